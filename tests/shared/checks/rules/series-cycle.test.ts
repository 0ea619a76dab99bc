import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`
const three = (first: string, last: string) =>
  `a.md> series: s; ${first}next: b + b.md> series: s; previous: a; next: c + c.md> series: s; previous: b${last}`

describe('a loop', () => {
  finds(three('', '; next: |a|'), 'series/cycle')
  finds(three('previous: |c|; ', ''), 'series/cycle')
  finds(three('previous: |c|; ', '; next: a'), 'series/cycle')
  finds(
    `a.md> next: b + b.md> previous: a; next: c + c.md> previous: b; next: |a| + ${list('a, b, c')}`,
    'series/cycle',
  )
  finds('a.md> next: b + b.md> next: c + c.md> next: |a|', 'series/cycle')
  finds(
    'a.md> series: s; part: 2; next: b + b.md> series: s; part: 3; next: |c| + c.md> series: s; part: 1; next: a',
    'series/cycle',
  )
})

describe('no loop', () => {
  findsNothing(three('', ''))
  findsNothing(three('', '; next: https://example.com/a'))
})

describe('what is said of it', () => {
  const notation = three('', '; next: a')
  it('is the whole loop', () =>
    expect(findingIn(notation).message).toBe(
      "Readers who keep going on never come to an end: 'C' → 'A' → 'B' → 'C'.",
    ))
  it('leaves out the middle of a long one', () => {
    const posts = Array.from({ length: 12 }, (_, at) => `p${at}.md> next: p${(at + 1) % 12}`)
    expect(findingIn(posts.join(' + ')).message).toMatch(/'P\d+' → \(5 more\) → 'P\d+'/)
  })
  it.each(['follow-order'])('is settled by %s', (id) => expect(rulesIn(fixed(notation, id))).toEqual([]))
})
