import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import type { SyntaxNode } from './syntax.ts'
import { treeDecorations } from './tree-decorations.ts'

/**
 * True of what the parser calls a link or a picture though Markdown reads none: an address in round brackets follows the
 * words, and can't be one (it has blanks in it).
 */
export function isUnread(state: EditorState, node: SyntaxNode): boolean {
  if (node.name !== 'Link' && node.name !== 'Image') return false
  const [, closing, opening] = node.getChildren('LinkMark')
  return closing !== undefined && opening === undefined && state.sliceDoc(closing.to, closing.to + 1) === '('
}

/** Shows as the words that readers see what only looks like a link. */
export const unreadLinks: Extension = treeDecorations(unread)

const plain = Decoration.mark({ class: 'cm-unread-link' })

function unread({ state, visibleRanges }: EditorView): DecorationSet {
  const found: { readonly from: number; readonly to: number }[] = []
  for (const { from, to } of visibleRanges)
    syntaxTree(state).iterate({
      from,
      to,
      enter({ node }) {
        if (isUnread(state, node)) found.push({ from: node.from, to: node.to })
      },
    })
  return RangeSet.of(
    found.map(({ from, to }) => plain.range(from, to)),
    true,
  )
}
