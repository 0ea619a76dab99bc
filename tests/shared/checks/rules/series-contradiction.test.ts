import { describe, expect, it } from 'vitest'
import { findingIn, findingsIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`
const messagesIn = (notation: string) =>
  findingsIn(notation).flatMap(({ rule, message }) => (rule === 'series/contradiction' ? [message] : []))
const chain = (first: string) =>
  `a.md> series: s; next: ${first} + b.md> series: s; previous: a; next: c + c.md> series: s; previous: b`

describe('two that say it otherwise', () => {
  finds(chain('|c|'), 'series/contradiction')
  finds(chain('|C.md|').replaceAll('series: s; ', ''), 'series/contradiction')
  finds(
    'a.md> series: s; next: b + b.md> series: s; previous: a; next: c + c.md> series: s; previous: |a|',
    'series/contradiction',
  )
  finds(`${chain('|c|')} + ${list('a, b, c')}`, 'series/contradiction')
  // That the other two name each other not at all is settled with it, or not at all.
  finds(`a.md> next: b + b.md> previous: |c| + c.md> + ${list('a, b, c')}`, 'series/contradiction')
  // Against the list, though two agree.
  finds(
    `a.md> next: |b| + b.md> previous: |c| + c.md> next: b + ${list('a, c, b')}`
      .replace('previous: |c|', 'previous: c')
      .replace('c.md>', 'c.md> previous: a;'),
    'series/contradiction',
  )
  finds('a.md> next: |b| + b.md> previous: c + c.md>', 'series/contradiction')
  finds(
    'a.md> series: s; part: 1; next: |c| + b.md> series: s; part: 2; next: c + c.md> series: s; part: 3; previous: b',
    'series/contradiction',
  )
})

describe('nobody says it otherwise', () => {
  findsNothing(chain('b'))
  findsNothing('a.md> next: b + b.md> previous: https://example.com/elsewhere')
})

describe('what is offered', () => {
  it('names both', () =>
    expect(findingIn('a.md> next: b + b.md> previous: c + c.md>').message).toBe(
      "Next in 'A' leads readers to 'B', but Previous there leads to 'C'.",
    ))
  it('names the third article where that is who says it otherwise', () =>
    expect(
      messagesIn(`a.md> next: c + b.md> + c.md> previous: a + d.md> previous: a + ${list('b, c, a, d')}`),
    ).toEqual(["Previous in 'C' leads readers to 'A', but so does Previous in 'D'."]))
  it('tells two articles of one title apart', () =>
    expect(
      messagesIn(
        'a.md> untitled; title: A; next: b + b.md> untitled; title: B; previous: c + c.md> untitled; title: B',
      ),
    ).toEqual(["Next in 'A' leads readers to 'B', but Previous there leads to another 'B', 'c.md'."]))
  it('is settled by what the order says', () =>
    expect(rulesIn(fixed(chain('c'), 'follow-order'))).toEqual([]))
  it('writes the other way on all sides', () => {
    const texts = fixed(chain('c'), 'other-way')
    expect(texts.get('c.md')).toContain('previous: a\n')
    expect(texts.get('b.md')).toMatch(/previous: *\nnext: *\n/)
  })
})
