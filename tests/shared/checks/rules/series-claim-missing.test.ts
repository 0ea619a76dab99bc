import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`
const [ab, ad] = ['a.md> next: b + b.md> previous: a', list('a, b, c, d')]

describe('two neighbours that say nothing of each other', () => {
  finds(
    `a.md> next: b + ||b.md> previous: a + c.md> next: d + d.md> previous: c + ${ad}`,
    'series/claim-missing',
  )
  finds(`${ab}; next: c + ||c.md> previous: b + d.md> + ${ad}`, 'series/claim-missing')
  finds(
    'a.md> series: s; part: 1; next: b + ||b.md> series: s; part: 2; previous: a + c.md> series: s; part: 3',
    'series/claim-missing',
  )
})

describe('nothing is missing', () => {
  findsNothing(`a.md> + b.md> + c.md> + d.md> + ${ad}`)
  findsNothing(`${ab}; next: c + c.md> previous: b; next: d + d.md> previous: c + ${ad}`)
  findsNothing(`${ab}; next: d + d.md> previous: b + ${list('a, b, {planned: C}, d')}`)
  findsNothing('a.md> series: s; part: 1 + b.md> series: s; part: 2')
  findsNothing(`a.md> next: b + b.md> previous: a + ${list('a, b, {site: Elsewhere}')}`)
  findsNothing(
    `a.md> status: published; date: 2026-01-01; next: b + b.md> status: published; date: 2026-01-02; previous: a + c.md> + ${list('a, b, c')}`,
  )
  findsNothing(`a.md> next: b + b.md> + c.md> + d.md> + e.md> + ${list('a, b, c, d, e')}`, [
    'series/asymmetric',
  ])
  // Only guessed from dates.
  findsNothing('a.md> series: s; date: 2026-01-01 + b.md> series: s; date: 2026-01-02')
})

describe('what is said of it', () => {
  const finding = findingIn(`${ab}; next: c + c.md> previous: b + d.md> + ${ad}`)
  it('names both, and writes both', () => {
    expect(finding.severity).toBe('note')
    expect(finding.message).toBe(
      "'C' comes before 'D' in 'S', but neither names the other, as its other parts do.",
    )
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ["Set Next to 'D' (changes 2 articles)", true],
    ])
  })
})
