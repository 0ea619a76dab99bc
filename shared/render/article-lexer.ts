import {
  Lexer,
  Marked,
  type MarkedOptions,
  type Token,
  Tokenizer,
  type Tokens,
  type TokensList,
  walkTokens,
} from 'marked'
import { idsInHtml } from '../domain/html-tags.ts'
import { type FootnoteToken, footnoteExtensions } from './footnotes.ts'

/** What links of the form `[words][label]` lead to, by their labels as marked compares them. */
export type LinkDefinitions = Readonly<Record<string, LinkDefinition>>

/** Where a link definition leads, and the title that it gives. */
export interface LinkDefinition {
  readonly href: string
  readonly title: string | undefined
}

/** A link definition and the label that it defines. */
export interface LabelDefinition extends LinkDefinition {
  readonly label: string
}

const blankLine = /\n[ \t]*\n/

/**
 * A footnote, as note programs write it (`[^1]: Ibid.`), is words and no definition of a link. A definition ends with its
 * paragraph, its title too (CommonMark 0.31.2, 4.7), where marked would look for the closing quotation mark in all that follows.
 */
class ArticleTokenizer extends Tokenizer<string, string> {
  override def(source: string): Tokens.Def | undefined {
    if (!/^ {0,3}\[/.test(source)) return undefined
    const end = source.search(blankLine)
    const definition = super.def(end === -1 ? source : source.slice(0, end + 1))
    return definition?.tag.startsWith('^') ? undefined : definition
  }
}

/** How marked reads an article: CommonMark with GitHub's extensions, footnotes among them. */
export const articleOptions: MarkedOptions<string, string> = {
  ...new Marked<string, string>({ extensions: [...footnoteExtensions] }).defaults,
  gfm: true,
  async: false,
  tokenizer: new ArticleTokenizer(),
}

/** So deep may quotations, lists and emphasis stand in each other, as markdown-it has it; what is deeper is words. No text overflows the stack. */
const deepest = 100

/**
 * Reads Markdown (LF line endings) in two steps: first its blocks, and what is inside them once the link definitions of the
 * whole article are known, which are all that reaches from one block into the words of another.
 */
export class ArticleLexer extends Lexer<string, string> {
  #depth = 0

  constructor() {
    super({ ...articleOptions })
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    return this.#inside(
      () => super.blockTokens(source, tokens, lastParagraphClipped),
      () => {
        tokens.push({ type: 'paragraph', raw: source, text: source, tokens: this.inline(source) })
        return tokens
      },
    )
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    return this.#inside(
      () => super.inlineTokens(source, tokens),
      () => {
        tokens.push({ type: 'text', raw: source, text: source, escaped: false })
        return tokens
      },
    )
  }

  #inside<Result>(read: () => Result, readAsWords: () => Result): Result {
    if (this.#depth === deepest) return readAsWords()
    this.#depth++
    try {
      return read()
    } finally {
      this.#depth--
    }
  }

  /** The top-level blocks of this text; their words are not read yet. Their `raw` cover the text. */
  blocks(markdown: string): readonly Token[] {
    this.inlineQueue = []
    this.tokens.links = Object.create(null) as TokensList['links']
    return this.blockTokens(markdown, [])
  }

  /** Reads the words of the blocks that were given last, or of some of them only. */
  readInline(definitions: LinkDefinitions, only?: readonly Token[]): void {
    const wanted = only === undefined ? null : new Set(only.flatMap(placesOfWords))
    this.tokens.links = definitions as TokensList['links']
    for (const { src, tokens } of this.inlineQueue) {
      if (wanted !== null && !wanted.has(tokens)) continue
      this.state.inLink = false
      this.state.inRawBlock = false
      this.inlineTokens(src, tokens)
    }
    this.inlineQueue = []
  }
}

/** The lists that the words of a block are read into. */
function placesOfWords(token: Token): readonly (readonly Token[])[] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table
    return [...header, ...rows.flat()].map(({ tokens }) => tokens)
  }
  const inside = (token as Tokens.Generic).tokens ?? []
  const items = token.type === 'list' ? (token as Tokens.List).items : inside
  return [inside, ...items.flatMap(placesOfWords)]
}

/** The link definitions in a block, in their order, those in quotations and lists too. */
export function definitionsIn(token: Token): readonly LabelDefinition[] {
  if (!token.raw.includes(']:')) return []
  const found: LabelDefinition[] = []
  walkTokens([token] as unknown as TokensList, (inner) => {
    if (inner.type === 'def') found.push({ label: inner.tag, href: inner.href, title: inner.title })
  })
  return found
}

/** The footnotes that are written in a block, in their order. */
export function footnotesIn(token: Token): readonly FootnoteToken[] {
  if (!token.raw.includes(']:')) return []
  const found: FootnoteToken[] = []
  walkTokens([token] as unknown as TokensList, (inner) => {
    if (inner.type === 'footnote') found.push(inner as FootnoteToken)
  })
  return found
}

/** What labels lead to when these definitions follow each other: the first of a label counts. */
export function linkDefinitions(found: Iterable<LabelDefinition>): LinkDefinitions {
  const links = Object.create(null) as Record<string, LinkDefinition>
  for (const { label, href, title } of found) links[label] ??= { href, title }
  return links
}

/** The ids that raw HTML in a block gives its elements, in their order. */
export function htmlIdsIn(token: Token): readonly string[] {
  if (!token.raw.includes('<')) return []
  const found: string[] = []
  walkTokens([token] as unknown as TokensList, (inner) => {
    if (inner.type === 'html') found.push(...idsInHtml(inner.raw))
  })
  return found
}

/** True where an author wrote raw HTML: only that needs sanitising, everything else is escaped as it is rendered. */
export function holdsHtml(token: Token): boolean {
  if (!token.raw.includes('<')) return false
  let found = false
  walkTokens([token] as unknown as TokensList, (inner) => {
    if (inner.type === 'html') found = true
  })
  return found
}
