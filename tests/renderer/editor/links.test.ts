import type { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { linkPlace, writeLink } from '../../../renderer/editor/links.ts'
import { edited } from './selection-notation.ts'

function link(state: EditorState) {
  const place = linkPlace(state)
  return place === null ? null : writeLink(state, place, place.words, 'x.md')
}

describe('a link', () => {
  it.each([
    ['the word at the cursor', 'one tw|o', 'one [two](x.md)|'],
    ['what is selected, with its marks', '‹one **two**›', '[one **two**](x.md)|'],
    ['an open bracket', '‹a[b›', '[a\\[b](x.md)|'],
    ['a closed bracket', '‹a]b›', '[a\\]b](x.md)|'],
    ['brackets that belong together', '‹a [b] c›', '[a [b] c](x.md)|'],
    ['brackets the wrong way round', '‹a ]b[ c›', '[a \\]b\\[ c](x.md)|'],
    ['brackets of code', '‹`a]` b›', '[`a]` b](x.md)|'],
    ['brackets that are escaped', '‹a\\]b›', '[a\\]b](x.md)|'],
    ['a whole stretch of code', '‹`a b`› c', '[`a b`](x.md)| c'],
  ])('is made of %s', (_, before, after) => expect(edited(before, link)).toBe(after))

  it.each(['run `no|de` now', 'run `n‹od›e` now', 'run‹ `no›de` now', '```\non|e\n```'])(
    'is none in %s',
    (text) => expect(edited(text, link)).toBe(text),
  )
})
