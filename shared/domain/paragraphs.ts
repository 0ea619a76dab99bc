import { followFences, openedFence } from './code-fence.ts'
import type { Piece, Pieces } from './pieces.ts'
import { nextLine } from './source-lines.ts'

/**
 * Cuts the text of an article in paragraphs: also a heading and each point of a list is one. A block of code stays whole.
 * Blank lines, and the ends of the lines before them, are the gaps.
 */
export function paragraphs(text: string): Pieces {
  const pieces: Piece[] = []
  const gaps: string[] = []
  let gapFrom = 0
  for (const { from, to } of paragraphPlaces(text)) {
    gaps.push(text.slice(gapFrom, from))
    pieces.push({ key: keyOf(text.slice(from, to)), text: text.slice(from, to) })
    gapFrom = to
  }
  gaps.push(text.slice(gapFrom))
  return { pieces, gaps }
}

/** What goes between two paragraphs: what stands there in a version, if it keeps them apart; else a blank line, but for the points of one list. */
export function gapOfParagraphs(
  { text: before }: Piece,
  { text: after }: Piece,
  gap: string | null,
  lineEnding: string,
): string {
  const isTight = gap !== null && (gap.match(/\r\n|\r|\n/g)?.length ?? 0) < 2
  const staysApart = beginsParagraph(after) || heading.test(before) || isFence(before) || isFence(after)
  if (gap !== null && (!isTight || staysApart)) return gap
  return point.test(before) && point.test(after) ? lineEnding : lineEnding + lineEnding
}

function isFence(text: string): boolean {
  return openedFence(text) !== null
}

function* paragraphPlaces(text: string): Generator<{ readonly from: number; readonly to: number }> {
  const isCode = followFences()
  let open: { readonly from: number; to: number; readonly isHeading: boolean } | null = null
  let wasCode = false
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at)
    const line = text.slice(at, next).replace(/[\r\n]+$/, '')
    const isInCode = isCode(line)
    const isBlank = !isInCode && line.trim() === ''
    const begins: boolean =
      open === null || open.isHeading || isInCode !== wasCode || (!isInCode && beginsParagraph(line))
    if (open !== null && (isBlank || begins)) {
      yield open
      open = null
    }
    if (!isBlank && open === null) open = { from: at, to: at, isHeading: !isInCode && heading.test(line) }
    if (open !== null) open.to = at + line.length
    wasCode = isInCode
    at = next
  }
  if (open !== null) yield open
}

const point = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/

function beginsParagraph(line: string): boolean {
  return point.test(line) || heading.test(line)
}

/** Line endings, and blanks that nobody sees, make no other paragraph. */
function keyOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd()
}
