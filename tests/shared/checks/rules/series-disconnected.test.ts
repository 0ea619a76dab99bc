import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const pair = (one: string, other: string, more = '') =>
  `${one}.md> series: s; next: ${other}${more} + ${other}.md> series: s; previous: ${one}`
const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`

describe('several chains in one series', () => {
  finds(
    `a.md> series: s; next: b + ||b.md> series: s; previous: a + ${pair('c', 'd')}`,
    'series/disconnected',
  )
  finds(
    `${pair('a', 'b', '; part: 3')} + c.md> series: s; part: 1; next: d + ||d.md> series: s; previous: c`,
    'series/disconnected',
  )
  finds(
    `a.md> series: s; next: b + ||b.md> series: s; previous: a + ${pair('c', 'd')} + ${pair('e', 'f')}`,
    'series/disconnected',
  )
  finds(
    `a.md> series: s; next: b + ||b.md> series: s; previous: a + c.md> series: s; next: https://example.com/d`,
    'series/disconnected',
  )
})

describe('one chain', () => {
  findsNothing(`${pair('a', 'b')}; next: c + c.md> series: s; previous: b`)
  findsNothing(`${pair('a', 'b')} + ${pair('c', 'd').replaceAll('series: s', 'series: t')}`)
  findsNothing(`${pair('a', 'b')} + ${pair('c', 'd')} + ${list('a, b, c, d')}`, ['series/claim-missing'])
})

describe('what is said of it', () => {
  const notation = `${pair('a', 'b')} + ${pair('c', 'd')} + ${pair('e', 'f')}`
  it('names both ends', () =>
    expect(findingIn(notation).message).toBe(
      "Readers of 's' come to an end at 'B': nothing leads them on to 'C'.",
    ))
  it('is settled by joining all', () => expect(rulesIn(fixed(notation, 'join'))).toEqual([]))
})
