import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listSiteEntry } from '../../../shared/domain/list-site-entry.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'

const site = {
  kind: 'list-site-entry',
  post: 'a',
  place: 'before',
  title: 'Old: One',
  url: 'https://example.com/x',
  series: 's',
  seriesName: 'S',
} as const
const entry = (indent: string) => `${indent}- site: "Old: One"\n${indent}  url: https://example.com/x\n`

/** The edited list, or the reason why it was left alone. */
function list(text: string, place: 'before' | 'after' = 'before'): string {
  const result = listSiteEntry(text, { ...site, place }, ['a', 'b', 'x'])
  return result.kind === 'edited' ? result.source : result.reason
}

describe('list-site-entry', () => {
  it.each([
    ['makes the file', '', `series:\n  - name: S\n    slug: s\n    posts:\n${entry('      ')}      - a\n`],
    [
      'begins the list',
      '# c\nseries:\n',
      `# c\nseries:\n  - name: S\n    slug: s\n    posts:\n${entry('      ')}      - a\n`,
    ],
    [
      'adds a series',
      'series:\n- name: T # t\n  posts: [x]\n',
      `series:\n- name: T # t\n  posts: [x]\n- name: S\n  slug: s\n  posts:\n${entry('    ')}    - a\n`,
    ],
    [
      'inserts before the post',
      'series:\n- name: S\n  posts:\n  - x\n  - a # c\n  - b\n',
      `series:\n- name: S\n  posts:\n  - x\n${entry('  ')}  - a # c\n  - b\n`,
    ],
    [
      'adds both where the post is not listed',
      'series:\n- name: S\n  posts:\n  - x\n',
      `series:\n- name: S\n  posts:\n  - x\n${entry('  ')}  - a\n`,
    ],
    [
      'begins an empty list in brackets, other keys staying',
      'series: [] # none yet\nother: 1\n',
      `series: # none yet\n  - name: S\n    slug: s\n    posts:\n${entry('      ')}      - a\nother: 1\n`,
    ],
    [
      'begins an empty list before other keys',
      'series:\nother: 1\n',
      `series:\n  - name: S\n    slug: s\n    posts:\n${entry('      ')}      - a\nother: 1\n`,
    ],
    [
      'inserts into a list in brackets',
      'series:\n- name: S\n  posts: [x, a, b] # c\n',
      'series:\n- name: S\n  posts: [x, {site: "Old: One", url: https://example.com/x}, a, b] # c\n',
    ],
    [
      'adds both to a list in brackets',
      'series:\n- {name: S, posts: [x]}\n',
      'series:\n- {name: S, posts: [x, {site: "Old: One", url: https://example.com/x}, a]}\n',
    ],
    [
      'fills a list in brackets',
      'series: [{name: S, posts: []}]\n',
      'series: [{name: S, posts: [{site: "Old: One", url: https://example.com/x}, a]}]\n',
    ],
    [
      'adds a series in brackets',
      'series: [{name: T}]\n',
      'series: [{name: T}, {name: S, slug: s, posts: [{site: "Old: One", url: https://example.com/x}, a]}]\n',
    ],
    [
      'gives a series its list',
      'series:\n- name: S # s\n- name: T\n',
      `series:\n- name: S # s\n  posts:\n${entry('    ')}    - a\n- name: T\n`,
    ],
    [
      'fills a list in empty brackets',
      'series:\n- name: S\n  posts: []\n  note: n\n',
      `series:\n- name: S\n  posts:\n${entry('    ')}    - a\n  note: n\n`,
    ],
    [
      'takes a series by its slug',
      'series:\n- name: Another name\n  slug: s\n  posts:\n  - post: a.md\n',
      `series:\n- name: Another name\n  slug: s\n  posts:\n${entry('  ')}  - post: a.md\n`,
    ],
    [
      'fills an empty list',
      'series:\n- name: S\n  posts:\n',
      `series:\n- name: S\n  posts:\n${entry('    ')}    - a\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(list(before)).toBe(after)
    expect(readSeriesList(after).problem).toBeNull()
  })

  it('inserts after the post, in the line endings of the file', () => {
    const before = 'series:\r\n- name: S\r\n  posts:\r\n  - a\r\n  - b'
    const after = before.replace('  - b', `${entry('  ').replaceAll('\n', '\r\n')}  - b`)
    expect(list(before, 'after')).toBe(after)
  })

  it.each([
    'series: [\n',
    '- a\n',
    'series: words\n',
    'series:\n- name: S\n  posts: words\n',
    'series:\n- name: S\n  posts: [x, # c\n',
    'null\n',
  ])('leaves %j alone, and says so', (text) => {
    const reason = list(text)
    expect(reason).toContain('series.yaml')
    expect(reason).toMatch(/\.$/)
  })

  it.each([
    ['2019/a', 'a', ['2019/a', 'b'], true],
    ['2019/a', 'a', ['2019/a', '2020/a'], false],
    ['2019/a', 'a', ['2019/a', 'a'], false],
    ['2019/a', '2019/a.md', ['2019/a'], true],
    ['1.10', '1.10', ['1.10'], true],
  ])('finds %j by the entry %j where the posts are %j: %s', (post, named, names, isFound) => {
    const before = `series:\n- name: S\n  posts:\n  - ${named}\n`
    const result = listSiteEntry(before, { ...site, post }, names)
    if (result.kind === 'refused') throw new Error(result.reason)
    expect(readSeriesList(result.source).series[0]?.entries).toHaveLength(isFound ? 2 : 3)
  })

  it('keeps all that a list says, whatever it is', () => {
    const item = fc.constantFrom(
      '- a',
      '- b # c',
      '- planned: P\n    note: "n"',
      '- post: c',
      '# a comment',
      '- {site: X}',
    )
    const series = fc
      .tuple(
        fc.constantFrom('- name: S', '- slug: s\n  # c', '- name: T', '- {name: U, posts: [x, a]}'),
        fc.array(item),
      )
      .map(([name, posts]) =>
        name.includes('{')
          ? `${name}\n`
          : `${name}\n  posts:\n${posts.map((post) => `  ${post}\n`).join('')}`,
      )
    fc.assert(
      fc.property(fc.array(series, { maxLength: 4 }), fc.constantFrom('before', 'after'), (all, place) => {
        const before = `# top\nseries:\n${all.join('')}\n# end\nother: 1\n`
        const result = listSiteEntry(before, { ...site, place }, ['a', 'b', 'c'])
        if (result.kind === 'refused') throw new Error(`${before} ${result.reason}`)
        const added = result.source.split('\n').filter((line) => !before.split('\n').includes(line))
        expect(added.length).toBeLessThanOrEqual(6)
        for (const line of before.split('\n')) expect(result.source).toContain(line)
      }),
    )
  })
})
