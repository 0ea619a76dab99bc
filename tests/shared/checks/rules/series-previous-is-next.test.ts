import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`
const a = 'a.md> series: s; next: b'
const c = 'c.md> series: s; previous: b'

describe('one neighbour on both sides', () => {
  finds(`${a} + b.md> series: s; previous: |c|; next: c + ${c}`, 'series/previous-is-next')
  finds(`${a} + b.md> series: s; previous: a; next: |A| + ${c}`, 'series/previous-is-next')
  finds(`${a}; previous: |b.md| + b.md> series: s; previous: a`, 'series/previous-is-next')
  finds('previous: |b|; next: b + b.md>', 'series/previous-is-next')
  finds(
    `a.md> next: b + b.md> previous: |Elsewhere|; next: Elsewhere + ${list('a, b, {site: Elsewhere}')}`,
    'series/previous-is-next',
  )
})

describe('two neighbours', () => {
  findsNothing(`${a} + b.md> series: s; previous: a; next: c + ${c}`)
  findsNothing('previous: https://example.com/elsewhere; next: https://example.com/another')
})

it('names both', () =>
  expect(findingIn(`${a} + b.md> series: s; previous: c; next: c + ${c}`).message).toBe(
    "Previous and Next in 'B' both lead readers to 'C'.",
  ))
