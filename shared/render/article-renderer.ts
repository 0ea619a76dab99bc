import { Renderer, type Token, type Tokens } from 'marked'
import { namedHeading } from '../domain/heading-name.ts'
import { isSafeImage, isSafeLink } from './addresses.ts'
import { calloutTitles, readCallout } from './callouts.ts'
import { withoutReferences } from './footnotes.ts'
import { decodeReferences } from './references.ts'
import { SmartPunctuation } from './smart-punctuation.ts'

/** Says where a link leads in what is rendered; null shows its words alone. */
export type LinkTo = (href: string) => string | null

/** How articles of a folder are rendered. */
export interface Rendering {
  /** May turn links elsewhere. */
  readonly linkTo?: LinkTo
  /** Straight quotation marks, dashes and dots become those of print. */
  readonly smartPunctuation?: boolean
}

/** Links lead to where they are written. */
export const asWritten: LinkTo = (href) => href

/**
 * Renders marked's tokens for an article as CommonMark has it, line breaks and all: headings get the ids that `nextId`
 * gives one after the other, and unsafe addresses lead nowhere.
 */
export class ArticleRenderer extends Renderer {
  readonly #nextId: () => string
  readonly #linkTo: LinkTo
  readonly #smart: SmartPunctuation | null

  constructor(nextId: () => string, { linkTo = asWritten, smartPunctuation = false }: Rendering) {
    super()
    this.#nextId = nextId
    this.#linkTo = linkTo
    this.#smart = smartPunctuation ? new SmartPunctuation() : null
  }

  override heading({ tokens: all, depth }: Tokens.Heading): string {
    this.#smart?.begin()
    const { tokens } = namedHeading(all)
    const id = this.#nextId()
    const attribute = id === '' ? '' : ` id="${id}"`
    return `<h${depth}${attribute}>${this.parser.parseInline(tokens)}</h${depth}>\n`
  }

  override paragraph({ tokens }: Tokens.Paragraph): string {
    this.#smart?.begin()
    const picture = captionedPicture(tokens)
    if (picture !== null) return this.#figure(picture)
    return `<p>${this.parser.parseInline(withoutOuterBlanks(tokens))}</p>\n`
  }

  override blockquote({ tokens }: Tokens.Blockquote): string {
    const callout = readCallout(tokens)
    if (callout === null) return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`
    this.#smart?.begin()
    const { kind, title, content } = callout
    const words =
      title === null
        ? `<p class="callout-title" lang="en">${escapeText(calloutTitles[kind])}</p>`
        : `<p class="callout-title">${this.parser.parseInline(title)}</p>`
    return `<aside class="callout callout-${kind}">\n${words}\n${this.parser.parse(content)}</aside>\n`
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

  override tablecell(token: Tokens.TableCell): string {
    this.#smart?.begin()
    return super.tablecell(token)
  }

  override codespan(token: Tokens.Codespan): string {
    this.#smart?.passBy(token.text)
    return super.codespan(token)
  }

  override html(token: Tokens.HTML | Tokens.Tag): string {
    this.#smart?.passTag(token)
    return super.html(token)
  }

  override br(): string {
    this.#smart?.passBy('\n')
    return '<br>\n'
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const isLeaf = !('tokens' in token) || token.tokens === undefined
    // Only a block holds other tokens: the words of a list's item.
    if (!isLeaf) this.#smart?.begin()
    if (!isLeaf || ('escaped' in token && token.escaped)) return super.text(token)
    return escapeText(decodeReferences(this.#printed(token).replace(/[ \t]*\n[ \t]*/g, '\n')))
  }

  override link({ href, title, tokens, raw, text }: Tokens.Link): string {
    const isAddress = raw === text || raw === `<${text}>`
    const words = isAddress ? this.#address(text) : this.parser.parseInline(tokens)
    const address = decodeReferences(href)
    const target = isSafeLink(address) ? this.#linkTo(address) : null
    return target === null
      ? words
      : `<a href="${escapeText(percentEncode(target))}"${titleOf(title)}>${words}</a>`
  }

  override image({ href, title, text, tokens }: Tokens.Image): string {
    const alt = escapeText(decodeReferences(tokens === undefined ? text : this.#plainText(tokens)))
    const address = decodeReferences(href)
    this.#smart?.passBy(alt)
    if (!isSafeImage(address)) return alt
    return `<img src="${escapeText(percentEncode(address))}" alt="${alt}"${titleOf(title)}>`
  }

  /** A picture that stands alone shows its title below it. */
  #figure(token: Tokens.Image): string {
    const picture = this.image({ ...token, title: null })
    if (!picture.startsWith('<img')) return `<p>${picture}</p>\n`
    this.#smart?.begin()
    const title = token.title ?? ''
    const caption = escapeText(decodeReferences(this.#smart?.printed(title) ?? title))
    return `<figure>\n${picture}\n<figcaption>${caption}</figcaption>\n</figure>\n`
  }

  /** What was escaped is meant as it is. */
  #printed({ type, text }: Tokens.Text | Tokens.Escape): string {
    if (type === 'text') return this.#smart?.printed(text) ?? text
    this.#smart?.passBy(text)
    return text
  }

  /** An address that is its own words. */
  #address(text: string): string {
    this.#smart?.passBy(text)
    return escapeText(decodeReferences(text))
  }

  #plainText(tokens: readonly Token[]): string {
    return this.parser.parseInline(withoutReferences(tokens), this.parser.textRenderer)
  }
}

/** The only thing in a paragraph, if that is a picture with a title. */
function captionedPicture(tokens: readonly Token[]): Tokens.Image | null {
  const [only, ...others] = tokens.filter(({ type, raw }) => type !== 'text' || raw.trim() !== '')
  if (only?.type !== 'image' || others.length > 0) return null
  const image = only as Tokens.Image
  return (image.title ?? '').trim() === '' ? null : image
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

/** Text as HTML shows it. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
