import { describe, expect, it } from 'vitest'
import { type SafeFixOptions, safeFixes } from '../../../shared/checks/safe-fixes.ts'
import { readNotation, workspaceOf } from './notation.ts'

/** The texts that the safe fixes change, in the notation's own words: details parted by `; `. */
async function settled(notation: string, options: SafeFixOptions = {}) {
  const { texts } = readNotation(notation)
  const read = async (file: string) => texts.get(file) ?? null
  const result = await safeFixes(workspaceOf(texts), read, { today: '2026-11-23', ...options })
  return {
    files: Object.fromEntries([...result.files].map(([file, text]) => [file, detailsOf(text)])),
    count: result.count,
    left: result.left.map(({ rule }) => rule),
  }
}

function detailsOf(text: string): string {
  return (text.split('---\n')[1] ?? '').trimEnd().replaceAll('\n', '; ')
}

describe('all safe fixes', () => {
  it('of a chain that is told one way only', async () =>
    expect(await settled('a.md> next: b + b.md> next: c + c.md>')).toEqual({
      files: { 'b.md': 'title: B; next: c; previous: a', 'c.md': 'title: C; previous: b' },
      count: 2,
      left: [],
    }))

  it('one after the other where a file has several', async () =>
    expect(await settled('a.md> next: b; previous: a + b.md> previous: b')).toMatchObject({
      left: [],
    }))

  it('of the wanted checks alone', async () =>
    expect(
      await settled('a.md> next: b; date: "March 4, 2026"; status: published + b.md>', {
        only: ['post/*'],
      }),
    ).toEqual({
      files: { 'a.md': 'title: A; next: b; date: "2026-03-04"; status: published' },
      count: 1,
      left: [],
    }))

  it('of the wanted findings alone', async () =>
    expect(
      await settled('a.md> next: b + b.md> next: c + c.md>', { among: ({ file }) => file === 'c.md' }),
    ).toEqual({ files: { 'c.md': 'title: C; previous: b' }, count: 1, left: ['series/asymmetric'] }))

  const leadsToDraft =
    'a.md> status: published; date: 2026-01-01 + b.md> status: draft + c.md> status: published; date: 2026-01-02; previous: a + series.yaml> series:⏎- name: S⏎  posts: [a, b, c]'
  it('leave to a person what would add an error', async () =>
    expect(await settled(leadsToDraft)).toEqual({
      files: {},
      count: 0,
      left: ['series/out-of-date-claim'],
    }))
  it('decide nothing by the way where articles contradict each other', async () => {
    const { files, left } = await settled(
      'a.md> series: s; previous: b; next: e + b.md> part: 2; next: c + c.md> series: s; next: b',
    )
    expect(files).not.toHaveProperty('b.md')
    expect(left).toContain('series/contradiction')
  })
  it('are made all the same beside one that would', async () =>
    expect(await settled(`d.md> date: "March 4, 2026" + ${leadsToDraft}`)).toMatchObject({
      files: { 'd.md': 'title: D; date: "2026-03-04"' },
      count: 1,
    }))

  it('leave what needs a person', async () =>
    expect(await settled('a.md> previous: nowhere')).toEqual({
      files: {},
      count: 0,
      left: ['series/dangling'],
    }))
})
