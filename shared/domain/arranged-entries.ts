import { isMap, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml'
import { entryInFlow, entryLines, type NewEntry } from './series-entry.ts'
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
  return entries.list.flow === true ? inBrackets(entries, arrangement) : inLines(entries, arrangement)
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
  const apart = between
    .slice(Math.max(0, texts.length - 1))
    .filter((text) => text.trim() !== '')
    .map((text) => text.replace(/(?:\r\n|\n|\r)[ \t]*$/, ''))
    .join('')
  if (texts.length > 0)
    return { start: first.start, end: last.end, text: joined(texts, between, lineEnding) + apart }
  const start = afterColon(source, pair)
  const above = source.slice(start, first.start).replace(/(?:\r\n|\n|\r)$/, '')
  return { start, end: last.end, text: ` []${above}${apart}` }
}

/** The texts with what stood between the entries at these places. */
function joined(texts: readonly string[], between: readonly string[], usual: string): string {
  return texts.map((text, at) => (at === 0 ? text : (between[at - 1] ?? usual) + text)).join('')
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
    const line = lineStart(source, source.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '').length)
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

function inBrackets({ source, list }: ListedEntries, arrangement: Arrangement): Splice | null {
  const [start, end] = spanOf(list)
  const spans = list.items.map(spanOf)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return null
  const between = spans.slice(1).map(([from], at) => source.slice(spans[at]?.[1], from))
  const [head, tail] = [source.slice(start, first[0]), source.slice(last[1], end)]
  // A comment or an anchor between two entries belongs to one of them: to which only a person can tell.
  const isPlain =
    /^\[\s*$/.test(head) && /^\s*,?\s*\]$/.test(tail) && between.every((text) => /^\s*,\s*$/.test(text))
  if (!isPlain) return null
  const texts = arrangement.map((entry) =>
    typeof entry === 'number' ? source.slice(...(spans[entry] ?? [0, 0])) : entryInFlow(entry),
  )
  if (texts.length === 0) return { start, end, text: '[]' }
  return { start, end, text: head + joined(texts, between, between.at(-1) ?? ', ') + tail }
}
