import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = 'series.yaml> series:⏎  - name: S⏎    posts: [a, b]'
const two = (first: string, last: string) =>
  `a.md> series: s; ${first}next: b + b.md> series: s; previous: a${last}`

describe('an end that leads on to an article outside', () => {
  finds(`${two('', '; next: |x|')} + x.md>`, 'series/edge-claim')
  finds(`${two('previous: |x|; ', '')} + x.md>`, 'series/edge-claim')
  finds(`${two('', '; next: |X|')} + x.md> previous: b`, 'series/edge-claim')
  finds(`${two('previous: |x|; ', '').replaceAll('series: s; ', '')} + x.md> + ${list}`, 'series/edge-claim')
})

describe('an end that leads nowhere, or where it may', () => {
  findsNothing(two('', ''))
  findsNothing(two('', '; next: https://example.com/elsewhere'))
  findsNothing(`${two('', '')} + x.md>`)
  findsNothing('a.md> next: b + b.md> previous: a; next: x + x.md> previous: b')
})

describe('what is offered', () => {
  const notation = `${two('', '; next: x')} + x.md> previous: b`
  it('names both', () =>
    expect(findingIn(notation).message).toBe(
      "'B' is the last part of 's', but its Next leads readers to 'X', which is not in the series.",
    ))
  it.each(['clear', 'meant-so'])('is settled by %s', (id) => expect(rulesIn(fixed(notation, id))).toEqual([]))
  it('notes the reason in the article', () =>
    expect(fixed(notation, 'meant-so').get('b.md')).toContain(
      'ignore:\n  - rule: series/edge-claim\n    reason: Meant as a bridge.\n',
    ))
})
