import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state'
import { linePrefix, type ProseLine, proseLines, touchedLines } from './line-prefix.ts'
import { setApart } from './set-apart.ts'
import { enclosing, treeOf } from './syntax.ts'

/** 2 to 4 in an article, whose title is 1; 0 is a paragraph. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6

const headingNames = new Set([1, 2, 3, 4, 5, 6].flatMap((n) => [`ATXHeading${n}`, `SetextHeading${n}`]))

/** The level of the heading that the cursor stands in; 0 in a paragraph. */
export function headingLevel(state: EditorState): HeadingLevel {
  return levelOf(state, state.selection.main.head)
}

/** Makes each selected line a heading of this level, or a paragraph where all are that already. Null where none can be. */
export function setHeading(state: EditorState, level: HeadingLevel): TransactionSpec | null {
  const touched = proseLines(state, touchedLines(state)).filter(({ line }) => !isUnderline(state, line.from))
  const filled = touched.filter(({ line, prefix }) => hasWords(line.text, prefix))
  const lines = filled.length > 0 ? filled : touched.slice(0, 1)
  if (lines.length === 0) return null
  const isAlready =
    level > 0 && filled.length > 0 && filled.every(({ line }) => levelOf(state, line.from) === level)
  const wanted = isAlready ? 0 : level
  const paragraphs = wanted === 0 ? lines.filter(({ line }) => linePrefix(line.text).heading !== '') : []
  const changes = [
    ...setApart(
      state,
      paragraphs.map(({ line }) => line),
      isHeadingLine,
    ),
    ...lines.flatMap((line) => withLevel(state, line, wanted)),
  ]
  if (changes.length === 0) return null
  const set = state.changes(changes)
  return {
    changes: set,
    selection: state.selection.map(set, 1),
    userEvent: 'input.format',
    scrollIntoView: true,
  }
}

/** Leads from a paragraph through the levels 2, 3 and 4 back to a paragraph. */
export function cycleHeading(state: EditorState): TransactionSpec | null {
  return setHeading(state, nextLevel[headingLevel(state)])
}

const levels: Readonly<Record<string, HeadingLevel>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 }
const nextLevel: Readonly<Record<HeadingLevel, HeadingLevel>> = { 0: 2, 1: 2, 2: 3, 3: 4, 4: 0, 5: 0, 6: 0 }

function levelOf(state: EditorState, position: number): HeadingLevel {
  const line = state.doc.lineAt(position)
  const node = enclosing(treeOf(state, line.to).resolveInner(line.to, -1), headingNames)
  return node === null || node.to < line.from ? 0 : (levels[node.name.slice(-1)] ?? 0)
}

function withLevel(state: EditorState, { line, prefix }: ProseLine, level: HeadingLevel): ChangeSpec[] {
  const from = line.from + prefix.quote.length
  const marks = prefix.heading === '' && level === 0 ? '' : prefix.list + prefix.task + prefix.heading
  const mark = level === 0 ? '' : `${'#'.repeat(level)} `
  const changes: ChangeSpec[] = marks === mark ? [] : [{ from, to: from + marks.length, insert: mark }]
  const closing =
    prefix.heading === ''
      ? 0
      : (/[ \t]+#+[ \t]*$/.exec(line.text.slice(prefix.quote.length + marks.length))?.[0].length ?? 0)
  if (closing > 0) changes.push({ from: line.to - closing, to: line.to })
  const underline = underlineBelow(state, line.to, level)
  if (underline !== null) changes.push(underline)
  return changes
}

/** Takes away the line of `===` or `---` that makes the text above it a heading; a paragraph stays apart from what follows. */
function underlineBelow(state: EditorState, lineTo: number, level: HeadingLevel): ChangeSpec | null {
  const node = enclosing(treeOf(state, lineTo).resolveInner(lineTo, -1), headingNames)
  const mark = node?.name.startsWith('Setext') ? node.lastChild : null
  if (mark?.name !== 'HeaderMark') return null
  const line = state.doc.lineAt(mark.from)
  if (state.doc.lineAt(lineTo).number !== line.number - 1) return null
  const next = line.number < state.doc.lines ? state.doc.line(line.number + 1).text : ''
  return { from: level === 0 && next.trim() !== '' ? mark.from : lineTo, to: line.to }
}

function isUnderline(state: EditorState, lineFrom: number): boolean {
  const line = state.doc.lineAt(lineFrom)
  const node = enclosing(treeOf(state, line.to).resolveInner(line.to, -1), headingNames)
  const mark = node?.name.startsWith('Setext') ? node.lastChild : null
  return mark !== null && mark !== undefined && mark.from >= line.from && mark.from <= line.to
}

function isHeadingLine(line: Line): boolean {
  return linePrefix(line.text).heading !== '' || linePrefix(line.text).list !== ''
}

function hasWords(text: string, { quote, list, task, heading }: ReturnType<typeof linePrefix>): boolean {
  return text.slice(quote.length + list.length + task.length + heading.length).trim() !== ''
}
