import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/run.ts'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { postName } from '../../../shared/domain/post-name.ts'
import { type Arrangement, arrangedWorkspace, arrangingChanges } from '../../../shared/domain/reorder.ts'
import type { NewEntry } from '../../../shared/domain/series-entry.ts'
import { type OrderedSeries, seriesOf } from '../../../shared/domain/series-order.ts'
import type { Workspace } from '../../../shared/domain/workspace.ts'
import { readNotation, type Texts, workspaceOf } from '../checks/notation.ts'

type Orders = Readonly<Record<string, readonly (number | NewEntry)[]>>

function arrangementsOf(workspace: Workspace, orders: Orders): readonly Arrangement[] {
  return Object.entries(orders).map(([slug, order]) => ({ series: seriesNamed(workspace, slug), order }))
}

function seriesNamed(workspace: Workspace, slug: string): OrderedSeries {
  const series = seriesOf(workspace).find((one) => one.slug === slug)
  if (series === undefined) throw new Error(`no series ${slug}`)
  return series
}

/** The files once the series stand in these orders. */
function arranged(texts: Texts, orders: Orders): Texts {
  const workspace = workspaceOf(texts)
  const changes = arrangingChanges(workspace, arrangementsOf(workspace, orders))
  const taken = workspace.posts.map(({ name }) => name)
  const result = applyChanges(changes, (file) => texts.get(file) ?? null, taken)
  if (result.kind !== 'applied') throw new Error(result.reason)
  return new Map([...texts, ...result.files])
}

/** The details of each article after a new order, in the test's own notation. */
function after(notation: string, orders: Orders): Readonly<Record<string, string>> {
  const { texts } = readNotation(notation)
  return Object.fromEntries(
    [...arranged(texts, orders)].map(([file, text]) => [
      postName(file),
      text
        .replace(/^---\ntitle: .*\n/, '')
        .replace(/---\n\nWords\.\n$/, '')
        .trim()
        .replaceAll('\n', '; '),
    ]),
  )
}

const list = 'series.yaml> series:⏎- name: S⏎  slug: s⏎  posts: # mine⏎  - a # first⏎  - b⏎  - c⏎'

describe('a series in a new order', () => {
  it('keeps the lines of its list as they are', () =>
    expect(
      arranged(readNotation(`${list} + a.md> + b.md> + c.md>`).texts, { s: [2, 0, 1] }).get('series.yaml'),
    ).toBe('series:\n- name: S\n  slug: s\n  posts: # mine\n  - c\n  - a # first\n  - b\n'))

  it('changes nothing in articles that say nothing of their neighbours', () =>
    expect(after(`${list} + a.md> + b.md> + c.md> part: x`, { s: [2, 0, 1] })).toMatchObject({
      a: '',
      b: '',
    }))

  it('gives what articles say of their neighbours anew, and leaves those that are right already', () =>
    expect(
      after(`${list} + a.md> next: b + b.md> previous: A; next: c.md + c.md> prev: b; next:`, {
        s: [0, 2, 1],
      }),
    ).toMatchObject({ a: 'next: c', b: 'previous: c; next:', c: 'prev: a; next: b' }))

  it('fills what siblings say, and leaves the other way alone where nobody says it', () =>
    expect(after(`${list} + a.md> + b.md> previous: a + c.md>`, { s: [1, 0, 2] })).toMatchObject({
      a: 'previous: b',
      b: 'previous:',
      c: 'previous: a',
    }))

  it('numbers the parts that are numbered, under the name that they have', () =>
    expect(
      after(`${list} + a.md> part: 1 + b.md> seriesOrder: 2 + c.md> part: "3"`, { s: [1, 2, 0] }),
    ).toMatchObject({ a: 'part: 3', b: 'seriesOrder: 1', c: 'part: "2"' }))

  it('passes over what is planned, and leads to what is on the site', () =>
    expect(
      after(
        'series.yaml> series:⏎- name: S⏎  posts:⏎  - a⏎  - site: Old⏎    url: https://example.com/old⏎  - planned: New⏎  - b⏎' +
          ' + a.md> next: https://example.com/old + b.md> previous: Old',
        { s: [3, 2, 1, 0] },
      ),
    ).toMatchObject({
      a: 'next:; previous: https://example.com/old',
      b: 'previous:; next: https://example.com/old',
    }))

  it('leaves a bridge out of the series at its end', () =>
    expect(after(`${list} + a.md> + b.md> + c.md> next: z + z.md>`, { s: [1, 0, 2] })).toMatchObject({
      c: 'next: z',
    }))

  it('begins the list of a series that has none', () =>
    expect(
      arranged(readNotation('a.md> series: S; next: b + b.md> series: S; previous: a').texts, {
        s: [1, 0],
      }).get('series.yaml'),
    ).toBe('series:\n  - name: S\n    slug: s\n    posts:\n      - b\n      - a\n'))
})

