import type { Direction } from './post.ts'

/** What one line says as a piece of a pager. */
export type PagerPiece =
  | { readonly kind: 'label'; readonly direction: Direction; readonly isDoubled: boolean }
  | { readonly kind: 'whole'; readonly pagers: readonly WholePager[] }

/** A pager on one line: its title, or its address where it has none, and where it leads if it is a link. */
interface WholePager {
  readonly direction: Direction
  readonly target: string
  readonly address: string | null
  readonly isByArrow: boolean
}

/** A title is one line, and no site's title is longer; a longer line is a paragraph. */
const longestTitle = 200

const label = '(?:previous|next|prev)(?:[ ]+(?:post|article|part|page|story|entry|in (?:the|this) series))?'
const labelOnly = new RegExp(`^(?:[←‹«<]+ ?)?(${label})(?: ?[→›»>]+)?:?$`, 'i')
const doubledLabel = /^(previous|next)[ ]?\1:?$/i
const labelAndTitle = new RegExp(`^(?:[←‹«]+ ?)?(${label})(?: ?[:|]| [–—-])[ ]?(\\S.*?)(?: ?[→›»]+)?$`, 'i')
const arrowLeft = /^(?:←|‹|«|&larr;|&laquo;|<-)[ ]?(\S.*)$/
const arrowRight = /^(\S.*?)[ ]?(?:→|›|»|&rarr;|&raquo;|->)$/
const link = /^\[([^\]]*)\]\(\s*<?([^\s)>]*)>?(?:\s+"[^"]*")?\s*\)$/

/** What any piece of a pager holds; most lines of a text hold none of it and need no closer look. */
const telling = /prev|next|[←→‹›«»]|&[lr]a|<-|->|\[/i

/** Reads a line as a piece of a pager; null for any other line. */
export function readPiece(line: string): PagerPiece | null {
  if (!telling.test(line) || isParagraph(line)) return null
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
function linkPager(words: string): WholePager | null {
  const [, text = '', address = ''] = link.exec(words) ?? []
  if (text === '') return null
  const only = labelOnly.exec(plain(text))?.[1] ?? doubledLabel.exec(plain(text))?.[1]
  if (only === undefined) {
    const titled = titledPager(plain(text))
    return titled === null ? null : { ...titled, address: address === '' ? null : address }
  }
  return address === '' ? null : { direction: directionOf(only), target: address, address, isByArrow: false }
}

function titledPager(words: string): WholePager | null {
  const [, named, title = ''] = labelAndTitle.exec(words) ?? []
  if (named !== undefined)
    return isTitleLine(title)
      ? { direction: directionOf(named), ...titleAndAddress(title), isByArrow: false }
      : null
  const left = arrowLeft.exec(words)?.[1]
  const right = arrowRight.exec(words)?.[1]
  if ((left === undefined) === (right === undefined)) return null
  const target = left ?? right ?? ''
  // "Fear → avoidance →" tells how one thing leads to another.
  return isTitleLine(target) && !/[←→]/.test(target)
    ? { direction: left === undefined ? 'next' : 'previous', ...titleAndAddress(target), isByArrow: true }
    : null
}

/** True of a title's line: not long, and not a label, a list item or the end of a sentence. */
export function isTitleLine(line: string): boolean {
  if (isParagraph(line)) return false
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

/** The title without the link that it may be, and where that leads. */
export function titleAndAddress(line: string): { readonly target: string; readonly address: string | null } {
  const words = plain(line)
  const [, title, address = ''] = link.exec(words) ?? []
  return { target: title ?? words, address: address === '' ? null : address }
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

/** True only of what is too long for any piece, whatever marks it may begin and end with: it holds nothing else to be dropped. */
function isParagraph(line: string): boolean {
  return line.length > longestTitle * 2 + 20 && seenWords.test(line)
}

const seenWords =
  /^[!-~\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027]+(?: [!-~\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027]+)*$/

/** True of a line of blanks, and marks that are no words, alone. */
export function isBlankLine(line: string): boolean {
  return !/[a-z\d]/i.test(line) && plain(line) === ''
}

function directionOf(word: string): Direction {
  return /^prev/i.test(word) ? 'previous' : 'next'
}
