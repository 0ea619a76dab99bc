import type GithubSlugger from 'github-slugger'
import { Renderer, type Tokens } from 'marked'
import { isSafeImage, isSafeLink } from './addresses.ts'

/** Says where a link leads in what is rendered; null shows its words alone. */
export type LinkTo = (href: string) => string | null

/** Renders marked's tokens for an article: headings get ids by GitHub's rule, and unsafe addresses lead nowhere. */
export class ArticleRenderer extends Renderer {
  readonly #slugger: GithubSlugger
  readonly #linkTo: LinkTo

  constructor(slugger: GithubSlugger, linkTo: LinkTo) {
    super()
    this.#slugger = slugger
    this.#linkTo = linkTo
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const words = this.parser.parseInline(tokens, this.parser.textRenderer)
    const id = this.#slugger.slug(words.replace(/<[^>]*>/g, '').replace(/&[a-z\d#]+;/gi, ''))
    const attribute = id === '' ? '' : ` id="${id}"`
    return `<h${depth}${attribute}>${this.parser.parseInline(tokens)}</h${depth}>\n`
  }

  override link(token: Tokens.Link): string {
    const href = isSafeLink(token.href) ? this.#linkTo(token.href) : null
    return href === null ? this.parser.parseInline(token.tokens) : super.link({ ...token, href })
  }

  override image(token: Tokens.Image): string {
    return isSafeImage(token.href) ? super.image(token) : escapeText(token.text)
  }
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
