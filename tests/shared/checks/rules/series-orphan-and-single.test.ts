import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const two = 'a.md> series: s; date: 2026-01-01; next: b + b.md> series: s; date: 2026-01-03; previous: a'
const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`

describe('an article without a place in its series', () => {
  finds(`${two} + x.md> series: |s|`, 'series/orphan')
  finds(`${two} + x.md> series: |s|; date: 2026-01-02`, 'series/orphan')
})

describe('an article with one', () => {
  findsNothing(`${two}; next: x + x.md> series: s; previous: b`)
  findsNothing('a.md> series: s + b.md> series: s')
  findsNothing(`${two} + x.md>`)
})

describe('where it is placed', () => {
  it.each([
    ['', "Place it after 'B'"],
    ['; date: 2026-01-02', "Place it after 'A'"],
    ['; date: 2025-12-31', "Place it before 'A'"],
  ])('%s: %s', (date, title) => {
    const notation = `${two} + x.md> series: s${date}`
    expect(findingIn(notation).fixes.map((fix) => fix.title)).toEqual([title, "Take it out of 's'"])
    for (const id of ['place', 'detach']) expect(rulesIn(fixed(notation, id))).toEqual([])
  })
  it('comes last and is numbered where the others have numbers', () => {
    const numbered = 'a.md> series: s; part: 1; next: b + b.md> series: s; part: 2; previous: a'
    expect(fixed(`${numbered} + x.md> series: s`, 'place').get('x.md')).toContain('part: 3\nprevious: b\n')
  })
})

describe('a series of one', () => {
  finds('a.md> series: |s| + b.md>', 'series/single')
  finds(`||a.md> + ${list('a')}`, 'series/single')
})

describe('a series of more', () => {
  findsNothing('a.md> series: s + b.md> series: s')
  findsNothing(`a.md> + ${list('a, {planned: More}')}`)
  findsNothing(`a.md> + ${list('a, {site: More}')}`)
  findsNothing('a.md> series: s; next: https://example.com/elsewhere')
  findsNothing('a.md> series: s; pager:⏎  next: B + b.md> + throughline.yaml> previousLeadsTo: earlier')
})

describe('how a series of one is settled', () => {
  it.each(['plan-next', 'ungroup'])('%s', (id) =>
    expect(rulesIn(fixed('a.md> series: My Series + b.md>', id))).toEqual([]),
  )
  it('the next part is planned in its list', () =>
    expect(fixed(`a.md> + ${list('a')}`, 'plan-next').get('series.yaml')).toContain('The next part'))
})
