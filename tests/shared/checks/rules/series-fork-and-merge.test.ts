import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`

describe('two that come after the same one', () => {
  finds('a.md> + b.md> previous: a + c.md> previous: |a|', 'series/fork')
  finds(
    'a.md> series: s; part: 1 + b.md> series: s; part: 3; previous: |a| + c.md> series: s; part: 2; previous: a',
    'series/fork',
  )
  finds(`a.md> + b.md> previous: |a| + c.md> previous: a + ${list('a, c, b')}`, 'series/fork')
  finds('a.md> + b.md> previous: a + c.md> previous: |a| + d.md> previous: a', 'series/fork')
})

describe('two that lead on to the same one', () => {
  finds('a.md> next: |c| + b.md> next: c + c.md>', 'series/merge')
  finds(
    'a.md> series: s; part: 2; next: c + b.md> series: s; part: 1; next: |c| + c.md> series: s; part: 3',
    'series/merge',
  )
  finds(`a.md> next: c + b.md> next: |c| + c.md> + ${list('b, a, c')}`, 'series/merge')
})

describe('one after another', () => {
  findsNothing('a.md> next: b + b.md> previous: a; next: c + c.md> previous: b')
  findsNothing('a.md> next: https://example.com/c + b.md> next: https://example.com/c')
})

describe('what is said of it', () => {
  it('names all three', () => {
    expect(findingIn('a.md> + b.md> previous: a + c.md> previous: a').message).toBe(
      "'C' and 'B' both say that they come after 'A': readers of 'A' can go on to only one of them.",
    )
    expect(findingIn('a.md> next: c + b.md> next: c + c.md>').message).toBe(
      "'A' and 'B' both lead readers on to 'C': who reads them in order leaves one of them out.",
    )
  })
  it.each(['a.md> + b.md> previous: a + c.md> previous: a', 'a.md> next: c + b.md> next: c + c.md>'])(
    'is settled: %s',
    (notation) => expect(rulesIn(fixed(notation, 'follow-order'))).toEqual([]),
  )
})
