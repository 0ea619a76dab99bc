import { describe, expect, it } from 'vitest'
import { articlesWithoutPlace, type BoardRow, boardRows } from '../../../renderer/series/board-rows.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { knowPosts } from '../../../shared/domain/known-posts.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { folder } from '../../shared/checks/notation.ts'

function rowsOf(notation: string): readonly BoardRow[] {
  const workspace = folder(notation)
  const [series] = seriesOf(workspace)
  if (series === undefined) throw new Error('no series')
  return boardRows(series, workspace, knowPosts(workspace), runChecks(workspace, { today: '2026-11-23' }))
}

/** The ways between the parts. */
function gaps(notation: string): readonly string[] {
  return rowsOf(notation).flatMap(({ gap }) => (gap === null ? [] : [`${gap.kind}: ${gap.words}`]))
}

function list(...entries: readonly string[]): string {
  return `series.yaml> series:⏎- name: S⏎  posts:⏎${entries.map((entry) => `  - ${entry}⏎`).join('')}`
}

const site = '{site: S, url: https://example.com/s}'
const open = 'open: Readers can go both ways'
const live = 'status: published; date: 2026-03-04'

describe('the way between two parts', () => {
  it.each([
    [`${list('a', 'b')} + a.md> + b.md>`, [open]],
    [`${list('a', 'b')} + a.md> ${live}; next: b + b.md> ${live}; previous: a`, [open]],
    [
      `${list('a', 'b')} + a.md> ${live} + b.md> status: draft`,
      [`waiting: ${open.slice(6)} once ‘B’ is live`],
    ],
    [`${list('a', 'planned: P')} + a.md>`, ['waiting: Readers pass over it until it is written']],
    [`${list('a', site)} + a.md>`, ['open: One of them is only on your site: link them there by hand']],
    [
      'a.md> series: s; next: b + b.md> series: s',
      ["broken: Readers can go on from 'A' to 'B', but not back again."],
    ],
    [
      `${list('a', 'b')} + a.md> next: gone-away + b.md> previous: a`,
      ["broken: Readers of 'A' can't go on to 'gone-away': it isn't in this folder."],
    ],
    [
      `${list('a', 'b')} + a.md> ${live}; next: b + b.md> previous: a; status: draft`,
      ["broken: 'A' is live, but its Next leads to 'B', still a draft."],
    ],
  ])('%s', (notation, words) => expect(gaps(notation)).toEqual(words))

  it('is broken where one of a listed series says nothing back', () =>
    expect(gaps(`${list('a', 'b', 'c')} + a.md> next: b + b.md> previous: a; next: c + c.md>`)).toEqual([
      open,
      expect.stringMatching(/^broken: .*('B'.*'C'|'C'.*'B')/),
    ]))
})

describe('a part', () => {
  it.each([
    [`${list('a')} + a.md> ${live}; author: Somebody`, 'published A 2026-03-04 Somebody'],
    [list('{planned: P, date: 2027-01-15, person: Somebody}'), 'planned P 2027-01-15 Somebody'],
    [list(site), 'site S'],
    [`${list('gone')} + a.md>`, 'missing gone'],
    [`${list('a')} + a.md> placeholder: true`, 'placeholder A'],
  ])('of %s is %s', (notation, words) => {
    const [row] = rowsOf(notation)
    const facts = [row?.state, row?.title, row?.date, row?.person]
    expect(facts.filter((fact) => fact !== null).join(' ')).toBe(words)
  })

  it('has what the checks say of it', () =>
    expect(
      rowsOf(`${list('a', 'b')} + a.md> next: x-y ~ ![](gone.png)⏎ + b.md>`).map(
        ({ findings }) => findings.length,
      ),
    ).toEqual([2, 0]))

  it('that stands twice in the list is two rows', () =>
    expect(rowsOf(`${list('a', 'a')} + a.md>`).map(({ id }) => id)).toEqual(['post a', 'post a (2)']))

  it('without a place is told apart', () => {
    const workspace = folder(`${list('a')} + a.md> series: S + b.md> series: s + c.md> series: t`)
    const [series] = seriesOf(workspace)
    const found = series === undefined ? [] : articlesWithoutPlace(series, workspace, knowPosts(workspace))
    expect(found.map(({ name }) => name)).toEqual(['b'])
  })
})

describe('on the site', () => {
  const dated = (day: number) => `status: published; date: 2026-03-0${day}`
  const onSite = (platform: string, more: string) =>
    rowsOf(
      `throughline.yaml> platform: ${platform} + ${list('a', 'b')} + a.md> ${dated(1)} + b.md> ${dated(9)}${more}`,
    ).map((row) => row.onSite)

  it.each([
    ['wordpress', [['Next: Holiday'], ['Previous: Holiday']]],
    ['squarespace', [['The way on: Holiday'], ['The way back: Holiday']]],
    ['html', [[], []]],
  ])('%s goes by dates, and only what differs is told', (platform, told) =>
    expect(onSite(platform, ` + holiday.md> ${dated(5)}`)).toEqual(told),
  )

  it('says nothing where the site leads as the series does', () =>
    expect(onSite('wordpress', '')).toEqual([[], []]))
})
