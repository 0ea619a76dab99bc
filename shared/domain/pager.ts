import type { Direction, TextPager } from './post.ts'
import type { LineIndex } from './text-range.ts'

/** One line of a text, with the offsets of its own content. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What one line says as a piece of a pager. */
type Piece =
  | { readonly kind: 'label'; readonly direction: Direction; readonly isDoubled: boolean }
  | {
      readonly kind: 'whole'
      readonly pagers: readonly { readonly direction: Direction; readonly target: string }[]
    }

/** A title is one line, and no site's title is longer; a longer line is a paragraph. */
const longestTitle = 200

/** A pager and what may stand after it are the last lines of a text; nothing further up is looked at. */
const longestTail = 24

/**
 * Finds the site's Previous and Next buttons left in a text: label and title on lines of their own or on one line, with
 * an arrow, or as links, the label doubled or not. They stand at the end of the text; further up only a doubled label is
 * unmistakable. The range covers the pager's own lines, without the blank lines round them and the last line's ending.
 */
export function findPagers(text: string, bodyStart: number, lines: LineIndex): readonly TextPager[] {
  const all = linesOf(text, bodyStart)
  const tail = pagersAtEnd(all)
  const firstOfTail = tail[0]?.from ?? all.length
  const found = [...doubledAbove(all, firstOfTail), ...tail]
  return found.map(({ from, to, ...pager }) => {
    const start = all[from]?.start ?? bodyStart
    const end = all[to]?.end ?? text.length
    return { ...pager, text: text.slice(start, end), range: lines.range(start, end) }
  })
}

/** A pager by the numbers of its first and last line. */
interface Found {
  readonly from: number
  readonly to: number
  readonly direction: Direction
  readonly target: string | null
  readonly isDoubled: boolean
  readonly isAtEnd: boolean
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
  return found.length > 0 && isLikely(lines, from, found) ? found : null
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
    return piece.pagers.map((pager) => ({ ...pager, from: at, to: at, isDoubled: false, isAtEnd: true }))
  const { direction } = piece
  const label = labelFrom(lines, at, last, piece)
  const next = nextSolid(lines, label.to + 1, last)
  const isTitle = next !== null && isTitleLine(lines[next]?.text ?? '')
  return [
    {
      direction,
      target: isTitle ? titleIn(lines[next]?.text ?? '') : null,
      isDoubled: label.isDoubled,
      isAtEnd: true,
      from: at,
      to: isTitle ? next : label.to,
    },
  ]
}

/** The label may stand twice, on two lines that follow one another, with or without blank lines between. */
function labelFrom(
  lines: readonly Line[],
  at: number,
  last: number,
  { direction, isDoubled }: Extract<Piece, { kind: 'label' }>,
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
  let isInCode = false
  for (let at = 0; at < before; at++) {
    if (/^ {0,3}(?:```|~~~)/.test(lines[at]?.text ?? '')) isInCode = !isInCode
    const piece = isInCode ? null : readPiece(lines[at]?.text ?? '')
    if (piece?.kind !== 'label') continue
    const label = labelFrom(lines, at, before - 1, piece)
    if (!label.isDoubled) continue
    found.push({
      direction: piece.direction,
      target: null,
      isDoubled: true,
      isAtEnd: false,
      from: at,
      to: label.to,
    })
    at = label.to
  }
  return found
}

const label = '(?:previous|next|prev)(?:[ ]+(?:post|article|part|page|story|entry|in (?:the|this) series))?'
const labelOnly = new RegExp(`^(?:[←‹«<]+ ?)?(${label})(?: ?[→›»>]+)?:?$`, 'i')
const doubledLabel = /^(previous|next)[ ]?\1:?$/i
const labelAndTitle = new RegExp(`^(?:[←‹«]+ ?)?(${label})(?: ?[:|]| [–—-])[ ]?(\\S.*?)(?: ?[→›»]+)?$`, 'i')
const arrowLeft = /^(?:←|‹|«|&larr;|&laquo;|<-)[ ]?(\S.*)$/
const arrowRight = /^(\S.*?)[ ]?(?:→|›|»|&rarr;|&raquo;|->)$/
const link = /^\[([^\]]*)\]\(\s*<?([^\s)>]*)>?(?:\s+"[^"]*")?\s*\)$/

/** What any piece of a pager holds; most lines of a text hold none of it and need no closer look. */
const telling = /prev|next|[←→‹›«»]|&[lr]a|<-|->|\[/i

function readPiece(line: string): Piece | null {
  if (!telling.test(line)) return null
  const words = plain(line)
  if (words === '' || words.length > longestTitle * 2 || /^(?: {4}|\t|[*+>-] |\d+[.)] )/.test(line))
    return null
  const parts = words.split(/[ ]*(?:\||·|•)[ ]*|[ ](?=\[)/).filter((part) => part !== '')
  if (parts.length === 2) {
    const pagers = parts.map(linkPager)
    const [one, two] = pagers
    if (one && two && one.direction !== two.direction) return { kind: 'whole', pagers: [one, two] }
  }
  const doubled = doubledLabel.exec(words)?.[1]
  if (doubled !== undefined) return { kind: 'label', direction: directionOf(doubled), isDoubled: true }
  const only = labelOnly.exec(words)?.[1]
  if (only !== undefined) return { kind: 'label', direction: directionOf(only), isDoubled: false }
  const linked = linkPager(words)
  if (linked !== null) return { kind: 'whole', pagers: [linked] }
  const one = titledPager(words)
  return one === null ? null : { kind: 'whole', pagers: [one] }
}

/** `[Previous](setting.md)`, `[Previous: Title](…)`, `[← Title](…)`: the title where one is told, else the address. */
function linkPager(words: string): { direction: Direction; target: string } | null {
  const [, text = '', address = ''] = link.exec(words) ?? []
  if (text === '') return null
  const only = labelOnly.exec(plain(text))?.[1] ?? doubledLabel.exec(plain(text))?.[1]
  if (only !== undefined) return address === '' ? null : { direction: directionOf(only), target: address }
  return titledPager(plain(text))
}

function titledPager(words: string): { direction: Direction; target: string } | null {
  const [, named, title = ''] = labelAndTitle.exec(words) ?? []
  if (named !== undefined)
    return isTitleLine(title) ? { direction: directionOf(named), target: titleIn(title) } : null
  const left = arrowLeft.exec(words)?.[1]
  const right = arrowRight.exec(words)?.[1]
  if ((left === undefined) === (right === undefined)) return null
  const target = left ?? right ?? ''
  return isTitleLine(target)
    ? { direction: left === undefined ? 'next' : 'previous', target: titleIn(target) }
    : null
}

/** A title's line: not long, and not a label, a list item or the end of a sentence. */
function isTitleLine(line: string): boolean {
  const words = plain(line)
  if (
    words === '' ||
    words.length > longestTitle ||
    /^(?:[*+>-] |\d+[.)] |```|~~~|---|!\[)/.test(line.trim())
  )
    return false
  if (labelOnly.test(words) || doubledLabel.test(words)) return false
  return !/[^.][.;,]$/.test(words)
}

/** The title without the link that it may be. */
function titleIn(line: string): string {
  const words = plain(line)
  return link.exec(words)?.[1] ?? words
}

/** The line as words: no marks of headings and emphasis, no unseen characters, single blanks. */
function plain(line: string): string {
  return line
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^#{1,6} +/, '')
    .replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function directionOf(word: string): Direction {
  return /^prev/i.test(word) ? 'previous' : 'next'
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || plain(line.text) === ''
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
