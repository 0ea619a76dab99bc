import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state'
import { linePrefix, type ProseLine, proseLines, touchedLines } from './line-prefix.ts'
import { markKind, writeMarks } from './list-marks.ts'
import { renumbered } from './list-numbers.ts'
import { setApart } from './set-apart.ts'
import { enclosing, treeOf } from './syntax.ts'

/** The two kinds of lists. */
export type ListKind = 'bulleted' | 'numbered'

const listNames = new Set(['BulletList', 'OrderedList'])

/** The innermost list that the cursor stands in; null where it stands in none. */
export function listAt(state: EditorState): ListKind | null {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const node = enclosing(treeOf(state, line.to).resolveInner(line.to, -1), listNames)
  if (node === null || node.to < line.from) return null
  return node.name === 'BulletList' ? 'bulleted' : 'numbered'
}

/** Makes each selected line an item of such a list, or takes the marks away where all are items of it. */
export function toggleList(state: EditorState, kind: ListKind): TransactionSpec | null {
  const touched = proseLines(state, touchedLines(state))
  const filled = touched.filter(({ line, prefix }) => line.text.length > prefix.quote.length)
  const lines = filled.length > 0 ? filled : touched.slice(0, 1)
  if (lines.length === 0) return null
  const isOn = lines.every(({ prefix }) => markKind(prefix.list) === kind)
  const changes = isOn
    ? [
        ...setApart(
          state,
          lines.map(({ line }) => line),
          isHeading,
        ),
        ...lines.flatMap(withoutMark),
      ]
    : [...writeMarks(state, lines, kind), ...endItem(state, lines)]
  if (changes.length === 0) return null
  const set = state.changes(changes)
  return renumbered(state, {
    changes: set,
    selection: state.selection.map(set, 1),
    userEvent: 'input.format',
    scrollIntoView: true,
  })
}

/** What follows in the same paragraph, and is not to be an item, would be read on as part of the last one. */
function endItem(state: EditorState, lines: readonly ProseLine[]): readonly ChangeSpec[] {
  const touched = new Set(lines.map(({ line }) => line.number))
  return lines.flatMap(({ line, prefix }) => {
    if (prefix.list !== '' || line.number === state.doc.lines || touched.has(line.number + 1)) return []
    const next = state.doc.line(line.number + 1)
    const node = enclosing(treeOf(state, next.to).resolveInner(next.to, -1), paragraphName)
    return node !== null && node.from < next.from
      ? [{ from: line.to, insert: `\n${prefix.quote.trimEnd()}` }]
      : []
  })
}

const paragraphName = new Set(['Paragraph'])

/** The indentation of a nested item goes too: it would make code of a paragraph. */
function withoutMark({ line, prefix }: ProseLine): ChangeSpec[] {
  const quotation = /^(?:[ \t]*>[ \t]?)*/.exec(line.text)?.[0].length ?? 0
  const length = (prefix.quote + prefix.list + prefix.task).length
  return [{ from: line.from + quotation, to: line.from + length }]
}

function isHeading(line: Line): boolean {
  return linePrefix(line.text).heading !== ''
}