describe('an article', () => {
  it('that is taken in gets its links, and so do its neighbours', () =>
    expect(
      after(`${list} + a.md> next: b + b.md> previous: a; next: c + c.md> previous: b + extra.md>`, {
        s: [0, { kind: 'post', name: 'extra' }, 1, 2],
      }),
    ).toMatchObject({ a: 'next: extra', extra: 'previous: a; next: b', b: 'previous: extra; next: c' }))

  it('that leaves says nothing more of the series', () =>
    expect(
      after(`${list} + a.md> next: b + b.md> series: s; previous: a; next: c; part: 2 + c.md> previous: b`, {
        s: [0, 2],
      }),
    ).toMatchObject({ a: 'next: c', b: '', c: 'previous: a' }))

  it('goes to another series under the name that this has with its own', () =>
    expect(
      after(
        `${list}- name: The Tea⏎  slug: t⏎  posts: [x]⏎ + a.md> next: b + b.md> series: S; previous: a; next: c` +
          ' + c.md> previous: b + x.md> series: The Tea',
        { s: [0, 2], t: [0, { kind: 'post', name: 'b' }] },
      ),
    ).toMatchObject({
      a: 'next: c',
      b: 'series: The Tea; previous: x; next:',
      c: 'previous: a',
      x: 'series: The Tea; next: b',
    }))
})

const style = fc.constantFrom('name', 'title', 'both ways', 'back', 'none')
const shape = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  style,
  areNumbered: fc.boolean(),
  isListed: fc.boolean(),
  order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  isLive: fc.boolean(),
})

describe('any new order of a series in which everything agrees', () => {
  it('leaves nothing to be found, and is as it was worked out', () =>
    fc.assert(
      fc.property(shape, ({ count, style: how, areNumbered, isListed, order, isLive }) => {
        const texts = new Map<string, string>()
        for (let at = 0; at < count; at++) {
          const told = (other: number) => (how === 'title' ? `Part ${other} of it` : `p${other}`)
          const lines = [
            `title: Part ${at} of it`,
            'series: S',
            ...(isLive ? [`status: published`, `date: 2026-01-1${at}`] : []),
            ...(areNumbered ? [`part: ${at + 1}`] : []),
            ...(how !== 'none' && at > 0 ? [`previous: ${told(at - 1)}`] : []),
            ...(how !== 'none' && how !== 'back' && at + 1 < count ? [`next: ${told(at + 1)}`] : []),
          ]
          texts.set(`p${at}.md`, `---\n${lines.join('\n')}\n---\n\nWords.\n`)
        }
        const names = Array.from({ length: count }, (_, at) => `  - p${at}\n`)
        if (isListed) texts.set('series.yaml', `series:\n- name: S\n  slug: s\n  posts:\n${names.join('')}`)
        const before = workspaceOf(texts)
        fc.pre(runChecks(before).length === 0)
        const shuffled = Array.from({ length: count }, (_, at) => at).sort(
          (a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b,
        )
        const now = workspaceOf(arranged(texts, { s: shuffled }))
        expect(runChecks(now).map(({ message }) => message)).toEqual([])
        const names2 = (workspace: Workspace) =>
          seriesOf(workspace).map(({ posts }) => posts.map(({ name }) => name))
        expect(names2(now)).toEqual(
          names2(arrangedWorkspace(before, arrangementsOf(before, { s: shuffled }))),
        )
      }),
    ))
})
