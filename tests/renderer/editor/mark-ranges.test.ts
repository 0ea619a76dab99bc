import { describe, expect, it } from 'vitest'
import { linkAt } from '../../../renderer/editor/links.ts'
import { markRanges } from '../../../renderer/editor/mark-ranges.ts'
import { treeOf } from '../../../renderer/editor/syntax.ts'
import { stateOf } from './selection-notation.ts'

/** The text as it is seen away from the cursor. */
function seen(text: string): string {
  const state = stateOf(text)
  let shown = ''
  let at = 0
  for (const { from, to } of markRanges(state, treeOf(state), 0, state.doc.length)) {
    shown += state.sliceDoc(at, from)
    at = to
  }
  return shown + state.sliceDoc(at)
}

describe('marks away from the cursor', () => {
  it.each([
    ['a link', '[one](b.md) *two*', 'one two'],
    ['an address in pointed brackets', '[one](<b c.md>)', 'one'],
    ['an address with blanks, as the page shows it', '[one](b c.md) *two*', '[one](b c.md) two'],
    ['words in brackets', '[one] [two][three]', '[one] [two][three]'],
  ])('of %s', (_, text, wanted) => expect(seen(text)).toBe(wanted))
})

describe('the link at the cursor', () => {
  it('is none where its address has blanks', () => expect(linkAt(stateOf('[o|ne](b c.md)'))).toBe(null))
  it('is one where Markdown reads it', () =>
    expect(linkAt(stateOf('[o|ne](<b c.md>)'))?.address).toBe('b c.md'))
})
