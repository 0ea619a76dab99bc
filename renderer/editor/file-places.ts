import type { EditorState } from '@codemirror/state'
import type { FilePlace } from '../state/article.ts'
import { frontMatterField } from './front-matter.ts'

/** The position in the text of a place of the file; null where it stands in the front matter, which is not shown. */
export function positionOf(state: EditorState, { line, column }: FilePlace): number | null {
  const wanted = line - linesBefore(state)
  if (wanted < 1) return null
  const place = state.doc.line(Math.min(wanted, state.doc.lines))
  return Math.min(place.from + column - 1, place.to)
}

/** The place in the file of a position of the text. */
export function filePlaceOf(state: EditorState, position: number): FilePlace {
  const line = state.doc.lineAt(position)
  return { line: line.number + linesBefore(state), column: position - line.from + 1 }
}

function linesBefore(state: EditorState): number {
  return (state.field(frontMatterField).match(/\r\n|\n|\r/g) ?? []).length
}
