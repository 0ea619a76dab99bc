import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { insertPicture, keepPlace, keptPlaces } from '../../../renderer/editor/insert-picture.ts'

/** What two pictures, dropped at `at`, make of a text that becomes `meanwhile` before they are described. */
function dropped(text: string, at: number, meanwhile: { from: number; to?: number; insert?: string } | null) {
  const { id, spec } = keepPlace(at)
  let state = EditorState.create({ doc: text, extensions: keptPlaces }).update(spec).state
  if (meanwhile !== null) state = state.update({ changes: meanwhile }).state
  for (const name of ['1', '2'])
    state = state.update(insertPicture(state, { address: name, description: '', caption: '' }, id)).state
  return state.doc.toString()
}

describe('dropped pictures', () => {
  it('stand in the order in which they came', () => expect(dropped('ab', 1, null)).toBe('a![](1)![](2)b'))
  it('stand where the place is by then', () =>
    expect(dropped('ab', 1, { from: 0, insert: 'xy' })).toBe('xya![](1)![](2)b'))
  it('stand where the text ends that has become shorter', () =>
    expect(dropped('abc', 3, { from: 0, to: 3 })).toBe('![](1)![](2)'))
})

it('a picture goes to the cursor where no place was kept', () => {
  const state = EditorState.create({ doc: 'ab', selection: { anchor: 1 }, extensions: keptPlaces })
  expect(
    state
      .update(insertPicture(state, { address: 'x.png', description: 'A [b]', caption: '' }, null))
      .state.doc.toString(),
  ).toBe('a![A \\[b\\]](x.png)b')
})

it.each([
  ['', 0, '![A](x.png "Where we sit")'],
  ['ab', 1, 'a\n\n![A](x.png "Where we sit")\n\nb'],
  ['a\n\nb', 3, 'a\n\n![A](x.png "Where we sit")\n\nb'],
  ['a\n', 2, 'a\n\n![A](x.png "Where we sit")'],
])('a picture with a caption stands alone, in %j at %i', (doc, anchor, expected) => {
  const state = EditorState.create({ doc, selection: { anchor }, extensions: keptPlaces })
  const picture = { address: 'x.png', description: 'A', caption: 'Where we  sit' }
  expect(state.update(insertPicture(state, picture, null)).state.doc.toString()).toBe(expected)
})

it('a caption with quotation marks stays whole', () => {
  const state = EditorState.create({ doc: '', extensions: keptPlaces })
  const picture = { address: 'x.png', description: 'A', caption: 'The "quiet" \\ room' }
  expect(state.update(insertPicture(state, picture, null)).state.doc.toString()).toBe(
    '![A](x.png "The \\"quiet\\" \\\\ room")',
  )
})
