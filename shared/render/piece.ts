import { Parser, type Token, type Tokens } from 'marked'
import { namedHeading } from '../domain/heading-name.ts'
import {
  articleOptions,
  definitionsIn,
  footnotesIn,
  holdsHtml,
  htmlIdsIn,
  type LabelDefinition,
} from './article-lexer.ts'
import { ArticleRenderer, asWritten, escapeText, type LinkTo, type Rendering } from './article-renderer.ts'
import { type FootnoteToken, referenceHtml, referencesOf, withoutReferences } from './footnotes.ts'
import { type ContainerTag, containerTagsOf } from './html-elements.ts'
import { sanitiseHtml } from './sanitise.ts'

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
  /** The ids in its raw HTML, which no heading gets. */
  readonly htmlIds: readonly string[]
  /** The labels of footnotes that its words refer to, in their order, and what the references are called. */
  readonly references: readonly string[]
  readonly marks: readonly string[]
  /** The footnotes that are written in it; they are shown behind the text. */
  readonly footnotes: readonly PieceFootnote[]
  /** What the references in its footnotes are called, those of one footnote after those of the other. */
  readonly noteMarks: readonly string[]
}

/** What a piece asks of all others. */
export interface PieceAsks extends Pick<Piece, 'headings' | 'references' | 'htmlIds'> {
  readonly footnotes: readonly FootnoteAsks[]
}

/** What is given to a piece, as it follows from all others: the ids of its headings, and what its references are called. */
export type PieceNames = Pick<Piece, 'ids' | 'marks' | 'noteMarks'>

/** The label of a footnote, and those of the footnotes that its words refer to. */
export interface FootnoteAsks {
  readonly label: string
  readonly references: readonly string[]
}

/** A footnote and the safe HTML of its words. */
export interface PieceFootnote extends FootnoteAsks {
  readonly html: string
}

/** What the id of a heading is made of: its plain words, and the name that it ends with in braces, if any. */
export interface PieceHeading {
  readonly words: string
  readonly name: string | null
}

/** Renders pieces; each by itself. */
export class PieceRenderer {
  readonly #parser: Parser<string, string>
  readonly #linkTo: LinkTo
  #ids: readonly string[] = []
  #marks: readonly string[] = []
  #nextId = 0
  #nextMark = 0

  constructor(rendering: Rendering = {}) {
    this.#linkTo = rendering.linkTo ?? asWritten
    const renderer = new ArticleRenderer(() => this.#ids[this.#nextId++] ?? '', rendering)
    const renderers = {
      footnote: () => '',
      footnoteReference: ({ raw }: Tokens.Generic) => {
        const mark = this.#marks[this.#nextMark++] ?? ''
        return mark === '' ? escapeText(raw) : referenceHtml(mark)
      },
    }
    const extensions = { childTokens: {}, ...articleOptions.extensions, renderers }
    this.#parser = new Parser<string, string>({ ...articleOptions, extensions, renderer })
  }

  /** In the order in which they are rendered. */
  #headingsOf(token: Token): readonly PieceHeading[] {
    if (token.type === 'heading') return [this.#heading(token.tokens ?? [])]
    if (token.type === 'blockquote') return (token.tokens ?? []).flatMap((inner) => this.#headingsOf(inner))
    if (token.type !== 'list' || !('items' in token)) return []
    const items = token.items as readonly { readonly tokens: readonly Token[] }[]
    return items.flatMap(({ tokens }) => tokens.flatMap((inner) => this.#headingsOf(inner)))
  }

  /** What a token whose words are read asks of all others. */
  asks(token: Token): PieceAsks {
    const footnotes = footnotesIn(token).map(({ label, tokens }) => ({
      label,
      references: tokens.flatMap(referencesOf),
    }))
    return {
      headings: this.#headingsOf(token),
      references: referencesOf(token),
      footnotes,
      htmlIds: htmlIdsIn(token),
    }
  }

  /** The piece of a token whose words are read; `namesOf` gives what follows from all pieces. */
  render(token: Token, namesOf: (asked: PieceAsks) => PieceNames): Piece {
    const asked = this.asks(token)
    const names = namesOf(asked)
    const isRaw = holdsHtml(token)
    return {
      length: token.raw.length,
      type: token.type,
      html: this.#parse([token], names.ids, names.marks),
      holdsHtml: isRaw,
      tags: containerTagsOf(token),
      definitions: definitionsIn(token),
      mayRefer: token.type !== 'def' && token.raw.includes('['),
      // Written out: V8 looks things up far more slowly in what is spread together.
      headings: asked.headings,
      references: asked.references,
      htmlIds: asked.htmlIds,
      ids: names.ids,
      marks: names.marks,
      noteMarks: names.noteMarks,
      footnotes: this.#footnotes(footnotesIn(token), asked.footnotes, names.noteMarks, isRaw),
    }
  }

  #footnotes(
    tokens: readonly FootnoteToken[],
    asked: readonly FootnoteAsks[],
    marks: readonly string[],
    isRaw: boolean,
  ): readonly PieceFootnote[] {
    let next = 0
    return asked.map((footnote, at) => {
      const own = marks.slice(next, next + footnote.references.length)
      next += own.length
      const html = this.#parse(tokens[at]?.tokens ?? [], [], own)
      return { ...footnote, html: isRaw ? sanitiseHtml(html, this.#linkTo) : html }
    })
  }

  #parse(tokens: Token[], ids: readonly string[], marks: readonly string[]): string {
    this.#ids = ids
    this.#marks = marks
    this.#nextId = 0
    this.#nextMark = 0
    const html = this.#parser.parse(tokens)
    // V8 keeps what was put together from pieces as these pieces, and all that they were cut from, until it is read.
    html.charCodeAt(0)
    return html
  }

  #heading(all: Token[]): PieceHeading {
    const { tokens, name } = namedHeading(all)
    return { words: this.#parser.parseInline(withoutReferences(tokens), this.#parser.textRenderer), name }
  }
}

/** True of two pieces that show the same and mean the same to others. */
export function isSamePiece(one: Piece, other: Piece): boolean {
  if (one === other) return true
  return (
    one.length === other.length &&
    one.type === other.type &&
    one.html === other.html &&
    one.holdsHtml === other.holdsHtml &&
    one.mayRefer === other.mayRefer &&
    areSameHeadings(one.headings, other.headings) &&
    isSameList(one.htmlIds, other.htmlIds) &&
    isSameList(one.references, other.references) &&
    areSameNames(one, other) &&
    sameAsWritten(one.footnotes) === sameAsWritten(other.footnotes) &&
    sameAsWritten(one.tags) === sameAsWritten(other.tags) &&
    sameAsWritten(one.definitions) === sameAsWritten(other.definitions)
  )
}

/** True of two pieces' names that are the same. */
export function areSameNames(one: PieceNames, other: PieceNames): boolean {
  return (
    isSameList(one.ids, other.ids) &&
    isSameList(one.marks, other.marks) &&
    isSameList(one.noteMarks, other.noteMarks)
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

/** True of two lists of the same things. */
export function isSameList<One>(one: readonly One[], other: readonly One[]): boolean {
  return one.length === other.length && one.every((thing, at) => thing === other[at])
}

function sameAsWritten(values: readonly unknown[]): string {
  return values.length === 0 ? '' : JSON.stringify(values)
}
