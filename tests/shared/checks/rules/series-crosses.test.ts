import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const two = (name: string) =>
  `${name}1.md> series: ${name}; next: ${name}2 + ${name}2.md> series: ${name}; previous: ${name}1`
const list = (name: string, posts: string) => `⏎  - name: ${name}⏎    posts: [${posts}]`

describe('a claim into another series', () => {
  finds(`${two('a')}; next: |b1| + ${two('b')}`, 'series/crosses')
  finds(`${two('a')} + ${two('b')}`.replace('next: b2', 'previous: |a2|; next: b2'), 'series/crosses')
  finds(`${two('a').replace('a2 +', '|b1| +')} + ${two('b')}`, 'series/crosses')
  finds(
    `${two('a')}; next: |b1| + ${two('b')}`.replace('next: b2', 'previous: a2; next: b2'),
    'series/crosses',
  )
  finds(
    `a1.md> next: a2 + a2.md> previous: a1; next: |Elsewhere| + b1.md> next: Elsewhere + series.yaml> series:${list('A', 'a1, a2')}${list('B', 'b1, {site: Elsewhere}')}`,
    'series/crosses',
  )
})

describe('a claim within its series, or out of all', () => {
  findsNothing(`${two('a')}; next: https://example.com/elsewhere + ${two('b')}`)
  findsNothing(`${two('a')} + ${two('b')}`)
})

describe('what is offered', () => {
  const notation = `${two('a')}; next: b1 + ${two('b')}`
  it('says where readers are led', () =>
    expect(findingIn(notation).message).toBe("Next in 'A2' leads readers out of 'a' into 'b', to 'B1'."))
  it.each(['follow-order', 'meant-so'])('is settled by %s', (id) =>
    expect(rulesIn(fixed(notation, id))).toEqual([]),
  )
})
