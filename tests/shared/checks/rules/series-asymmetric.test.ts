import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

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
  finds(`next: b + ||b.md> + ${list('article', 'b')}`, 'series/asymmetric')
  finds(
    `||article.md> + b.md> previous: article + ${list('article', 'planned: Later', 'b')}`,
    'series/asymmetric',
  )
  finds('a.md> series: s; next: b + ||b.md> series: s; previous: a + c.md> previous: b', 'series/asymmetric')
})

describe('a neighbour that is', () => {
  findsNothing('next: b + b.md> previous: article')
  findsNothing('next: b + b.md> prev: Article')
  findsNothing('next:⏎  text: B⏎  link: /b + b.md> prev:⏎  text: Article⏎  link: ./article')
  findsNothing('next: b + b.md> previous: https://example.com/elsewhere')
})

describe('nothing that readers miss', () => {
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
  it('takes an article into the series that it follows, or has it not follow', () => {
    const notation = 'a.md> series: s; next: b + b.md> series: s; previous: a + c.md> previous: b'
    expect(findingIn(notation).fixes.map(({ id, title, safe }) => [id, title, safe])).toEqual([
      ['set-next:c', "Set Next to 'C', in the series", false],
      ['clear:c', "Clear Previous in 'C'", false],
    ])
    for (const id of ['set-next:c', 'clear:c']) expect(rulesIn(fixed(notation, id))).toEqual([])
  })
})

describe('where more is wrong, the stronger rule speaks', () => {
  finds('next: b; previous: |b| + b.md> previous: article', 'series/previous-is-next')
  finds('next: |b| + c.md> next: b + b.md>', 'series/merge')
  finds(
    'a.md> series: one; next: b + b.md> series: one; previous: a; next: |c| + c.md> series: two; next: d + d.md> series: two; previous: c',
    'series/crosses',
  )
})
