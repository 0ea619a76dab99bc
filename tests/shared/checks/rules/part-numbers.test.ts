import { describe, expect, it } from 'vitest'
import { findingIn, findingsIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (...entries: readonly string[]) =>
  `series.yaml> series:⏎- name: S⏎  posts:${entries.map((entry) => `⏎  - ${entry}`).join('')}⏎`
/** Articles a, b, c … of one series with these numbers. */
const parts = (...numbers: readonly string[]) =>
  numbers
    .map((number, at) => `${'abcdef'[at]}.md> series: S${number === '' ? '' : `; part: ${number}`}`)
    .join(' + ')
const abc = list('a', 'b', 'c')

describe('numbers that are in order', () => {
  findsNothing(`${parts('1', '2', '3')} + ${abc}`, ['series/single'])
  findsNothing(parts('3', '1', '2'))
  findsNothing(parts('"1"', '02'))
  findsNothing(`${parts('', '', '3')} + ${abc}`, ['series/single'])
  findsNothing(parts('2', '', ''))
  findsNothing(`${parts('1', '3')} + ${list('a', 'planned: P', 'b')}`, ['series/single'])
  findsNothing(`${parts('2', '3')} + ${list('site: P', 'a', 'b')}`, ['series/single'])
  findsNothing('a.md> part: 7 + b.md> part: none', ['series/single'])
})

describe('numbers that are none', () => {
  finds(`${parts('1', '|0|', '3')} + ${abc}`, 'part/invalid')
  finds(`${parts('1', '|-2|', '3')} + ${abc}`, 'part/invalid')
  finds(parts('1', '|2.5|', '3'), 'part/invalid')
  finds(parts('1', '|two|'), 'part/invalid')
  finds(`${parts('1', '|"2nd"|', '3')} + ${abc}`, 'part/invalid')
  finds(`a.md> series: S; seriesOrder: |0| + b.md> series: S; part: 2 + ${list('a', 'b')}`, 'part/invalid')
  finds(`a.md> part: 1 + ||b.md> + c.md> part: 3 + ${abc}`, 'part/invalid')
  finds('a.md> series: S; part: 1 + ||b.md> series: S', 'part/invalid')
  it.each([
    [parts('1', 'two', '3'), 'b.md', 'part: 2'],
    [parts('0', '1', '2'), 'c.md', 'part: 3'],
    ['a.md> series: S; seriesOrder: 1 + b.md> series: S; seriesOrder: x', 'b.md', 'seriesOrder: 2'],
    ['a.md> series: S; seriesOrder: 1 + b.md> series: S', 'b.md', 'seriesOrder: 2'],
  ])('%s: %s gets %s', (notation, file, expected) => {
    const texts = fixed(notation, 'renumber')
    expect(texts.get(file)).toContain(`\n${expected}\n`)
    expect(rulesIn(texts)).toEqual([])
  })
})

describe('a number that two have', () => {
  finds(`${parts('1', '2', '|2|')} + ${abc}`, 'part/duplicate')
  finds(`${parts('|3|', '2', '3')} + ${abc}`, 'part/duplicate')
  finds(parts('1', '2', '|2|'), 'part/duplicate')
  finds(`${parts('1', '2', '|2|', '4')} + ${list('a', 'b', 'c', 'd')}`, 'part/duplicate')
  findsNothing('a.md> series: S; part: 1 + b.md> series: T; part: 1', ['series/single'])
  it('is told with both', () =>
    expect(findingIn(`${parts('1', '2', '2')} + ${abc}`).message).toBe(
      "'B' and 'C' are both part 2 of 'S': readers can't tell which comes first.",
    ))
})

describe('a number that nobody has', () => {
  finds(`${parts('1', '2', '|4|')} + ${abc}`, 'part/gap')
  finds(parts('1', '|3|'), 'part/gap')
  finds(parts('|2|', '3'), 'part/gap')
  finds(`${parts('1', '|4|')} + ${list('a', 'planned: P', 'b')}`, 'part/gap')
  it('is told with those around it', () =>
    expect(findingIn(parts('1', '2', '5')).message).toBe(
      "There is no part 3 in 'S': after 'B' (part 2) readers come to 'C' (part 5).",
    ))
  it('is the first', () =>
    expect(findingIn(parts('2', '3')).message).toBe(
      "There is no part 1 in 'S': the first that readers come to is 'A' (part 2).",
    ))
})

describe('numbers that give another order', () => {
  finds(`${parts('1', '|3|', '2')} + ${abc}`, 'part/order')
  finds(`${parts('|2|', '3', '1')} + ${abc}`, 'part/order')
  finds(`${parts('1', '|2|')} + ${list('a', 'planned: P', 'b')}`, 'part/order')
  finds(
    'a.md> series: S; part: 1; next: b + b.md> series: S; part: |3|; previous: a; next: c + c.md> series: S; part: 2; previous: b',
    'part/order',
  )
  findsNothing('a.md> series: S; part: 2; next: b + b.md> series: S; part: 1', ['series/reversed'])
  it('is told with both articles', () =>
    expect(findingIn(`${parts('1', '3', '2')} + ${abc}`).message).toBe(
      "'B' is numbered 3 in 'S', but on the list it is part 2, and 'C' is part 3: readers are told one order and led in another.",
    ))
  it('can arrange the list instead', () => {
    const texts = fixed(`${parts('1', '4', '3')} + ${list('a', 'planned: P', 'b', 'c')}`, 'arrange-list')
    expect(texts.get('series.yaml')).toContain('- a\n  - planned: P\n  - c\n  - b\n')
    expect(rulesIn(texts)).toEqual([])
  })
})

describe('numbers against what the articles say of each other', () => {
  const chain =
    'a.md> series: S; part: 1; next: b + b.md> series: S; part: 3; previous: a; next: c + c.md> series: S; part: 2; previous: b'
  it('can be followed by Previous and Next', () => {
    const texts = fixed(chain, 'lead-by-numbers')
    expect(texts.get('a.md')).toContain('part: 1\nnext: c\n')
    expect(texts.get('c.md')).toContain('part: 2\nprevious: a\nnext: b\n')
    expect(texts.get('b.md')).toContain('part: 3\nprevious: c\n')
    expect(rulesIn(texts)).toEqual([])
  })
  it('or follow them', () => expect(rulesIn(fixed(chain, 'renumber'))).toEqual([]))
  it('can be followed where the last part becomes the first', () => {
    const texts = fixed(
      'a.md> series: S; part: 2; prev:; next: b.md + b.md> series: S; part: 3; prev: a.md; next: c + c.md> series: S; part: 1; previous: b; next:',
      'lead-by-numbers',
    )
    expect(rulesIn(texts)).toEqual([])
  })
  it.each([
    ['with a part without a number', chain.replace('part: 1; ', '')],
    [
      'with buttons that were copied',
      chain.replace('next: c', 'next: c; pager:⏎  next: C⏎  seen: 2026-01-01'),
    ],
  ])('can only follow %s', (_, notation) =>
    expect(
      findingsIn(notation)
        .filter(({ rule }) => rule === 'part/order')
        .flatMap(({ fixes }) => fixes.map(({ id }) => id)),
    ).toEqual(['renumber']),
  )
})

describe('numbers of a series whose list is wrong', () => {
  finds(
    `${parts('1', '2', '3').replace('b.md> series: S', 'b.md> series: |S|')} + ${list('a', 'c')}`,
    'series/unlisted',
  )
  finds(`${parts('1', '2')} + ${list('a', 'b', '|a|')}`, 'series/listed-twice')
})
