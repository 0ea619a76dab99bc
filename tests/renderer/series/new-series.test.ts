import { expect, it } from 'vitest'
import { newSeries, toggled } from '../../../renderer/series/new-series.ts'

const others = [{ slug: 'first-steps', name: 'First' }]

it('begins with what is ticked, then what is planned', () =>
  expect(newSeries({ name: ' Sleep ', chosen: ['b', 'a'], planned: ' A night ' }, others)).toEqual({
    slug: 'sleep',
    name: 'Sleep',
    entries: [
      { kind: 'post', name: 'b' },
      { kind: 'post', name: 'a' },
      { kind: 'planned', title: 'A night' },
    ],
  }))
it('gets an address ending that is free', () =>
  expect(newSeries({ name: 'First Steps', chosen: ['a'], planned: '' }, others)).toMatchObject({
    slug: 'first-steps-2',
  }))
it.each([
  [' ', ['a'], 'A series needs a name.'],
  ['First ', ['a'], 'There is a series called “First” already.'],
  ['Sleep', [], 'Choose an article, or plan the first one.'],
])('called %j with %j, it is told what is missing', (name, chosen, sentence) =>
  expect(newSeries({ name, chosen, planned: ' ' }, others)).toBe(sentence),
)
it('ticks in order, and takes a tick back', () =>
  expect([toggled(['b'], 'a'), toggled(['b', 'a'], 'b')]).toEqual([['b', 'a'], ['a']]))
