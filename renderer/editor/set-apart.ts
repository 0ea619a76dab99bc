import type { ChangeSpec, EditorState, Line } from '@codemirror/state'
import { linePrefix } from './line-prefix.ts'
import { isLiteral, treeOf } from './syntax.ts'

/**
 * Blank lines where these lines meet text that stays as it is: without them, a line that ceases to be an item or a
 * heading would run on into its neighbour. `mayStay` is true of neighbours that a paragraph can touch.
 */
export function setApart(
  state: EditorState,
  lines: readonly Line[],
  mayStay: (neighbour: Line) => boolean,
): readonly ChangeSpec[] {
  const touched = new Set(lines.map((line) => line.number))
  const needsGap = (number: number) => {
    if (number < 1 || number > state.doc.lines || touched.has(number)) return false
    const neighbour = state.doc.line(number)
    const isBlank = /^[\s>]*$/.test(neighbour.text)
    return !isBlank && !mayStay(neighbour) && !isLiteral(treeOf(state, neighbour.to), neighbour.to)
  }
  return lines.flatMap((line) => {
    const blank = linePrefix(line.text).quote.trimEnd()
    return [
      ...(needsGap(line.number - 1) ? [{ from: line.from, insert: `${blank}\n` }] : []),
      ...(needsGap(line.number + 1) ? [{ from: line.to, insert: `\n${blank}` }] : []),
    ]
  })
}
