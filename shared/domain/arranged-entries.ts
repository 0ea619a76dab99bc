import { isMap, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml'
import { bracketedEntries } from './bracketed-entries.ts'
import { entryLines, type NewEntry } from './series-entry.ts'
import { lineEnd, lineStart, nextLine } from './source-lines.ts'
import type { Splice } from './yaml-edit.ts'
import { spanOf } from './yaml-source.ts'
import { afterColon } from './yaml-span.ts'

/** What a list becomes: a number is the index of an entry that it has, the others are to be written. */
export type Arrangement = readonly (number | NewEntry)[]

/** A list that holds entries, and the key that it stands under. */
export interface ListedEntries {
  readonly source: string
  readonly lineEnding: string
  readonly pair: Pair<Node, Node | null>
  readonly list: YAMLSeq<Node>
}

/**
 * Rearranges a list, each entry with all of its own bytes and with the comments directly above it; blank lines and
 * comments that stand apart keep their places. Null where the list is written in a way that this doesn't know.
 */
export function arrangedEntries(entries: ListedEntries, arrangement: Arrangement): Splice | null {
  return entries.list.flow === true ? bracketedEntries(entries, arrangement) : inLines(entries, arrangement)
}

/** The lines of one entry, without the last line ending. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly indent: string
}

function inLines({ source, lineEnding, pair, list }: ListedEntries, arrangement: Arrangement): Splice | null {
  const pieces = piecesOf(source, pair, list)
  const [first, last] = [pieces?.[0], pieces?.at(-1)]
  if (!pieces || !first || !last) return null
  const between = pieces.slice(1).map(({ start }, at) => source.slice(pieces[at]?.end, start))
  const texts = arrangement.map((entry) =>
    typeof entry === 'number'
      ? source.slice(pieces[entry]?.start, pieces[entry]?.end)
      : entryLines(entry, last.indent).join(lineEnding),
  )
  const {
    above: begun,
    gaps,
    left,
  } = isInOrder(arrangement)
    ? besideEntries(arrangement, between, lineEnding)
    : byPlace(texts.length, between, lineEnding)
  const apart = left
    .filter(isWritten)
    .map((text) => text.replace(/(?:\r\n|\n|\r)[ \t]*$/, ''))
    .join('')
  const joined = texts.map((text, at) => (gaps[at - 1] ?? '') + text).join('')
  if (texts.length > 0) return { start: first.start, end: last.end, text: begun + joined + apart }
  const start = afterColon(source, pair)
  const above = source.slice(start, first.start).replace(/(?:\r\n|\n|\r)$/, '')
  return { start, end: last.end, text: ` []${above}${apart}` }
}

/** What stands above the first of the new entries, between them, and what finds no place there. */
interface Gaps {
  readonly above: string
  readonly gaps: readonly string[]
  readonly left: readonly string[]
}

function byPlace(count: number, between: readonly string[], usual: string): Gaps {
  const most = Math.max(0, count - 1)
  return {
    above: '',
    gaps: Array.from({ length: most }, (_, at) => between[at] ?? usual),
    left: between.slice(most),
  }
}

/** Where entries only come and go, what stands apart stays above the entry that it stands above. */
function besideEntries(arrangement: Arrangement, between: readonly string[], usual: string): Gaps {
  const kept = arrangement.filter((entry) => typeof entry === 'number')
  let last = kept[0] ?? 0
  const gaps = arrangement.slice(1).map((entry) => {
    if (typeof entry !== 'number' || entry === last) return usual
    const stood = between.slice(last, entry)
    last = entry
    const written = stood.filter(isWritten)
    return written.length > 0 ? written.join('') : (stood.toSorted((a, b) => b.length - a.length)[0] ?? usual)
  })
  const above = between.slice(0, kept[0] ?? 0).filter(isWritten)
  return {
    above: above.map((text) => text.replace(/^(?:\r\n|\n|\r)/, '')).join(''),
    gaps,
    left: between.slice(last),
  }
}

function isInOrder(arrangement: Arrangement): boolean {
  const kept = arrangement.filter((entry) => typeof entry === 'number')
  return kept.length > 0 && kept.every((entry, at) => at === 0 || entry > (kept[at - 1] ?? entry))
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}

function piecesOf(source: string, pair: Pair<Node, Node | null>, list: YAMLSeq<Node>): Piece[] | null {
  const pieces: Piece[] = []
  let above = lineEnd(source, afterColon(source, pair))
  for (const item of list.items) {
    const dash = dashLine(source, nextLine(source, above), spanOf(item)[0])
    if (dash === null) return null
    const indent = /^ */.exec(source.slice(dash, lineEnd(source, dash)))?.[0] ?? ''
    const previous = pieces.pop()
    if (previous !== undefined) {
      above = withOwnComments(source, previous.end, dash, indent.length)
      pieces.push({ ...previous, end: above })
    }
    const start = withCommentsAbove(source, dash, nextLine(source, above))
    above = lineEnd(source, lastOffset(source, item))
    pieces.push({ start, end: above, indent })
  }
  return pieces
}

/** The line between these places that begins with a dash. */
function dashLine(source: string, from: number, to: number): number | null {
  for (let line = from; line <= to && line < source.length; line = nextLine(source, line))
    if (/^ *-(?:[ \t]|$)/.test(source.slice(line, lineEnd(source, line)))) return line
  return null
}

/** Where an entry ends with the comments below it that are set in deeper than the dashes. */
function withOwnComments(source: string, end: number, dash: number, indent: number): number {
  let at = end
  for (let line = nextLine(source, at); line < dash; line = nextLine(source, line)) {
    const blanks = /^([ \t]*)#/.exec(source.slice(line, lineEnd(source, line)))?.[1]
    if (blanks === undefined || blanks.length <= indent) break
    at = lineEnd(source, line)
  }
  return at
}

function withCommentsAbove(source: string, dash: number, from: number): number {
  let start = dash
  while (start > from) {
    const ending = source.slice(start - 2, start) === '\r\n' ? 2 : 1
    const line = lineStart(source, start - ending)
    if (!/^[ \t]*#/.test(source.slice(line, start))) break
    start = line
  }
  return start
}

/** Where the last value of a node ends; the parser lets a block reach over the comments after it. */
function lastOffset(source: string, node: Node): number {
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true
  const last = isBlock ? (node.items.at(-1) as Node | Pair<Node, Node | null> | undefined) : undefined
  if (last === undefined) {
    const [start, end] = spanOf(node)
    return start + source.slice(start, end).trimEnd().length
  }
  if (!('key' in last)) return lastOffset(source, last)
  return Math.max(spanOf(last.key)[1], last.value === null ? 0 : lastOffset(source, last.value))
}
