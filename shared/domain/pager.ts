import { followFences } from './code-fence.ts'
import { isBlankLine, isTitleLine, type PagerPiece, readPiece, titleAndAddress } from './pager-pieces.ts'
import type { TextPager } from './post.ts'
import type { LineIndex } from './text-range.ts'

/** One line of a text, with the offsets of its own content. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A pager and what may stand after it are the last lines of a text; nothing further up is looked at. */
const longestTail = 24

/**
 * Finds the site's Previous and Next buttons left in a text: label and title on lines of their own or on one line, with
 * an arrow, or as links, the label doubled or not. They stand at the end of the text; further up only a doubled label is
 * unmistakable. The range covers the pager's own lines, without the blank lines round them and the last line's ending.
 */
export function findPagers(text: string, bodyStart: number, lines: LineIndex): readonly TextPager[] {
  const [mayEnd, mayStandAbove] = [
    mayEndInPager(text, bodyStart),
    labelAtLineStart.test(text.slice(bodyStart)),
  ]
  if (!mayEnd && !mayStandAbove) return []
  const all = linesOf(text, bodyStart)
  const last = mayEnd ? pagersAtEnd(all) : []
  const firstOfTail = last[0]?.from ?? all.length
  const tail = last.length > 0 && isInCode(all, firstOfTail) ? [] : last
  const found = [...(mayStandAbove ? doubledAbove(all, firstOfTail) : []), ...tail]
  return found.map(({ from, to, ...pager }) => {
    const start = all[from]?.start ?? bodyStart
    const end = all[to]?.end ?? text.length
    return { ...pager, text: text.slice(start, end), range: lines.range(start, end) }
  })
}

/** True of a lone link that has an arrow and no label: "Book a session →" is one as well. */
export function isArrowAlone({ isByArrow, isPaired, address }: TextPager): boolean {
  return isByArrow && !isPaired && address !== null
}

/** A line that could be a label: nothing that is read stands before it. */
const labelAtLineStart = /^[^\p{L}\p{N}\n\r]*(?:prev|next)/imu

/** False of a text whose last lines can be no pager: the last is neither one by itself nor a title after a label. */
function mayEndInPager(text: string, bodyStart: number): boolean {
  const [last, beforeLast] = lastSolidLines(text, bodyStart)
  if (last === undefined) return false
  if (readPiece(last) !== null) return true
  return isTitleLine(last) && beforeLast !== undefined && readPiece(beforeLast)?.kind === 'label'
}

/** The last two lines that are not blank, the very last first. */
function lastSolidLines(text: string, bodyStart: number): readonly string[] {
  const found: string[] = []
  for (let end = text.length; end >= bodyStart && found.length < 2; ) {
    let start = end
    while (start > bodyStart && !isEnding(text.charCodeAt(start - 1))) start--
    const line = text.slice(start, end)
    if (!isBlankLine(line)) found.push(line)
    end = start - 1
  }
  return found
}

/** A line feed or a carriage return. */
function isEnding(code: number): boolean {
  return code === 10 || code === 13
}

/** True of a line in a block of code; one that is never closed goes on to the end. */
function isInCode(lines: readonly Line[], at: number): boolean {
  const isCode = followFences()
  return lines.slice(0, at + 1).map(({ text }) => isCode(text))[at] ?? false
}

/** A pager by the numbers of its first and last line. */
interface Found extends Omit<TextPager, 'range' | 'text'> {
  readonly from: number
  readonly to: number
}

/** Tries each of the last lines as the beginning of a run of pagers that goes on to the end; the longest run is taken. */
function pagersAtEnd(lines: readonly Line[]): readonly Found[] {
  let last = lines.length - 1
  while (last >= 0 && isBlank(lines[last])) last--
  const solid: number[] = []
  for (let at = last; at >= 0 && solid.length < longestTail; at--) if (!isBlank(lines[at])) solid.unshift(at)
  for (const from of solid) {
    const run = runOfPagers(lines, from, last)
    if (run !== null) return run
  }
  return []
}

