import type { Token } from 'marked'
import type { ArticleText, TextChange } from '../domain/text-change.ts'
import { ArticleLexer, type LinkDefinitions, linkDefinitions } from './article-lexer.ts'
import {
  ArticleNames,
  askTheSame,
  endnotePlaces,
  endnotes,
  knownNames,
  namesFor,
  nothing,
  shownFootnotes,
} from './article-names.ts'
import type { Rendering } from './article-renderer.ts'
import { changedLabels, definitionsAhead, mayUse } from './definitions.ts'
import { footnoteLabelsAhead } from './footnotes.ts'
import {
  areSameNames,
  isSameList,
  type Piece,
  type PieceAsks,
  type PieceFootnote,
  type PieceNames,
  PieceRenderer,
} from './piece.ts'
import { type ArticleBlock, type BlockSplice, type PieceChange, PieceList } from './piece-list.ts'
import {
  firstToRead,
  lookAhead,
  type PiecePlace,
  type Relexed,
  relex,
  unchanged,
  unsureAtEnd,
} from './relex.ts'

/** What makes so few blocks anew is shown at once, however long they are. */
const fewBlocks = 16
const noNotes = { footnotes: [], html: '' }
const beginning: PiecePlace = { first: 0, start: 0 }

/**
 * The blocks of an article that is being written: the same as `renderBlocks` gives, kept true at each edit by reading and
 * rendering only what it touches. Link definitions and heading ids reach further: when they change, the blocks that show
 * them are rendered anew. A text is read in slices, so that its beginning can be shown at once.
 */
export class IncrementalBlocks {
  readonly #slice: number
  /** An edit that reaches further than this is read in slices, too. */
  readonly #longEdit: number
  readonly #lexer = new ArticleLexer()
  #renderer = new PieceRenderer()
  #list = new PieceList()
  #definitions: LinkDefinitions = linkDefinitions([])
  /** Has given what is read its names. */
  #names = new ArticleNames([], [])
  /** What was shown last behind the text. */
  #notes: { readonly footnotes: readonly (PieceFootnote | null)[]; readonly html: string } = noNotes
  /** The text is read up to here. */
  #read = 0
  #length = 0
  /** Where the last edit was: the next is likely to be close. */
  #near: PiecePlace = beginning

  /** So many UTF-16 units of a text are read at a time. */
  constructor(slice = 12_288) {
    this.#slice = slice
    this.#longEdit = 2 * slice
  }

  /** The blocks as far as the text is read, in order. */
  get blocks(): readonly ArticleBlock[] {
    return this.#list.blocks
  }

