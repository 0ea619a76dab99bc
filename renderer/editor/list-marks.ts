import type { ChangeSpec, EditorState } from '@codemirror/state'
import type { ProseLine } from './line-prefix.ts'
import type { ListKind } from './lists.ts'
import { enclosing, type SyntaxNode, treeOf } from './syntax.ts'

const itemName = new Set(['ListItem'])

/**
 * Gives each line the mark of such a list. Each level is numbered by itself, and what stands below an item moves with the
 * width of its mark, so that it stays below it (CommonMark 0.31.2, 5.2).
 */
export function writeMarks(state: EditorState, lines: readonly ProseLine[], kind: ListKind): ChangeSpec[] {
  const counts = new Map<number, number>()
  return lines.flatMap((one) => {
    const item = itemOf(state, one)
    const level = parentOf(state, one, item)?.from ?? -1
    const count = (counts.get(level) ?? 0) + 1
    counts.set(level, count)
    if (markKind(one.prefix.list) === kind) return []
    const { line, prefix } = one
    const mark = kind === 'bulleted' ? '- ' : `${count}. `
    const from = line.from + prefix.quote.length
    const to = from + (prefix.list + prefix.heading).length
    const below = item === null ? [] : moveBelow(state, item, mark.length - prefix.list.length)
    return [{ from, to, insert: mark }, ...below]
  })
}

/** The kind of list that a mark belongs to; null for no mark. */
export function markKind(mark: string): ListKind | null {
  if (mark === '') return null
  return /^\d/.test(mark) ? 'numbered' : 'bulleted'
}

function itemOf(state: EditorState, { line, prefix }: ProseLine): SyntaxNode | null {
  const at = line.from + prefix.quote.length
  const item = enclosing(treeOf(state, line.to).resolveInner(at, 1), itemName)
  return item?.from === at ? item : null
}

/** The item that a line stands below. */
function parentOf(state: EditorState, { line }: ProseLine, item: SyntaxNode | null): SyntaxNode | null {
  if (item !== null) return enclosing(item.parent, itemName)
  return enclosing(treeOf(state, line.to).resolveInner(line.to, -1), itemName)
}

function moveBelow(state: EditorState, item: SyntaxNode, width: number): ChangeSpec[] {
  const first = state.doc.lineAt(item.from)
  const column = item.from - first.from
  const changes: ChangeSpec[] = []
  for (let number = first.number + 1; number <= state.doc.lineAt(item.to).number; number++) {
    const { text, from } = state.doc.line(number)
    const blanks = /^ */.exec(text.slice(column))?.[0].length ?? 0
    // A line at the margin is read on as part of the paragraph above it, wherever that moves.
    if (text.trim() === '' || blanks === 0) continue
    if (width > 0) changes.push({ from: from + column, insert: ' '.repeat(width) })
    else if (width < 0) changes.push({ from: from + column, to: from + column + Math.min(-width, blanks) })
  }
  return changes
}
