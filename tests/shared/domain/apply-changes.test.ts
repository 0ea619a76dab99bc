import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import type { Change } from '../../../shared/domain/change.ts'

function apply(
  files: Readonly<Record<string, string>>,
  ...changes: readonly Change[]
): Readonly<Record<string, string>> | string {
  const names = Object.keys(files).map((file) => file.replace(/\.md$/, ''))
  const result = applyChanges(changes, (file) => files[file] ?? null, names)
  return result.kind === 'applied' ? Object.fromEntries(result.files) : result.reason
}

const at = (start: number, end: number, expected: string, text: string) =>
  ({ kind: 'replace-text', file: 'a.md', start, end, expected, text }) as const

describe('other changes', () => {
  it('removes lines with the blank lines before them, and keeps a final newline', () => {
    const text = 'Text.\n\n\nPrevious\nA\n'
    const remove = { kind: 'remove-lines', file: 'a.md', start: 8, end: 18, expected: 'Previous\nA' } as const
    expect(apply({ 'a.md': text }, remove)).toEqual({ 'a.md': 'Text.\n' })
    expect(apply({ 'a.md': text.trimEnd() }, remove)).toEqual({ 'a.md': 'Text.\n' })
    expect(apply({ 'a.md': `${text}\nMore.\n` }, remove)).toEqual({ 'a.md': 'Text.\n\nMore.\n' })
    expect(apply({ 'a.md': `${text}More.\n` }, remove)).toEqual({ 'a.md': 'Text.\n\n\nMore.\n' })
  })

  it('composes several changes to one file, whatever their order', () => {
    const text = '---\ntitle: T\n---\none two\n'
    const replace = (word: string, by: string) =>
      ({
        kind: 'replace-text',
        file: 'a.md',
        start: text.indexOf(word),
        end: text.indexOf(word) + word.length,
        expected: word,
        text: by,
      }) as const
    const detail = { kind: 'set-detail', file: 'a.md', key: 'pager.previous', value: 'B' } as const
    const expected = { 'a.md': '---\ntitle: T\npager:\n  previous: B\n---\n1st 2nd\n' }
    expect(apply({ 'a.md': text }, detail, replace('one', '1st'), replace('two', '2nd'))).toEqual(expected)
    expect(apply({ 'a.md': text }, replace('two', '2nd'), replace('one', '1st'), detail)).toEqual(expected)
  })

  it('does nothing at all where one of the changes does not fit any more', () => {
    const stale = {
      kind: 'replace-text',
      file: 'b.md',
      start: 0,
      end: 3,
      expected: 'old',
      text: 'new',
    } as const
    const detail = { kind: 'set-detail', file: 'a.md', key: 'title', value: 'B' } as const
    expect(apply({ 'a.md': 'x', 'b.md': 'changed' }, detail, stale)).toContain('changed meanwhile')
    expect(apply({ 'a.md': 'x' }, stale)).toContain('no longer in this folder')
  })

  it('sets a setting, making the file where there is none', () => {
    const change = { kind: 'set-setting', key: 'previousLeadsTo', value: 'newer' } as const
    expect(apply({}, change)).toEqual({ 'throughline.yaml': 'previousLeadsTo: newer\n' })
    expect(apply({ 'throughline.yaml': 'siteName: S # c\n' }, change)).toEqual({
      'throughline.yaml': 'siteName: S # c\npreviousLeadsTo: newer\n',
    })
  })

  it('lists an article of the site, making the file where there is none', () => {
    const change = {
      kind: 'list-site-entry',
      post: 'a',
      place: 'after',
      title: 'Old',
      url: 'https://example.com/x',
      series: 's',
      seriesName: 'S',
    } as const
    const posts = '    posts:\n      - a\n      - site: Old\n        url: https://example.com/x\n'
    expect(apply({ 'a.md': '' }, change)).toEqual({
      'series.yaml': `series:\n  - name: S\n    slug: s\n${posts}`,
    })
    expect(apply({ 'series.yaml': 'series: [' }, change)).toContain('series.yaml')
  })

  it('makes placeholders under free names', () => {
    const change = { kind: 'create-placeholder', title: 'A: B' } as const
    const text = '---\ntitle: "A: B"\nstatus: draft\nplaceholder: true\n---\n\n'
    expect(apply({ 'a-b.md': '' }, change, change)).toEqual({ 'a-b-2.md': text, 'a-b-3.md': text })
  })

  it.each([
    ['Text.  \n\n\nPager\n', 'Text.  \n'],
    ['Text.\r\n\r\nPager\r\n', 'Text.\r\n'],
    ['---\ntitle: T\n---\n\nPager\n\nText.\n', '---\ntitle: T\n---\n\nText.\n'],
    ['Pager\n\nText.\n', 'Text.\n'],
    ['\uFEFFPager\n\nText.\n', '\uFEFFText.\n'],
    ['Text.\n\nPager', 'Text.\n'],
    ['Text.\nPager\nMore.\n', 'Text.\nMore.\n'],
    ['Text.\n \t\nPager\n\n\n', 'Text.\n'],
  ])('removes the pager of %j', (text, expected) => {
    const start = text.indexOf('Pager')
    const remove = { kind: 'remove-lines', file: 'a.md', start, end: start + 5, expected: 'Pager' } as const
    expect(apply({ 'a.md': text }, remove)).toEqual({ 'a.md': expected })
  })

  it('removes two pagers that follow one another', () => {
    const text = 'Text.\n\nPrevious\nA  \n\nNext\nB\n'
    const lines = (expected: string) =>
      ({
        kind: 'remove-lines',
        file: 'a.md',
        start: text.indexOf(expected),
        end: text.indexOf(expected) + expected.length,
        expected,
      }) as const
    const detail = { kind: 'set-detail', file: 'a.md', key: 'pager.next', value: 'B' } as const
    expect(apply({ 'a.md': text }, lines('Previous\nA  '), lines('Next\nB'), detail)).toEqual({
      'a.md': '---\npager:\n  next: B\n---\n\nText.\n',
    })
  })

  it('keeps insertions at one place in their order, and refuses changes that overlap', () => {
    expect(apply({ 'a.md': 'xyz' }, at(3, 3, '', '1'), at(3, 3, '', '2'), at(1, 2, 'y', 'Y'))).toEqual({
      'a.md': 'xYz12',
    })
    expect(apply({ 'a.md': 'xyz' }, at(0, 2, 'xy', 'X'), at(1, 3, 'yz', 'Z'))).toContain('same words')
  })

  it('inserts only where nothing can have moved the place: at the end of the text', () => {
    expect(apply({ 'a.md': 'xyz' }, at(1, 1, '', '1'))).toContain('changed meanwhile')
    expect(apply({ 'a.md': 'xyz' }, at(4, 4, '', '1'))).toContain('changed meanwhile')
    expect(apply({ 'a.md': '' }, at(0, 0, '', '1'))).toEqual({ 'a.md': '1' })
  })

  it('says that settings which cannot be read were left alone', () => {
    const change = { kind: 'set-setting', key: 'previousLeadsTo', value: 'newer' } as const
    for (const text of ['a: [\n', '- a\n'])
      expect(apply({ 'throughline.yaml': text }, change)).toContain('throughline.yaml')
  })

  it.each([
    ['2019/b', '2019/b.md'],
    ['A', 'A-2.md'],
    ['../b', 'b-title.md'],
    ['/b', 'b-title.md'],
    ['.hidden/b', 'b-title.md'],
    ['x/', 'b-title.md'],
    ['c:b', 'b-title.md'],
    ['', 'b-title.md'],
  ])('makes the placeholder %j in the folder, as %s', (name, file) => {
    const change = { kind: 'create-placeholder', title: 'B title', name } as const
    expect(Object.keys(apply({ 'a.md': '' }, change))).toEqual([file])
  })

  it('writes a placeholder over no file, even one that is no article', () => {
    const change = { kind: 'create-placeholder', title: 'B' } as const
    const result = applyChanges([change], (file) => (file === 'b.md' ? 'unreadable' : null), [])
    expect(result.kind === 'applied' && [...result.files.keys()]).toEqual(['b-2.md'])
  })
})
