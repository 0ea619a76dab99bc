import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import type { Change } from '../../../shared/domain/change.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'

function apply(
  files: Readonly<Record<string, string>>,
  ...changes: readonly Change[]
): Readonly<Record<string, string>> | string {
  const names = Object.keys(files).map((file) => file.replace(/\.md$/, ''))
  const result = applyChanges(changes, (file) => files[file] ?? null, names)
  return result.kind === 'applied' ? Object.fromEntries(result.files) : result.reason
}

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

describe('list-site-entry', () => {
  it.each([
    [
      'makes the file',
      undefined,
      `series:\n  - name: S\n    slug: s\n    posts:\n${entry('      ')}      - a\n`,
    ],
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
      'fills an empty list',
      'series:\n- name: S\n  posts:\n',
      `series:\n- name: S\n  posts:\n${entry('    ')}    - a\n`,
    ],
  ])('%s', (_, before, after) => {
    const files = { 'a.md': '', ...(before === undefined ? {} : { 'series.yaml': before }) }
    expect(apply(files, site)).toEqual({ 'series.yaml': after })
    expect(readSeriesList(after).problem).toBeNull()
  })

  it('inserts after the post, in the line endings of the file', () => {
    const before = 'series:\r\n- name: S\r\n  posts:\r\n  - a\r\n  - b'
    const after = apply({ 'series.yaml': before }, { ...site, place: 'after' })
    expect(after).toEqual({
      'series.yaml': before.replace('  - b', `${entry('  ').replaceAll('\n', '\r\n')}  - b`),
    })
  })

  it.each(['series:\n- name: S\n  posts: [a, b]\n', 'series: [\n'])(
    'leaves %j alone, and says so',
    (text) => {
      expect(apply({ 'series.yaml': text }, site)).toContain('series.yaml')
    },
  )
})

describe('other changes', () => {
  it('removes lines with the blank lines before them, and keeps a final newline', () => {
    const text = 'Text.\n\n\nPrevious\nA\n'
    const remove = { kind: 'remove-lines', file: 'a.md', start: 8, end: 18, expected: 'Previous\nA' } as const
    expect(apply({ 'a.md': text }, remove)).toEqual({ 'a.md': 'Text.\n' })
    expect(apply({ 'a.md': text.trimEnd() }, remove)).toEqual({ 'a.md': 'Text.\n' })
    expect(apply({ 'a.md': `${text}\nMore.\n` }, remove)).toEqual({ 'a.md': 'Text.\n\n\nMore.\n' })
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

  it('makes placeholders under free names', () => {
    const change = { kind: 'create-placeholder', title: 'A: B' } as const
    const text = '---\ntitle: "A: B"\nstatus: draft\nplaceholder: true\n---\n\n'
    expect(apply({ 'a-b.md': '' }, change, change)).toEqual({ 'a-b-2.md': text, 'a-b-3.md': text })
  })
})
