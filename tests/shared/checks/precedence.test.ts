import { describe, expect, it } from 'vitest'
import { matchesGlob } from '../../../shared/checks/glob.ts'
import { oneFindingPerFault, type Speaking, type Subject } from '../../../shared/checks/precedence.ts'

const kept = (...findings: readonly (readonly [rule: string, subject: Subject])[]) =>
  oneFindingPerFault(findings.map(([rule, subject]) => ({ rule, subject }))).map(({ rule }) => rule)

describe('one fault gives one finding', () => {
  it('the stronger rule speaks of one subject', () =>
    expect(kept(['series/cycle', ['a']], ['series/dangling', ['a']], ['part/gap', ['a']])).toEqual([
      'series/dangling',
    ]))
  it('a rule that explains the whole speaks for its parts', () =>
    expect(kept(['post/title-missing', ['a', 'title']], ['post/front-matter', ['a']])).toEqual([
      'post/front-matter',
    ]))
  it('a rule that explains a part does not speak for the whole', () =>
    expect(kept(['part/gap', ['a']], ['series/dangling', ['a', 'b']])).toEqual([
      'part/gap',
      'series/dangling',
    ]))
  it('two faults stay two', () =>
    expect(kept(['series/dangling', ['a']], ['series/direction', ['b']])).toEqual([
      'series/dangling',
      'series/direction',
    ]))
  it('a fault speaks for what follows from it, and not for what is stronger', () => {
    const told = oneFindingPerFault([
      { rule: 'series/listed-twice', subject: ['list'], explains: [['a']] },
      { rule: 'series/claim-missing', subject: ['a', 'next'] },
      { rule: 'post/front-matter', subject: ['a'] },
    ])
    expect(told.map(({ rule }) => rule)).toEqual(['series/listed-twice', 'post/front-matter'])
  })
  it('one rule may tell two things of one subject', () =>
    expect(kept(['link/broken', ['a']], ['link/broken', ['a']])).toEqual(['link/broken', 'link/broken']))
})

describe('what is settled along with a finding', () => {
  const a = { rule: 'series/cycle', subject: ['a'] }
  const b = { rule: 'series/asymmetric', subject: ['b'] }
  const rules = (...findings: readonly Speaking[]) => oneFindingPerFault(findings).map(({ rule }) => rule)

  it('is not told by a weaker rule', () =>
    expect(rules({ ...a, explains: [['b']] }, b)).toEqual(['series/cycle']))
  it('may be told by a stronger one beside it', () =>
    expect(rules({ ...b, explains: [['a']] }, a)).toEqual(['series/asymmetric', 'series/cycle']))
  it('what a finding follows from is told alone where a stronger rule speaks of it', () =>
    expect(rules({ ...b, restsOn: [['a']] }, a)).toEqual(['series/cycle']))
  it('but does not keep a weaker rule from speaking of that', () =>
    expect(rules({ ...a, restsOn: [['b']] }, b)).toEqual(['series/cycle', 'series/asymmetric']))
})

describe('a pattern of rule ids', () => {
  it.each([
    ['series/*', 'series/dangling', true],
    ['*', 'series/dangling', true],
    ['*/dang?ing', 'series/dangling', true],
    ['series/d', 'series/dangling', false],
    ['series.dangling', 'series/dangling', false],
    ['(', 'series/dangling', false],
  ])('%s fits %s: %s', (pattern, id, fits) => expect(matchesGlob(id, pattern)).toBe(fits))
})
