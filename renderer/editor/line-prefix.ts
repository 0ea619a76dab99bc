import type { EditorState, Line } from '@codemirror/state'
import { isLiteral, type Tree, treeOf } from './syntax.ts'

/** What stands before the words of a line, in this order; each part is empty where it is absent. */
export interface LinePrefix {
  /** White space and the marks of quotations. */
  readonly quote: string
  /** `- ` or `1. `, with the white space after it. */
  readonly list: string
  readonly task: string
  /** `## `. */
  readonly heading: string
}

/** A line of running text with what stands before its words. */
export interface ProseLine {
  readonly line: Line
  readonly prefix: LinePrefix
}

const prefixPattern =
  /^(?<quote>\s*(?:>[ \t]*)*)(?<list>(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))?(?<task>\[[ xX]\][ \t]+)?(?<heading>#{1,6}(?:[ \t]+|$))?/

/** Reads what stands before the words of a line. */
export function linePrefix(text: string): LinePrefix {
  const groups = prefixPattern.exec(text)?.groups ?? {}
  const { quote = '', list = '', task = '', heading = '' } = groups
  return { quote, list, task: list === '' ? '' : task, heading: task !== '' && list === '' ? '' : heading }
}

/** The lines that the selections touch, in order, each once; one that only its line break belongs to is not touched. */
export function touchedLines(state: EditorState): readonly Line[] {
  const lines = new Map<number, Line>()
  for (const { from, to, empty } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      if (empty || line.from < to || line.from === from) lines.set(line.from, line)
      at = line.to + 1
    }
  }
  return [...lines.values()].sort((a, b) => a.from - b.from)
}

/** Of these lines the ones that hold running text or could: no code, HTML, tables, rules or definitions of links. */
export function proseLines(state: EditorState, lines: readonly Line[]): readonly ProseLine[] {
  const tree = treeOf(state, lines.at(-1)?.to ?? 0)
  return lines
    .filter((line) => !isStructure(tree, line))
    .map((line) => ({ line, prefix: linePrefix(line.text) }))
}

function isStructure(tree: Tree, line: Line): boolean {
  if (isLiteral(tree, line.from + line.text.search(/\S|$/))) return true
  let isOther = false
  tree.iterate({
    from: line.from,
    to: line.to,
    enter({ name, from, to }) {
      const isOnLine = from <= line.to && to > line.from
      if (isOnLine && /^(?:Table|HorizontalRule|LinkReference)$/.test(name)) isOther = true
    },
  })
  return isOther
}
