import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked'

/** A footnote where it is written: `[^label]: Words.`, and indented lines that belong to it. */
export interface FootnoteToken extends Tokens.Generic {
  readonly type: 'footnote'
  readonly label: string
  readonly tokens: Token[]
}

/** Where the text refers to a footnote: `[^label]`. */
export interface FootnoteReference extends Tokens.Generic {
  readonly type: 'footnoteReference'
  readonly label: string
}

/** Labels are no longer than those of links (CommonMark 0.31.2, 6.3), so that one without an end is not looked for everywhere. */
const opening = /^ {0,3}\[\^([^\]\s]{1,999})\]:[ \t]*/
const reference = /^\[\^([^\]\s]{1,999})\](?!\()/
/** What can't go on a paragraph of the footnote on a line that is not indented. */
const otherBlock = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}(?:\s|$)|>|[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3}|<)/
const indented = /^(?: {2,}|\t)/

/** Where the words of a footnote begin in its source, in UTF-16 units. */
export function noteWordsFrom(source: string): number {
  return opening.exec(source)?.[0].length ?? 0
}

/** Reads footnotes as GitHub does; what they show is the renderer's matter. */
export const footnoteExtensions: readonly TokenizerExtension[] = [
  {
    name: 'footnote',
    level: 'block',
    start: (source: string) => startInParagraph(source),
    tokenizer(this: TokenizerThis, source: string): FootnoteToken | undefined {
      const match = opening.exec(source)
      if (match === null) return undefined
      const raw = footnoteSource(source)
      const text = raw
        .slice(match[0].length)
        .split('\n')
        .map((line) => line.replace(/^(?: {1,4}|\t)/, ''))
        .join('\n')
      return {
        type: 'footnote',
        raw,
        label: labelOf(match[1] ?? ''),
        tokens: this.lexer.blockTokens(text, []),
      }
    },
    childTokens: ['tokens'],
  },
  {
    name: 'footnoteReference',
    level: 'inline',
    // Without `start`: marked's own words end before each bracket, and to look further for one takes as long as the text is.
    tokenizer(this: TokenizerThis, source: string): FootnoteReference | undefined {
      const [raw, label] = (this.lexer.state.inLink ? null : reference.exec(source)) ?? []
      return raw === undefined || label === undefined
        ? undefined
        : { type: 'footnoteReference', raw, label: labelOf(label) }
    },
  },
]

/** The labels of the footnotes that a token's words refer to, in the order in which they are shown. */
export function referencesOf(token: Token): readonly string[] {
  if (!token.raw.includes('[^')) return []
  if (token.type === 'footnoteReference') return [(token as FootnoteReference).label]
  if (token.type === 'footnote' || token.type === 'image') return []
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table
    return [...header, ...rows.flat()].flatMap(({ tokens }) => tokens.flatMap(referencesOf))
  }
  const inside =
    token.type === 'list' ? (token as Tokens.List).items : ((token as Tokens.Generic).tokens ?? [])
  return inside.flatMap(referencesOf)
}

/** Words in which footnotes are not referred to: a picture's description, the id of a heading. */
export function withoutReferences(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'footnoteReference') return []
    const inside = (token as Tokens.Generic).tokens
    return inside === undefined ? [token] : [{ ...token, tokens: withoutReferences(inside) } as Token]
  })
}

/** The labels of footnotes that a text seems to hold, found without reading it whole. */
export function footnoteLabelsAhead(markdown: string): readonly string[] {
  if (!markdown.includes('[^')) return []
  return Array.from(markdown.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm), ([, label = '']) => labelOf(label))
}

/** Numbers footnotes in the order in which the text refers to them, and tells their references apart. */
export class FootnoteNumbers {
  readonly #defined: ReadonlySet<string>
  readonly #seen = new Map<string, { readonly number: number; times: number }>()

  constructor(defined: Iterable<string>) {
    this.#defined = new Set(defined)
  }

  /** Labels that were referred to, in the order of their numbers. */
  get labels(): readonly string[] {
    return [...this.#seen.keys()]
  }

  /** What the next reference is called: `1` the first of footnote 1, `1-2` its second; empty where there is no such footnote. */
  next(label: string): string {
    if (!this.#defined.has(label)) return ''
    const seen = this.#seen.get(label) ?? { number: this.#seen.size + 1, times: 0 }
    this.#seen.set(label, seen)
    seen.times++
    return seen.times === 1 ? String(seen.number) : `${seen.number}-${seen.times}`
  }

  /**
   * What the references in the numbered footnotes are called, by the label of the footnote that they stand in: those that are
   * new are numbered and read in their turn, until none is. `referencesIn` gives the labels that a footnote refers to.
   */
  within(referencesIn: (label: string) => readonly string[]): ReadonlyMap<string, readonly string[]> {
    const marks = new Map<string, readonly string[]>()
    // What is put into a map while it is gone through has its turn, too.
    for (const label of this.#seen.keys())
      marks.set(
        label,
        referencesIn(label).map((inner) => this.next(inner)),
      )
    return marks
  }
}

/** The HTML of a reference by what it is called. */
export function referenceHtml(called: string): string {
  const [number] = called.split('-')
  return `<sup><a href="#fn-${number}" id="fnref-${called}" aria-label="Footnote ${number}" lang="en">${number}</a></sup>`
}

/**
 * The HTML of all footnotes, in the order of their numbers; empty where there are none. `htmls` are their contents. The
 * selector behind the arrow keeps phones from showing it as a picture.
 */
export function footnotesHtml(htmls: readonly string[]): string {
  if (htmls.length === 0) return ''
  const items = htmls.map((html, index) => {
    const back = ` <a href="#fnref-${index + 1}" aria-label="Back to where footnote ${index + 1} is mentioned" lang="en">↩\uFE0E</a>`
    const content = html.trim()
    const inner = content.endsWith('</p>') ? `${content.slice(0, -4)}${back}</p>` : `${content}${back}`
    return `<li id="fn-${index + 1}">\n${inner}\n</li>\n`
  })
  return `<section class="footnotes" aria-label="Footnotes">\n<ol>\n${items.join('')}</ol>\n</section>\n`
}

function labelOf(text: string): string {
  return text.toLowerCase()
}

/** A footnote may begin in what would else be one paragraph; looked for no further than that goes. */
function startInParagraph(source: string): number | undefined {
  const end = source.search(/\n[ \t]*\n/)
  const at = (end === -1 ? source : source.slice(0, end)).search(/\n {0,3}\[\^[^\]\s]+\]:/)
  return at === -1 ? undefined : at + 1
}

function footnoteSource(source: string): string {
  let end = lineEnd(source, 0)
  for (let at = end, isAfterBlank = false; at < source.length; ) {
    const next = lineEnd(source, at + 1)
    const line = source.slice(at + 1, next)
    if (line.trim() === '') isAfterBlank = true
    else if (indented.test(line) || !(isAfterBlank || otherBlock.test(line))) {
      end = next
      isAfterBlank = false
    } else break
    at = next
  }
  return source.slice(0, end)
}

function lineEnd(source: string, from: number): number {
  const at = source.indexOf('\n', from)
  return at === -1 ? source.length : at
}
