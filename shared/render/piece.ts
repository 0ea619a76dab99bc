import { Parser, type Token } from 'marked'
import { namedHeading } from '../domain/heading-name.ts'
import { articleOptions, definitionsIn, holdsHtml, type LabelDefinition } from './article-lexer.ts'
import { ArticleRenderer, type LinkTo } from './article-renderer.ts'
import { type ContainerTag, containerTagsOf } from './html-elements.ts'

/** A top-level token of marked, as far as it is needed once it is rendered. */
export interface Piece {
  /** In UTF-16 units of the Markdown (LF line endings). */
  readonly length: number
  readonly type: string
  /** As rendered; what holds raw HTML is not safe yet. */
  readonly html: string
  readonly holdsHtml: boolean
  /** The tags of raw HTML that may put it together with other pieces. */
  readonly tags: readonly ContainerTag[]
  readonly definitions: readonly LabelDefinition[]
  /** True where a link definition elsewhere may change it. */
  readonly mayRefer: boolean
  /** Its headings, in their order, and the ids that they got. */
  readonly headings: readonly PieceHeading[]
  readonly ids: readonly string[]
}

/** What the id of a heading is made of: its plain words, and the name that it ends with in braces, if any. */
export interface PieceHeading {
  readonly words: string
  readonly name: string | null
}

/** Renders pieces; each by itself. */
export class PieceRenderer {
  readonly #parser: Parser<string, string>
  #ids: readonly string[] = []
  #nextId = 0

  /** `linkTo` may turn links elsewhere. */
  constructor(linkTo: LinkTo = (href) => href) {
    const renderer = new ArticleRenderer(() => this.#ids[this.#nextId++] ?? '', linkTo)
    this.#parser = new Parser<string, string>({ ...articleOptions, renderer })
  }

  /** The headings of a token whose words are read, in the order in which they are rendered. */
  headingsOf(token: Token): readonly PieceHeading[] {
    if (token.type === 'heading') return [this.#heading(token.tokens ?? [])]
    if (token.type === 'blockquote') return (token.tokens ?? []).flatMap((inner) => this.headingsOf(inner))
    if (token.type !== 'list' || !('items' in token)) return []
    const items = token.items as readonly { readonly tokens: readonly Token[] }[]
    return items.flatMap(({ tokens }) => tokens.flatMap((inner) => this.headingsOf(inner)))
  }

  /** The piece of a token whose words are read; `ids` are those of its headings. */
  render(token: Token, headings: readonly PieceHeading[], ids: readonly string[]): Piece {
    this.#ids = ids
    this.#nextId = 0
    return {
      length: token.raw.length,
      type: token.type,
      html: this.#parser.parse([token]),
      holdsHtml: holdsHtml(token),
      tags: containerTagsOf(token),
      definitions: definitionsIn(token),
      mayRefer: token.type !== 'def' && token.raw.includes('['),
      headings,
      ids,
    }
  }

  #heading(all: Token[]): PieceHeading {
    const { tokens, name } = namedHeading(all)
    return { words: this.#parser.parseInline(tokens, this.#parser.textRenderer), name }
  }
}

/** True of two pieces that show the same and mean the same to others. */
export function isSamePiece(one: Piece, other: Piece): boolean {
  return (
    one.length === other.length &&
    one.type === other.type &&
    one.html === other.html &&
    one.holdsHtml === other.holdsHtml &&
    one.mayRefer === other.mayRefer &&
    areSameHeadings(one.headings, other.headings) &&
    isSameList(one.ids, other.ids) &&
    sameAsWritten(one.tags) === sameAsWritten(other.tags) &&
    sameAsWritten(one.definitions) === sameAsWritten(other.definitions)
  )
}

/** True of two lists of headings that get the same ids in the same place. */
export function areSameHeadings(one: readonly PieceHeading[], other: readonly PieceHeading[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ words, name }, at) => words === other[at]?.words && name === other[at]?.name)
  )
}

/** The names that headings have in braces. */
export function namesOf(headings: readonly PieceHeading[]): readonly string[] {
  return headings.flatMap(({ name }) => name ?? [])
}

/** True of two lists with the same texts. */
export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}

function sameAsWritten(values: readonly unknown[]): string {
  return values.length === 0 ? '' : JSON.stringify(values)
}
