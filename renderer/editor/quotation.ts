import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state'
import { touchedLines } from './line-prefix.ts'
import { enclosing, treeOf } from './syntax.ts'

const quotationName = new Set(['Blockquote'])
const paragraphNames = new Set([
  'Paragraph',
  'SetextHeading1',
  'SetextHeading2',
  'FencedCode',
  'Table',
  'HTMLBlock',
])

/** True where the cursor stands in a quotation. */
export function isInQuotation(state: EditorState): boolean {
  return isQuoted(state, state.doc.lineAt(state.selection.main.head))
}

/** Makes the selected paragraphs one quotation, or takes one level of it away where all of them are quoted. */
export function toggleQuotation(state: EditorState): TransactionSpec | null {
  const lines = wholeParagraphs(state, touchedLines(state))
  const filled = lines.filter((line) => line.text.trim() !== '')
  const isOn = filled.length > 0 && filled.every((line) => isQuoted(state, line))
  const changes = isOn ? lines.flatMap(unquoted) : lines.map((line) => quoted(line, lines.length === 1))
  if (changes.length === 0) return null
  const set = state.changes(changes)
  return {
    changes: set,
    selection: state.selection.map(set, 1),
    userEvent: 'input.format',
    scrollIntoView: true,
  }
}

function isQuoted(state: EditorState, line: Line): boolean {
  const node = enclosing(treeOf(state, line.to).resolveInner(line.to, -1), quotationName)
  return node !== null && node.to >= line.from && node.from <= line.to
}

/** A paragraph is quoted whole: a line left out would still be read as part of it. */
function wholeParagraphs(state: EditorState, lines: readonly Line[]): readonly Line[] {
  const whole = new Map<number, Line>()
  const tree = treeOf(state, state.doc.length)
  for (const line of lines) {
    const block = enclosing(tree.resolveInner(line.from + line.text.search(/\S|$/), 1), paragraphNames)
    const isHere = block !== null && block.from <= line.to
    const first = isHere ? state.doc.lineAt(block.from).number : line.number
    const last = isHere ? state.doc.lineAt(block.to).number : line.number
    for (let number = first; number <= last; number++) whole.set(number, state.doc.line(number))
  }
  const sorted = [...whole].sort(([a], [b]) => a - b).map(([, line]) => line)
  const first = sorted.findIndex((line) => line.text.trim() !== '')
  const last = sorted.findLastIndex((line) => line.text.trim() !== '')
  return first < 0 ? sorted.slice(0, 1) : sorted.slice(first, last + 1)
}

function quoted(line: Line, isOnly: boolean): ChangeSpec {
  return { from: line.from, insert: line.text.trim() === '' && !isOnly ? '>' : '> ' }
}

function unquoted(line: Line): readonly ChangeSpec[] {
  const mark = /^([ \t]*)>[ \t]?/.exec(line.text)
  if (mark === null) return []
  return [{ from: line.from + (mark[1]?.length ?? 0), to: line.from + mark[0].length }]
}
