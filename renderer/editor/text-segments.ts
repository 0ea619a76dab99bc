import type { EditorState } from '@codemirror/state'
import type { SyntaxNode, Tree } from './syntax.ts'

/** A stretch of running text within one line, without the marks that begin or end its block. */
export interface TextSegment {
  readonly from: number
  readonly to: number
}

const textBlock = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|TableCell|Task)$/

/** The running text between two places, line by line: no code, no marks of lists, quotations and headings, no blank ends. */
export function textSegments(
  state: EditorState,
  tree: Tree,
  from: number,
  to: number,
): readonly TextSegment[] {
  const segments: TextSegment[] = []
  tree.iterate({
    from,
    to,
    enter({ node }) {
      if (!textBlock.test(node.name)) return true
      segments.push(...segmentsOf(state, node, Math.max(from, node.from), Math.min(to, node.to)))
      return false
    },
  })
  return segments
}

function segmentsOf(state: EditorState, block: SyntaxNode, from: number, to: number): TextSegment[] {
  const segments: TextSegment[] = []
  const [start, end] = contentOf(block)
  for (let at = Math.max(from, start); at <= to; ) {
    const line = state.doc.lineAt(at)
    const isFirst = line.from <= block.from
    const prefix = isFirst ? 0 : (/^\s*(?:>[ \t]*)*/.exec(line.text)?.[0].length ?? 0)
    const segment = trimmed(state, Math.max(at, line.from + prefix, start), Math.min(line.to, to, end))
    if (segment !== null) segments.push(segment)
    at = line.to + 1
  }
  return segments
}

/** The text of a block without the marks at its start and end. */
function contentOf(block: SyntaxNode): readonly [number, number] {
  const { firstChild, lastChild } = block
  const isOpened = firstChild !== null && /^(?:HeaderMark|TaskMarker)$/.test(firstChild.name)
  const isClosed = lastChild?.name === 'HeaderMark' && lastChild.from > block.from
  return [
    isOpened && firstChild.from === block.from ? firstChild.to : block.from,
    isClosed && lastChild !== null ? lastChild.from : block.to,
  ]
}

/** The stretch without white space at its ends; null where nothing else is there. */
export function trimmed(state: EditorState, from: number, to: number): TextSegment | null {
  if (from >= to) return null
  const text = state.sliceDoc(from, to)
  const start = from + (text.length - text.trimStart().length)
  const end = to - (text.length - text.trimEnd().length)
  return start < end ? { from: start, to: end } : null
}
