import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`

describe('Previous and Next the wrong way round in one article', () => {
  finds(
    'a.md> series: s; next: b + b.md> series: s; previous: |c|; next: a + c.md> series: s; previous: b',
    'series/reversed',
  )
  finds(
    'a.md> series: s; previous: |b| + b.md> series: s; previous: a; next: c + c.md> series: s; previous: b',
    'series/reversed',
  )
  finds(
    `a.md> next: b + b.md> previous: a; next: c + c.md> next: |b| + ${list('a, b, c')}`,
    'series/reversed',
  )
  finds(`a.md> previous: |b| + b.md> + ${list('a, b')}`, 'series/reversed')
})

describe('in a whole series', () => {
  finds(
    `a.md> previous: |b| + b.md> previous: c; next: a + c.md> next: b + ${list('a, b, {planned: P}, c')}`,
    'series/reversed',
  )
  finds(
    'a.md> series: s; part: 1; previous: |b| + b.md> series: s; part: 2; previous: c; next: a + c.md> series: s; part: 3; next: b',
    'series/reversed',
  )
  finds(
    'a.md> series: s; date: 2026-01-01; previous: |b| + b.md> series: s; date: 2026-01-02; previous: c; next: a + c.md> series: s; date: 2026-01-03; next: b',
    'series/reversed',
  )
})

describe('nothing is the wrong way round', () => {
  findsNothing('a.md> series: s; date: 2026-01-02; next: b + b.md> series: s; date: 2026-01-01; previous: a')
  findsNothing(
    'a.md> series: s; date: 2026-01-03; next: b + b.md> series: s; date: 2026-01-01; previous: a; next: c + c.md> series: s; date: 2026-01-02; previous: b',
  )
  findsNothing('a.md> series: s; part: 1; next: b + b.md> series: s; part: 2; previous: a')
})

describe('what is said of it', () => {
  it('tells where readers are led', () => {
    expect(
      findingIn(`a.md> next: b + b.md> previous: a; next: c + c.md> next: b + ${list('a, b, c')}`).message,
    ).toBe(
      "In 'C', Previous and Next are the wrong way round: Next leads readers to 'B', which comes before it.",
    )
    expect(
      findingIn('a.md> series: s; part: 1; previous: b + b.md> series: s; part: 2; next: a').message,
    ).toBe(
      "In all of 's', Previous and Next are the wrong way round: by their numbers readers would go on from 'A' to 'B'.",
    )
  })
})