  /** The safe HTML of the footnotes that what is read refers to; empty where there are none. */
  get notes(): string {
    if (this.#names.footnotes.length === 0) return ''
    const footnotes = shownFootnotes(this.#list.pieces, this.#names)
    if (!isSameList(footnotes, this.#notes.footnotes)) this.#notes = { footnotes, html: endnotes(footnotes) }
    return this.#notes.html
  }

  /** Where each of these footnotes is written, in UTF-16 units of the text, in the order in which they are shown. */
  get notePlaces(): readonly { readonly start: number; readonly end: number }[] {
    return this.#names.footnotes.length === 0 ? [] : endnotePlaces(this.#list.pieces, this.#names)
  }

  /** True once the whole text is read. */
  get isWhole(): boolean {
    return this.#read >= this.#length
  }

  /** Begins with a text of which nothing is read yet. */
  open(text: ArticleText, rendering: Pick<Rendering, 'smartPunctuation'> = {}): void {
    this.#renderer = new PieceRenderer(rendering)
    this.#list = new PieceList()
    this.#near = beginning
    this.#definitions = definitionsAhead(text)
    this.#read = 0
    this.#length = text.length
    this.#names = this.#namesSoFar(text)
  }

  /** Reads the next slice of the text; says what that changes, in steps that follow each other. */
  readMore(text: ArticleText): readonly BlockSplice[] {
    if (this.isWhole) return []
    const tokens = this.#nextTokens(text)
    this.#lexer.readInline(this.#definitions)
    const splices = this.#list.splice(this.#list.pieces.length, 0, this.#rendered(tokens, this.#nextNames))
    return this.isWhole ? [...splices, ...this.#settleAll(text)] : splices
  }

  /** The text has become this one by one change; says what that changes, in steps that follow each other. */
  edit(change: TextChange, text: ArticleText): readonly BlockSplice[] {
    const { pieces } = this.#list
    const wasWhole = this.isWhole
    this.#length = text.length
    if (!wasWhole && change.fromA >= this.#read) return this.#giveBack(unsureAtEnd(pieces), text)
    if (change.toB - change.fromB > this.#longEdit)
      return this.#giveBack(pieces.length - firstToRead(pieces, change.fromA, this.#near).first, text)
    const known = { isWhole: wasWhole, near: this.#near, longest: this.#longEdit }
    const relexed = relex(this.#lexer, pieces, change, text, known)
    if (relexed.tokens === null) return this.#giveBack(relexed.removed, text)
    const still = unchanged(relexed, pieces, change, text)
    const fresh = relexed.tokens.filter((_, at) => still[at] === -1)
    if (fresh.length > fewBlocks && lengthOf(fresh) > this.#longEdit)
      return this.#giveBack(pieces.length - relexed.first, text)
    this.#near = relexed
    this.#read += change.toB - change.toA
    this.#lexer.readInline(this.#definitions, fresh)
    return this.#replace(relexed, relexed.tokens, still, text)
  }

  readonly #nextNames = (asked: PieceAsks): PieceNames => this.#names.next(asked)

  #nextTokens(text: ArticleText): readonly Token[] {
    for (let length = this.#slice; ; length *= 4) {
      const end = Math.min(text.length, this.#read + length)
      const tokens = this.#lexer.blocks(text.sliceString(this.#read, end))
      const sure = end === text.length ? tokens : tokens.slice(0, tokens.length - unsureAtEnd(tokens))
      if (sure.length === 0) continue
      this.#read += lengthOf(sure)
      return sure
    }
  }

  /** Takes the last pieces away: they are read again with what follows them. */
  #giveBack(count: number, text: ArticleText): readonly BlockSplice[] {
    const { pieces } = this.#list
    const kept = pieces.slice(0, pieces.length - count)
    this.#near = beginning
    this.#read = kept.reduce((at, { length }) => at + length, 0)
    const splices = this.#list.splice(kept.length, count, [])
    this.#names = this.#namesSoFar(text)
    for (const piece of kept) this.#names.next(piece)
    return this.isWhole ? [...splices, ...this.#settleAll(text)] : splices
  }

  /** Puts what the tokens become in the place of old pieces; some of them still are what they were. */
  #replace(
    { first, removed }: Relexed,
    tokens: readonly Token[],
    still: readonly number[],
    text: ArticleText,
  ): readonly BlockSplice[] {
    const { pieces } = this.#list
    const old = pieces.slice(first, first + removed)
    const names = knownNames(old.filter((_, at) => !still.includes(first + at)))
    const fresh = tokens.map((token, at) => pieces[still[at] ?? -1] ?? this.#renderer.render(token, names))
    const isDefining = [...old, ...fresh].some(({ definitions }) => definitions.length > 0)
    const splices = [...this.#list.splice(first, removed, fresh)]
    if (!askTheSame(old, fresh)) splices.push(...this.#settleNames(text))
    if (isDefining && this.isWhole) splices.push(...this.#settleDefinitions(text))
    return splices
  }

  #rendered(tokens: readonly Token[], namesOf: (asked: PieceAsks) => PieceNames): readonly Piece[] {
    return tokens.map((token) => this.#renderer.render(token, namesOf))
  }

  /** Once all is read, what is defined and named behind its use is known too. */
  #settleAll(text: ArticleText): readonly BlockSplice[] {
    return [...this.#settleDefinitions(text), ...this.#settleNames(text)]
  }

  /** Where a definition has changed, the blocks that use it are rendered anew. */
  #settleDefinitions(text: ArticleText): readonly BlockSplice[] {
    const now = linkDefinitions(this.#list.pieces.flatMap(({ definitions }) => definitions))
    const labels = changedLabels(this.#definitions, now)
    this.#definitions = now
    if (labels.length === 0) return []
    const splices = this.#renderAnew(text, (piece, _, markdown) =>
      piece.mayRefer && mayUse(piece.type, markdown(), labels) ? piece : null,
    )
    return [...splices, ...this.#settleNames(text)]
  }

  /** Names all headings and references again; blocks of which some got other names are rendered anew. */
  #settleNames(text: ArticleText): readonly BlockSplice[] {
    const { pieces } = this.#list
    this.#names = this.#namesSoFar(text)
    const given = this.isWhole ? this.#names.all(pieces) : pieces.map(this.#nextNames)
    return this.#renderAnew(text, (piece, at) => {
      const now = given[at] ?? nothing
      return areSameNames(piece, now) ? null : now
    })
  }

  /** Names for what is read, in which the footnotes that are still to be read have their numbers, too. */
  #namesSoFar(text: ArticleText): ArticleNames {
    const ahead = this.isWhole ? [] : footnoteLabelsAhead(text.sliceString(this.#read, text.length))
    return namesFor(this.#list.pieces, ahead)
  }

  /** Renders those pieces anew for which there are names. */
  #renderAnew(
    text: ArticleText,
    namesOf: (piece: Piece, at: number, markdown: () => string) => PieceNames | null,
  ): readonly BlockSplice[] {
    const anew: PieceChange[] = []
    let start = 0
    for (const [at, piece] of this.#list.pieces.entries()) {
      const [from, to] = [start, start + piece.length]
      const names = namesOf(piece, at, () => text.sliceString(from, to))
      start = to
      if (names === null) continue
      const fresh = this.#rendered(this.#lexAgain(at, from, text), knownNames([names]))
      anew.push({ at, removed: 1, fresh })
    }
    return this.#list.change(anew)
  }

  /** The token of a piece; it is read with some of what follows, which may say what it is. */
  #lexAgain(at: number, start: number, text: ArticleText): readonly Token[] {
    const { pieces } = this.#list
    const after = pieces.slice(at, at + 1 + 2 * lookAhead).reduce((sum, { length }) => sum + length, start)
    const tokens = this.#lexer.blocks(text.sliceString(start, after))
    this.#lexer.readInline(this.#definitions)
    return tokens.slice(0, 1)
  }
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { raw }) => sum + raw.length, 0)
}
