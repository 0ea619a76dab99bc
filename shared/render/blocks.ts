import {
  Lexer,
  type MarkedOptions,
  Parser,
  type Token,
  Tokenizer,
  type Tokens,
  type TokensList,
  walkTokens,
} from 'marked'
import { HeadingIds } from '../domain/heading-ids.ts'
import { mayNameInBraces, namedHeading } from '../domain/heading-name.ts'
import { ArticleRenderer, type LinkTo } from './article-renderer.ts'
import { elementsTogether } from './html-elements.ts'
import { sanitiseHtml } from './sanitise.ts'

/** One block of an article (a paragraph, a list …): where it stands in the Markdown, in UTF-16 units, and its safe HTML. */
export interface RenderedBlock {
  readonly start: number
  readonly end: number
  readonly html: string
}

/**
 * Renders Markdown (CommonMark with GitHub's extensions) block by block. The blocks cover the whole text in order; each
 * is safe by itself, so that one can be shown anew without the others; what an author put into one HTML element is one block. Link definitions and heading ids are the only
 * things that reach from one block to another. `linkTo` may turn links elsewhere. Never throws.
 */
export function renderBlocks(markdown: string, linkTo: LinkTo = (href) => href): readonly RenderedBlock[] {
  const options: MarkedOptions<string, string> = {
    gfm: true,
    async: false,
    tokenizer: new ArticleTokenizer(),
  }
  const tokens = new Lexer(options).lex(markdown)
  const parser = new Parser<string, string>({
    ...options,
    renderer: new ArticleRenderer(new HeadingIds(headingNames(tokens, markdown)), linkTo),
  })
  const originalOffset = offsetsBeforeNormalising(markdown)
  let at = 0
  return elementsTogether(tokens).map((group) => {
    const start = originalOffset(at)
    for (const token of group) at += token.raw.length
    const html = parser.parse([...group])
    return { start, end: originalOffset(at), html: group.some(holdsHtml) ? sanitiseHtml(html, linkTo) : html }
  })
}

/** The names that headings have in braces: no other heading may be called so. */
function headingNames(tokens: TokensList, markdown: string): readonly string[] {
  const names: string[] = []
  if (!mayNameInBraces(markdown)) return names
  walkTokens(tokens, (token) => {
    const name = token.type === 'heading' ? namedHeading(token.tokens ?? []).name : null
    if (name !== null) names.push(name)
  })
  return names
}

/** A footnote, as note programs write it (`[^1]: Ibid.`), is words and no definition of a link. */
class ArticleTokenizer extends Tokenizer<string, string> {
  override def(source: string): Tokens.Def | undefined {
    const definition = super.def(source)
    return definition?.tag.startsWith('^') ? undefined : definition
  }
}

/** Only what an author wrote as raw HTML needs sanitising: everything else is escaped as it is rendered. */
function holdsHtml(token: Token): boolean {
  let found = false
  walkTokens([token] as unknown as TokensList, (inner) => {
    if (inner.type === 'html') found = true
  })
  return found
}

/** marked counts CRLF as one character; this turns its offsets back into those of the text as it is. */
function offsetsBeforeNormalising(text: string): (offset: number) => number {
  if (!text.includes('\r\n')) return (offset) => offset
  let original = 0
  let normalised = 0
  return (offset) => {
    while (normalised < offset && original < text.length) {
      original += text.startsWith('\r\n', original) ? 2 : 1
      normalised++
    }
    return original
  }
}
