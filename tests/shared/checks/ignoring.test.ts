import { describe, expect, it } from 'vitest'
import { findingsIn } from './finds.ts'

const told = (notation: string) => findingsIn(notation).map(({ rule, severity }) => `${rule} ${severity}`)

describe('what an article says to pass over', () => {
  it.each([
    'ignore: [{rule: series/dangling, reason: It is coming}]',
    'ignore:⏎  - rule: series/dangling⏎    reason: It is coming',
    'ignore: [{rule: series/dangling}]',
    'ignore: [series/dangling]',
    'ignore: series/dangling',
    'ignore: [{rule: "series/*", reason: All of it}]',
  ])('%s', (ignore) => expect(told(`next: gone; ${ignore}`)).toEqual([]))

  it.each(['ignore: [{rule: series/fork}]', 'ignore: [{reason: None}]', 'ignore:', 'ignore: {rule: [a]}'])(
    'something else, or nothing: %s',
    (ignore) => expect(told(`next: gone; ${ignore}`)).toEqual(['series/dangling error']),
  )
  it('of another article is told', () =>
    expect(told('ignore: [series/dangling] + b.md> next: gone')).toEqual(['series/dangling error']))
  it('is not told under a weaker name', () =>
    expect(
      told('a.md> next: b + b.md> previous: a; next: c + c.md> previous: b; next: a; ignore: [series/cycle]'),
    ).toEqual([]))
})

describe('how much a check matters in a folder', () => {
  it.each([
    ['⏎  series/dangling: off', []],
    ['⏎  "series/*": note', ['series/dangling note']],
    ['⏎  "series/*": off⏎  series/dangling: warning', ['series/dangling warning']],
    ['⏎  series/fork: off', ['series/dangling error']],
    ['', ['series/dangling error']],
  ])('rules:%s', (rules, expected) =>
    expect(told(`next: gone + throughline.yaml> rules:${rules}`)).toEqual(expected),
  )
  it.each(['⏎  series/dangling: loud', ' all', '⏎  - series/dangling'])(
    'is told where it is unclear: %s',
    (rules) => expect(told(`throughline.yaml> rules:${rules}`)).toEqual(['post/front-matter error']),
  )
})
