import { describe, expect, it } from 'vitest'
import { addressRest } from '../../../renderer/editor/address-rest.ts'

/** The line with `new.md` chosen at the `|`. */
function chosen(line: string): string {
  const [before = '', after = ''] = line.split('|')
  const { length, closing } = addressRest(after, before.endsWith('<'))
  return `${before}new.md${closing}${after.slice(length)}`
}

describe('an address that is chosen', () => {
  it.each([
    ['[x](|', '[x](new.md)'],
    ['[x](|)', '[x](new.md)'],
    ['[x](|old.md)', '[x](new.md)'],
    ['[x](|old.md) and (more)', '[x](new.md) and (more)'],
    ['[x](|old(1).md)', '[x](new.md)'],
    ['[x](|old.md "A title")', '[x](new.md "A title")'],
    ['[x](| and more', '[x](new.md) and more'],
    ['[x](| (see there)', '[x](new.md) (see there)'],
    ['[x](<|', '[x](<new.md>)'],
    ['[x](<|old and new.md>)', '[x](<new.md>)'],
    ['[x](<| and more', '[x](<new.md>) and more'],
  ])('%s becomes %s', (before, after) => expect(chosen(before)).toBe(after))
})