function runOfPagers(lines: readonly Line[], from: number, last: number): readonly Found[] | null {
  const found: Found[] = []
  for (let at = from; at <= last; ) {
    if (isBlank(lines[at])) {
      at++
      continue
    }
    const pagers = pagerFrom(lines, at, last)
    if (pagers === null) return null
    found.push(...pagers)
    at = Math.max(...pagers.map((pager) => pager.to)) + 1
  }
  const isPaired = new Set(found.map(({ direction }) => direction)).size > 1
  return found.length > 0 && isLikely(lines, from, found)
    ? found.map((pager) => ({ ...pager, isPaired }))
    : null
}

/**
 * A lone "Next" line could be a heading, and "Next: rest" a sentence: a label by itself counts only where it is set off
 * from the text by a blank line, or where it is doubled.
 */
function isLikely(lines: readonly Line[], from: number, found: readonly Found[]): boolean {
  const [first] = found
  return first?.isDoubled === true || from === 0 || isBlank(lines[from - 1])
}

/** The pager, or the two on one line, that begins on this line; null where none does. */
function pagerFrom(lines: readonly Line[], at: number, last: number): readonly Found[] | null {
  const piece = readPiece(lines[at]?.text ?? '')
  if (piece === null) return null
  if (piece.kind === 'whole')
    return piece.pagers.map((pager) => ({ ...onItsOwn, ...pager, from: at, to: at }))
  const { direction } = piece
  const label = labelFrom(lines, at, last, piece)
  const next = nextSolid(lines, label.to + 1, last)
  const isTitle = next !== null && isTitleLine(lines[next]?.text ?? '')
  const title = isTitle ? titleAndAddress(lines[next]?.text ?? '') : { target: null, address: null }
  const to = isTitle ? next : label.to
  return [{ ...onItsOwn, direction, ...title, isDoubled: label.isDoubled, from: at, to }]
}

const onItsOwn = { isByArrow: false, isPaired: false, isDoubled: false, isAtEnd: true } as const

/** The label may stand twice, on two lines that follow one another, with or without blank lines between. */
function labelFrom(
  lines: readonly Line[],
  at: number,
  last: number,
  { direction, isDoubled }: Extract<PagerPiece, { kind: 'label' }>,
): { readonly to: number; readonly isDoubled: boolean } {
  if (isDoubled) return { to: at, isDoubled }
  const next = nextSolid(lines, at + 1, last)
  const again = next === null ? null : readPiece(lines[next]?.text ?? '')
  return again?.kind === 'label' && again.direction === direction && !again.isDoubled && next !== null
    ? { to: next, isDoubled: true }
    : { to: at, isDoubled: false }
}

function doubledAbove(lines: readonly Line[], before: number): readonly Found[] {
  const found: Found[] = []
  const isCode = followFences()
  for (let at = 0; at < before; at++) {
    const line = lines[at]?.text ?? ''
    const piece = isCode(line) ? null : readPiece(line)
    if (piece?.kind !== 'label') continue
    const label = labelFrom(lines, at, before - 1, piece)
    if (!label.isDoubled) continue
    found.push({
      ...onItsOwn,
      direction: piece.direction,
      target: null,
      address: null,
      isDoubled: true,
      isAtEnd: false,
      from: at,
      to: label.to,
    })
    at = label.to
  }
  return found
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || isBlankLine(line.text)
}

function nextSolid(lines: readonly Line[], from: number, last: number): number | null {
  for (let at = from; at <= last && at < lines.length; at++) if (!isBlank(lines[at])) return at
  return null
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = []
  const ending = /\r\n|\n|\r/g
  ending.lastIndex = from
  let start = from
  for (let found = ending.exec(text); found !== null; found = ending.exec(text)) {
    lines.push({ text: text.slice(start, found.index), start, end: found.index })
    start = found.index + found[0].length
  }
  lines.push({ text: text.slice(start), start, end: text.length })
  return lines
}
