import { type EditorState, StateEffect, StateField, type TransactionSpec } from '@codemirror/state'
import type { WrittenPicture } from '../state/article.ts'

const placeKept = StateEffect.define<{ readonly id: number; readonly at: number }>()
let places = 0

/** Places of the text that pictures were dropped at, each where it is by now: after what was put there since. */
export const keptPlaces = StateField.define<ReadonlyMap<number, number>>({
  create: () => new Map(),
  update(value, { changes, docChanged, effects }) {
    const added = effects.flatMap((effect) => (effect.is(placeKept) ? [effect.value] : []))
    if (!docChanged && added.length === 0) return value
    const moved = new Map([...value].map(([id, at]) => [id, changes.mapPos(at, 1)]))
    for (const { id, at } of added) moved.set(id, at)
    return moved
  },
})

/** Keeps a place of the text, to be named by `id` from then on. */
export function keepPlace(at: number): { readonly id: number; readonly spec: TransactionSpec } {
  const id = ++places
  return { id, spec: { effects: placeKept.of({ id, at }) } }
}

/** Puts a picture at a kept place; where there is none (null, or it was kept in another text), at the cursor. */
export function insertPicture(
  state: EditorState,
  picture: WrittenPicture,
  place: number | null,
): TransactionSpec {
  const kept = place === null ? undefined : state.field(keptPlaces).get(place)
  const { from, to } = kept === undefined ? state.selection.main : { from: kept, to: kept }
  const text = withRoom(state, markdownOf(picture), picture.caption.trim() !== '', from, to)
  return {
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.picture',
    scrollIntoView: true,
  }
}

function markdownOf({ address, description, caption }: WrittenPicture): string {
  const alt = inOneLine(description).replace(/[\\[\]`*_<>]/g, '\\$&')
  const title = inOneLine(caption).replace(/[\\"]/g, '\\$&')
  return title === '' ? `![${alt}](${address})` : `![${alt}](${address} "${title}")`
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** What has a caption gets a paragraph of its own. */
function withRoom({ doc }: EditorState, text: string, isAlone: boolean, from: number, to: number): string {
  if (!isAlone) return text
  const before = doc.sliceString(Math.max(0, from - 2), from)
  const after = doc.sliceString(to, to + 2)
  const above = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const below = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  return above + text + below
}
