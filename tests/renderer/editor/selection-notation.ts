import { type ChangeSpec, EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state'
import { articleLanguage } from '../../../renderer/editor/article-language.ts'
import { openPairField } from '../../../renderer/editor/open-pair.ts'

/** A text with its selections: `‹words›` are selected; where none are, `|` is a cursor. */
export function stateOf(notation: string): EditorState {
  let doc = ''
  let anchor: number | null = null
  const ranges = []
  const cursor = notation.includes('‹') ? '' : '|'
  for (const character of notation) {
    if (character === cursor) ranges.push(EditorSelection.cursor(doc.length))
    else if (character === '‹') anchor = doc.length
    else if (character === '›') ranges.push(EditorSelection.range(anchor ?? 0, doc.length))
    else doc += character
  }
  return EditorState.create({
    doc,
    ...(ranges.length === 0 ? {} : { selection: EditorSelection.create(ranges) }),
    extensions: [articleLanguage(), openPairField, EditorState.allowMultipleSelections.of(true)],
  })
}

/** The same notation, written from a state. */
function notationOf(state: EditorState): string {
  const changes: ChangeSpec[] = state.selection.ranges.flatMap(({ from, to, empty }) =>
    empty
      ? [{ from, insert: '|' }]
      : [
          { from, insert: '‹' },
          { from: to, insert: '›' },
        ],
  )
  return state.update({ changes }).state.doc.toString()
}

/** What an edit makes of a text; the text itself where it does nothing. */
export function edited(notation: string, edit: (state: EditorState) => TransactionSpec | null): string {
  const state = stateOf(notation)
  const spec = edit(state)
  return notationOf(spec === null ? state : state.update(spec).state)
}
