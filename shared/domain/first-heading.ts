import { closesFence, openedFence } from './code-fence.ts'
import { splitName } from './heading-name.ts'
import { lineEnd, nextLine } from './source-lines.ts'

/**
 * The first heading of a Markdown text, `#` or underlined, as plain words; null where there is none. What stands in code
 * and comments is no heading.
 */
export function firstHeading(body: string): string | null {
  let isPassed: ((line: string) => boolean) | null = null
  for (let at = 0; at <= body.length; at = nextLine(body, at)) {
    const line = body.slice(at, lineEnd(body, at))
    if (isPassed !== null) {
      if (isPassed(line)) isPassed = null
    } else {
      isPassed = endOfBlock(line)
      const heading = isPassed === null ? headingIn(line, body, at) : ''
      if (heading !== '') return heading
    }
    if (lineEnd(body, at) === body.length) return null
  }
  return null
}

function headingIn(line: string, body: string, at: number): string {
  const atx = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1]
  if (atx !== undefined) return withoutMarks(splitName(atx).words)
  if (!isParagraph(line)) return ''
  const next = nextLine(body, at)
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(body.slice(next, lineEnd(body, next)))
    ? withoutMarks(splitName(line).words)
    : ''
}

/** Tells the last line of the code or comment that this line opens; null where it opens none. */
function endOfBlock(line: string): ((line: string) => boolean) | null {
  const fence = openedFence(line)
  if (fence !== null) return (later) => closesFence(later, fence)
  return /^ {0,3}<!--(?!.*-->)/.test(line) ? (later) => later.includes('-->') : null
}

/** A line of words: not a quotation, heading, list item, table or rule. */
function isParagraph(line: string): boolean {
  return (
    /^ {0,3}[^\s>#|]/.test(line) &&
    !/^ {0,3}(?:[*+-](?:[ \t]|$)|\d+[.)](?:[ \t]|$)|([*_-])[ \t]*(?:\1[ \t]*){2,}$)/.test(line)
  )
}

function withoutMarks(text: string): string {
  const words = text
    .replace(/(`+)(.+?)\1(?!`)/g, (_, __, code: string) => code.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .replace(/<!--.*?-->|(?<!\\)<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/!?(?<!\\)\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
  return withoutEmphasis(withoutEmphasis(words))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

/** An underscore within a word is no mark. */
function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<!\\)(\*\*|\*|~~)(?=\S)(.+?)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_\\])(__|_)(?=\S)(.+?)(?<=[^\s\\])\1(?![\p{L}\p{N}_])/gu, '$2')
}
