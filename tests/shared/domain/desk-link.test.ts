import { describe, expect, it } from 'vitest'
import { deskLink, deskLinkWords } from '../../../shared/domain/desk-link.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

const workspace = {
  posts: [
    postFacts('a.md', '---\ntitle: First\n---\n'),
    postFacts('2019/b c.md', '---\ntitle: Second\n---\n'),
    postFacts('2019/d.md', ''),
  ],
  files: [],
  seriesList: readSeriesList(
    'series:\n- name: S\n  posts:\n  - site: On the site\n    url: https://example.com/on-the-site\n',
  ),
  settings: readSettings(null),
}

const to = (href: string, from = 'a.md') => deskLink(href, from, workspace)

describe('a link of the page', () => {
  it.each([
    ['https://example.com/x', { kind: 'browser', address: 'https://example.com/x' }],
    ['#how-fast', { kind: 'heading', id: 'how-fast' }],
    ['#f%C3%BC%C3%9Fe', { kind: 'heading', id: 'füße' }],
    ['2019/b%20c.md', { kind: 'article', file: '2019/b c.md', title: 'Second', heading: null }],
    ['/2019/b%20c.md#part', { kind: 'article', file: '2019/b c.md', title: 'Second', heading: 'part' }],
    ['2019/d', { kind: 'article', file: '2019/d.md', title: '2019/d', heading: null }],
    ['gone.md', { kind: 'missing', name: 'gone.md' }],
    ['mailto:desk@example.com', { kind: 'other' }],
    ['files/form.pdf', { kind: 'other' }],
    ['file:///2019/d.md', { kind: 'other' }],
    ['On the site', { kind: 'browser', address: 'https://example.com/on-the-site' }],
  ])('%s', (href, expected) => expect(to(href)).toEqual(expected))

  it('counts from the article it stands in', () => {
    expect(to('d.md', '2019/b c.md')).toMatchObject({ kind: 'article', file: '2019/d.md' })
    expect(to('../a.md', '2019/b c.md')).toMatchObject({ kind: 'article', file: 'a.md' })
  })

  it('says what a click does', () => {
    expect(deskLinkWords(to('2019/b%20c.md'))).toBe('Opens “Second”.')
    expect(deskLinkWords(to('https://example.com/x'))).toBe('Opens https://example.com/x in your browser.')
    expect(deskLinkWords(to('gone.md'))).toBe('There is no article “gone.md” in this folder.')
  })
})
