import { followFences } from './code-fence.ts'
import { lineStart, nextLine } from './source-lines.ts'
import { type LineIndex, startOfFile, type TextRange } from './text-range.ts'

/** A list of short lines that may be a list of articles, as it stands in the text. */
export interface TextList {
  readonly range: TextRange
  readonly source: string
}

/** One line of such a list: its mark with the blanks round it, what follows, and the line's ending. */
export interface ListItem {
  readonly mark: string
  readonly text: string
  readonly ending: string
  /** Where `text` begins, from the beginning of the list. */
  readonly at: number
}

const longestItem = 240
/** Of a line longer than this nothing is read. */
const longestLine = 600
const mostItems = 80

const itemLine = /^( {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+)(\S[^\r\n]*?)([ \t]*(?:\r\n|\n|\r|$))/
/** What every such line begins with. */
const itemMark = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/
const introduces = /\b(?:series|parts?|articles?|posts?|contents|chapters?|instal?lments?|lessons?|read)\b/i

/**
 * The lists that may tell the parts of a series: two items or more, each on one line, that are links for the most part or
 * come after a line that speaks of a series, of parts or of articles.
 */
export function textLists(text: string, bodyStart: number, lines: LineIndex): readonly TextList[] {
  const start = startOfLists(text, bodyStart)
  if (start === null) return []
  const lists: TextList[] = []
  let intro = ''
  const isInCode = followFences()
  for (let at = Math.max(start, bodyStart); at < text.length; ) {
    const line = lineAt(text, at)
    const list = isInCode(line) || !isItem(line) ? null : listFrom(text, at)
    if (list !== null) {
      const source = text.slice(at, list.end).trimEnd()
      if (list.isPlain && isLikely(source, intro))
        lists.push({ range: lines.range(at, at + source.length), source })
      at = list.end
      continue
    }
    if (line.trim() !== '') intro = line
    at += line.length
  }
  return lists
}

/** The items of a list in their order. */
export function itemsOf({ source }: TextList): readonly ListItem[] {
  const items: ListItem[] = []
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    const [, mark = '', text = '', ending = ''] = itemLine.exec(line) ?? []
    if (text !== '') items.push({ mark, text, ending, at: at + mark.length })
    at += line.length
  }
  return items
}

const firstItem = /[\r\n] {0,3}(?:[-*+]|1[.)])[ \t]/g

/** A little before the first item, or the beginning where code may make it none; null where there is no item. */
function startOfLists(text: string, bodyStart: number): number | null {
  firstItem.lastIndex = Math.max(0, bodyStart - 1)
  const found = firstItem.exec(text)
  if (found === null) return null
  if (text.includes('```', bodyStart) || text.includes('~~~', bodyStart)) return bodyStart
  return lineStart(text, Math.max(bodyStart, found.index - longestLine))
}

/** A run of item lines; not plain where an item has more than one line, or holds another list. */
function listFrom(text: string, start: number): { readonly end: number; readonly isPlain: boolean } {
  let end = start
  let isPlain = true
  const indent = indentOf(lineAt(text, start))
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at)
    at += line.length
    if (line.trim() === '') continue
    if (!isItem(line)) {
      if (!/^\s|^[-*+] |^\d{1,3}[.)] /.test(line)) break
      isPlain = false
    }
    // Numbers of two figures may stand one to the left; more is a list within an item.
    if (Math.abs(indentOf(line) - indent) > 1) isPlain = false
    end = at
  }
  return { end, isPlain }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isItem(line: string): boolean {
  return line.length <= longestLine && itemMark.test(line)
}

function isLikely(source: string, intro: string): boolean {
  const items = itemsOf({ source, range: startOfFile })
  if (items.length < 2 || items.length > mostItems) return false
  if (items.some(({ text }) => text.length > longestItem)) return false
  const links = items.filter(({ text }) => /\]\(|\]\[|\[\[/.test(text)).length
  return links * 2 >= items.length || introduces.test(intro)
}

/** The line that begins here, with its ending. */
function lineAt(text: string, at: number): string {
  return text.slice(at, nextLine(text, at))
}
