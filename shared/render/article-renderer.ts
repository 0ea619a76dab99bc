import { Renderer, type Token, type Tokens } from 'marked'
import { namedHeading } from '../domain/heading-name.ts'
import { isSafeImage, isSafeLink } from './addresses.ts'
import { decodeReferences } from './references.ts'

/** Says where a link leads in what is rendered; null shows its words alone. */
export type LinkTo = (href: string) => string | null

/**
 * Renders marked's tokens for an article as CommonMark has it, line breaks and all: headings get the ids that `nextId`
 * gives one after the other, and unsafe addresses lead nowhere.
 */
export class ArticleRenderer extends Renderer {
  readonly #nextId: () => string
  readonly #linkTo: LinkTo

  constructor(nextId: () => string, linkTo: LinkTo) {
    super()
    this.#nextId = nextId
    this.#linkTo = linkTo
  }

  override heading({ tokens: all, depth }: Tokens.Heading): string {
    const { tokens } = namedHeading(all)
    const id = this.#nextId()
    const attribute = id === '' ? '' : ` id="${id}"`
    return `<h${depth}${attribute}>${this.parser.parseInline(tokens)}</h${depth}>\n`
  }

  override paragraph({ tokens }: Tokens.Paragraph): string {
    return `<p>${this.parser.parseInline(withoutOuterBlanks(tokens))}</p>\n`
  }

  override listitem({ tokens }: Tokens.ListItem): string {
    let html = ''
    let isAtLineStart = false
    for (const token of tokens) {
      const piece = this.parser.parse([token])
      const isBlock = !inlineInItem.has(token.type)
      if (isBlock && piece !== '' && !isAtLineStart) html += '\n'
      html += piece
      isAtLineStart = html.endsWith('\n')
    }
    return `<li>${html}</li>\n`
  }

  override br(): string {
    return '<br>\n'
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const isLeaf = !('tokens' in token) || token.tokens === undefined
    if (!isLeaf || ('escaped' in token && token.escaped)) return super.text(token)
    return escapeText(decodeReferences(token.text.replace(/[ \t]*\n[ \t]*/g, '\n')))
  }

  override link({ href, title, tokens }: Tokens.Link): string {
    const words = this.parser.parseInline(tokens)
    const address = decodeReferences(href)
    const target = isSafeLink(address) ? this.#linkTo(address) : null
    return target === null
      ? words
      : `<a href="${escapeText(percentEncode(target))}"${titleOf(title)}>${words}</a>`
  }

  override image({ href, title, text, tokens }: Tokens.Image): string {
    const alt = escapeText(decodeReferences(tokens === undefined ? text : this.#plainText(tokens)))
    const address = decodeReferences(href)
    if (!isSafeImage(address)) return alt
    return `<img src="${escapeText(percentEncode(address))}" alt="${alt}"${titleOf(title)}>`
  }

  #plainText(tokens: readonly Token[]): string {
    return this.parser.parseInline([...tokens], this.parser.textRenderer)
  }
}

/** What stands on the line of its list item, not on one below. */
const inlineInItem = new Set(['text', 'checkbox'])

/** A paragraph's own indentation and what trails it are not shown; blanks that were written as references are. */
function withoutOuterBlanks(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.type !== 'text' || !('text' in token)) return token
    const before = index === 0 ? (/^[ \t]+/.exec(token.raw)?.[0].length ?? 0) : 0
    const after =
      index === tokens.length - 1 ? (/[ \t\n]+$/.exec(token.raw.slice(before))?.[0].length ?? 0) : 0
    return { ...token, text: token.text.slice(before, token.text.length - after) }
  })
}

function titleOf(title: string | null | undefined): string {
  return title === null || title === undefined || title === ''
    ? ''
    : ` title="${escapeText(decodeReferences(title))}"`
}

/** Encodes what an address can't hold; what is encoded already stays as it is. */
function percentEncode(address: string): string {
  return encodeURI(address.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%25/g, '%')
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
