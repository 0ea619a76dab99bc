import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from './syntax.ts'
import { treeOf } from './syntax.ts'

/** A footnote as it is written: its label, where it begins, and the words of its first lines. */
export interface WrittenFootnote {
  readonly label: string
  readonly from: number
  readonly wordsFrom: number
  readonly words: string
}

/** The footnotes of a text, in order; the first of a label counts. */
export function footnotesOf(state: EditorState): readonly WrittenFootnote[] {
  const found = new Map<string, WrittenFootnote>()
  treeOf(state).iterate({
    enter({ node }) {
      if (node.name !== 'Footnote') return
      const footnote = footnoteOf(state, node)
      const label = footnote?.label.toLowerCase() ?? ''
      if (footnote !== null && !found.has(label)) found.set(label, footnote)
    },
  })
  return [...found.values()]
}

/** The footnote that is mentioned at a place, and the stretch that mentions it; null where there is none. */
export function footnoteMentionedAt(
  state: EditorState,
  position: number,
): { readonly from: number; readonly to: number; readonly footnote: WrittenFootnote } | null {
  for (const side of [1, -1] as const) {
    const { name, from, to } = treeOf(state, position).resolveInner(position, side)
    if (name !== 'FootnoteReference') continue
    const label = state.sliceDoc(from + 2, to - 1).toLowerCase()
    const footnote = footnotesOf(state).find((one) => one.label.toLowerCase() === label)
    return footnote === undefined ? null : { from, to, footnote }
  }
  return null
}

function footnoteOf(state: EditorState, node: SyntaxNode): WrittenFootnote | null {
  const opening = node.getChild('FootnoteOpening')
  if (opening === null) return null
  const words = state.sliceDoc(opening.to, node.to)
  const blank = words.length - words.trimStart().length
  return {
    label: state.sliceDoc(opening.from + 2, opening.to - 2),
    from: node.from,
    wordsFrom: opening.to + blank,
    words: words.replace(/\s+/g, ' ').trim(),
  }
}
