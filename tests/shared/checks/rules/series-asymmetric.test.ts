import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing } from '../finds.ts'

const list = (...names: readonly string[]) =>
  `series.yaml> series:⏎  - name: S⏎    slug: s⏎    posts:${names.map((name) => `⏎      - ${name}`).join('')}`

describe('a neighbour that is not named back', () => {
  finds('next: b + ||b.md>', 'series/asymmetric')
  finds('next: b + ||b.md> previous:', 'series/asymmetric')
  finds('previous: b + ||b.md>', 'series/asymmetric')
  finds('next: The Other One + ||2019/b.md> title: The other one', 'series/asymmetric', ['label/cosmetic'])
  finds(
    'next: b + ||b.md> pager:⏎  previous: Article + throughline.yaml> previousLeadsTo: earlier',
    'series/asymmetric',
  )
  finds('next: b + c.md> next: b + ||b.md>', 'series/asymmetric')
})

describe('a neighbour that is', () => {
  findsNothing('next: b + b.md> previous: article')
  findsNothing('next: b + b.md> prev: Article')
  findsNothing('next: b + b.md> previous: https://example.com/elsewhere')
})

describe('nothing that readers miss', () => {
  findsNothing(`next: b + b.md> + ${list('article', 'b')}`)
  findsNothing('pager:⏎  next: B + b.md> + throughline.yaml> previousLeadsTo: earlier')
})

describe('what is said of it', () => {
  it('speaks of the way that readers go', () => {
    expect(findingIn('next: b + b.md>').message).toBe(
      "Readers can go on from 'Article' to 'B', but not back again.",
    )
    expect(findingIn('previous: b + b.md>').message).toBe(
      "Readers can go back from 'Article' to 'B', but not on again.",
    )
  })
  it('points at the claim', () =>
    expect(findingIn('next: b + b.md>').related).toMatchObject([
      { file: 'article.md', range: { start: { line: 3, column: 7 } } },
    ]))
  it.each([
    'next: b; previous: b + b.md> previous: article',
    'next: b + c.md> next: b + b.md>',
    'next: b; series: one + b.md> series: two',
  ])('sets nothing in bulk where more is wrong: %s', (notation) =>
    expect(findingIn(notation).fixes.map((fix) => fix.safe)).not.toContain(true),
  )
})
