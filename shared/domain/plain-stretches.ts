/** A link or picture as `[words](address)`; offsets of the text. */
export interface PlainLink {
  readonly from: number
  readonly to: number
  readonly words: { readonly from: number; readonly to: number }
  readonly destination: { readonly from: number; readonly to: number }
}

/** What a part of a text holds, in the order of the text. `unusual`: a part that a parser must read. */
export type Stretch =
  | { readonly kind: 'heading'; readonly from: number; readonly words: string }
  | ({ readonly kind: 'link' | 'image' } & PlainLink)
  | { readonly kind: 'unusual'; readonly from: number; readonly to: number }

/**
 * Parts a Markdown text where no block can go on: at a blank line before a line that begins at the margin with anything
 * but the mark of a list or a quotation. Of the parts, plain headings and plain links are told as such, what holds nothing
 * is left out, and the rest is for a parser to read. Lines must end with a single `\n`.
 */
export function plainStretches(body: string): readonly Stretch[] {
  if (/[\u2028\u2029]/.test(body)) return [{ kind: 'unusual', from: 0, to: body.length }]
  const stretches: Stretch[] = []
  const signs = signsIn(body)
  for (let from = 0; from < body.length; ) {
    const to = partEnd(body, from)
    const after = signs.mayGoOn ? endOverBlankLines(body, from, to) : to
    if (after === to) readPart(body, from, to, signs, stretches)
    else stretches.push({ kind: 'unusual', from, to: after })
    from = after
  }
  return stretches
}

/** What the whole text holds, so that its parts need not be searched for it. */
interface Signs {
  /** Code, HTML or a comment that may go on over blank lines. */
  readonly mayGoOn: boolean
  /** Anything that is a link, a picture or an anchor without a bracket or the mark of a heading. */
  readonly others: boolean
}

function signsIn(body: string): Signs {
  const hasHtml = body.includes('<')
  return {
    mayGoOn: body.includes('```') || body.includes('~~~') || (hasHtml && longHtml.test(body)),
    others: hasHtml || body.includes('@') || addressLike.test(body) || underlined.test(body),
  }
}

/** A blank line before the beginning of a new block, whatever came before. */
const parting = /\n[ \t]*\n(?=[^\s\-+*>\d]|\*{1,3}[^\s*])/g

/** HTML that ends where it says, not at a blank line (CommonMark 0.31.2, 4.6, the first five kinds). */
const longHtml = /^ {0,3}<(?:[!?]|script|pre|style|textarea)/im

/** The line under an underlined heading, quoted or listed. */
const underlined = /[=-][ \t]*$/m
const addressLike = /:\/\/|www\./
const heading = /(#{1,6}) +([^\s#][^\n#\\`*_~[\]<>&@]*)(?:\n|$)/y

function partEnd(body: string, from: number): number {
  parting.lastIndex = from
  const found = parting.exec(body)
  return found === null ? body.length : found.index + found[0].length
}

/** Where a part ends that holds what may go on over blank lines: at the end of its code, or not before the end of the text. */
function endOverBlankLines(body: string, from: number, to: number): number {
  const part = body.slice(from, to)
  if (!part.includes('```') && !part.includes('~~~')) return longHtml.test(part) ? body.length : to
  const fence = /^(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/.exec(part)?.[1]
  if (fence === undefined) return body.length
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*(?:\\n|$)`, 'gm')
  closing.lastIndex = from + fence.length
  const closed = closing.exec(body)
  return closed === null ? body.length : closed.index + closed[0].length
}

function readPart(body: string, from: number, to: number, { others }: Signs, stretches: Stretch[]): void {
  const start = body[from] === '#' ? readHeadings(body, from, to, stretches) : from
  const part = body.slice(start, to)
  const links = part.includes('[') || part.includes('#') || others ? plainLinks(part, start) : []
  if (links === null) stretches.push({ kind: 'unusual', from: start, to })
  else stretches.push(...links)
}

/** Reads the headings that a part begins with; gives where it goes on. */
function readHeadings(body: string, from: number, to: number, stretches: Stretch[]): number {
  let at = from
  while (at < to) {
    heading.lastIndex = at
    const [whole, , words = ''] = heading.exec(body) ?? []
    if (whole === undefined || addressLike.test(words)) break
    stretches.push({ kind: 'heading', from: at, words: words.trim() })
    at += whole.length
  }
  return at
}

/** Every line is words, a list item of words or a quotation of words, or blank. */
const plainLines =
  /^(?:(?:(?:[-*+] |\d{1,9}[.)] |> )?(?:[\p{L}"'“‘([!…$]|[*_]{1,3}[\p{L}"“‘([]|\d+[^\d.)\s])[^\n]*|[ \t]*)(?:\n|$))*$/u

const plainLink = /!?\[([^[\]\n]*)\]\(([^\s()<>]+)\)/g

/** The links of a part that holds nothing but words and plain links; null where there may be more to it. */
function plainLinks(part: string, offset: number): readonly Stretch[] | null {
  if (/[`\\<@|]/.test(part) || !plainLines.test(part)) return null
  const links: Stretch[] = []
  let at = 0
  let rest = ''
  for (const match of part.matchAll(plainLink)) {
    const [whole, words = '', address = ''] = match
    const isImage = whole.startsWith('!')
    const from = offset + match.index
    const wordsFrom = from + (isImage ? 2 : 1)
    const destinationFrom = wordsFrom + words.length + 2
    rest += `${part.slice(at, match.index)} ${words} `
    at = match.index + whole.length
    links.push({
      kind: isImage ? 'image' : 'link',
      from,
      to: from + whole.length,
      words: { from: wordsFrom, to: wordsFrom + words.length },
      destination: { from: destinationFrom, to: destinationFrom + address.length },
    })
  }
  rest += part.slice(at)
  return /[[\]]/.test(rest) || addressLike.test(rest) ? null : links
}
