import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state'
import { renumbered } from './list-numbers.ts'
import { enclosing, type SyntaxNode, treeOf } from './syntax.ts'

const itemName = new Set(['ListItem'])

/** Puts the item at the cursor below the one before it. In a list the key is always taken, so that it never leaves the text by surprise. */
export const nestItem: StateCommand = ({ state, dispatch }) => {
  const item = itemAtCursor(state)
  if (item === null) return false
  const before = item.prevSibling
  if (before === null) return true
  const width = contentColumn(state, before) - column(state, item)
  if (width > 0)
    dispatch(
      state.update(renumbered(state, { changes: indent(state, item, width), userEvent: 'input.indent' })),
    )
  return true
}

/** Takes the item at the cursor out of the one that it stands below. */
export const liftItem: StateCommand = ({ state, dispatch }) => {
  const item = itemAtCursor(state)
  if (item === null) return false
  const outer = enclosing(item.parent, itemName)
  if (outer === null) return true
  const width = column(state, item) - column(state, outer)
  if (width > 0)
    dispatch(
      state.update(renumbered(state, { changes: outdent(state, item, width), userEvent: 'delete.dedent' })),
    )
  return true
}

function itemAtCursor(state: EditorState): SyntaxNode | null {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const node = enclosing(treeOf(state, line.to).resolveInner(line.to, -1), itemName)
  return node !== null && node.to >= line.from ? node : null
}

function column(state: EditorState, item: SyntaxNode): number {
  return item.from - state.doc.lineAt(item.from).from
}

function contentColumn(state: EditorState, item: SyntaxNode): number {
  const line = state.doc.lineAt(item.from)
  const mark = /^(?:[-+*]|\d{1,9}[.)])[ \t]{0,4}/.exec(line.text.slice(item.from - line.from))?.[0] ?? '- '
  return column(state, item) + (mark.endsWith(' ') ? mark.length : mark.length + 1)
}

function indent(state: EditorState, item: SyntaxNode, width: number): readonly ChangeSpec[] {
  const at = column(state, item)
  return linesOf(state, item).flatMap((line) =>
    line.text.trim() === '' || line.length < at ? [] : [{ from: line.from + at, insert: ' '.repeat(width) }],
  )
}

function outdent(state: EditorState, item: SyntaxNode, width: number): readonly ChangeSpec[] {
  const at = column(state, item)
  return linesOf(state, item).flatMap((line) => {
    const blank = /[ \t]*$/.exec(line.text.slice(0, Math.max(at, 0)))?.[0].length ?? 0
    const length = Math.min(width, blank)
    return length === 0 ? [] : [{ from: line.from + at - length, to: line.from + at }]
  })
}

function linesOf(state: EditorState, item: SyntaxNode) {
  const first = state.doc.lineAt(item.from).number
  const last = state.doc.lineAt(item.to).number
  return Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index))
}
