import type { Token } from 'marked'
import { HeadingIds } from '../domain/heading-ids.ts'
import type { ArticleText, TextChange } from '../domain/text-change.ts'
import { ArticleLexer, type LinkDefinitions, linkDefinitions } from './article-lexer.ts'
import { changedLabels, definitionsAhead, mayUse } from './definitions.ts'
import {
  areSameHeadings,
  isSameList,
  namesOf,
  type Piece,
  type PieceHeading,
  PieceRenderer,
} from './piece.ts'
import { type ArticleBlock, type BlockSplice, PieceList } from './piece-list.ts'
import { firstToRead, lookAhead, relex, unsureAtEnd } from './relex.ts'

/** So much of a text is read at a time. */
const slice = 12_288
/** What puts in more than this is read in slices, too. */
const longEdit = 2 * slice

/**
 * The blocks of an article that is being written: the same as `renderBlocks` gives, kept true at each edit by reading and
 * rendering only what it touches. Link definitions and heading ids reach further: when they change, the blocks that show
 * them are rendered anew. A text is read in slices, so that its beginning can be shown at once.
 */
export class IncrementalBlocks {
  readonly #lexer = new ArticleLexer()
  readonly #renderer = new PieceRenderer()
  #list = new PieceList()
  #definitions: LinkDefinitions = linkDefinitions([])
  /** Has given the headings of what is read their ids. */
  #ids = new HeadingIds([])
  /** The text is read up to here. */
  #read = 0
  #length = 0

  /** The blocks as far as the text is read, in order. */
  get blocks(): readonly ArticleBlock[] {
    return this.#list.blocks
  }

  /** True once the whole text is read. */
  get isWhole(): boolean {
    return this.#read >= this.#length
  }

  /** Begins with a text of which nothing is read yet. */
  open(text: ArticleText): void {
    this.#list = new PieceList()
    this.#definitions = definitionsAhead(text)
    this.#ids = new HeadingIds([])
    this.#read = 0
    this.#length = text.length
  }

  /** Reads the next slice of the text; says what that changes, in steps that follow each other. */
  readMore(text: ArticleText): readonly BlockSplice[] {
    if (this.isWhole) return []
    const tokens = this.#nextTokens(text)
    this.#lexer.readInline(this.#definitions)
    const splices = this.#list.splice(this.#list.pieces.length, 0, this.#rendered(tokens, this.#nextId))
    return this.isWhole ? [...splices, ...this.#settleAll(text)] : splices
  }

  /** The text has become this one by one change; says what that changes, in steps that follow each other. */
  edit(change: TextChange, text: ArticleText): readonly BlockSplice[] {
    const { pieces } = this.#list
    const wasWhole = this.isWhole
    this.#length = text.length
    if (!wasWhole && change.fromA >= this.#read) return this.#giveBack(unsureAtEnd(pieces), text)
    if (change.toB - change.fromB > longEdit)
      return this.#giveBack(pieces.length - firstToRead(pieces, change.fromA).first, text)
    const relexed = relex(this.#lexer, pieces, change, text, wasWhole)
    if (relexed.tokens === null) return this.#giveBack(relexed.removed, text)
    this.#read += change.toB - change.toA
    this.#lexer.readInline(this.#definitions)
    return this.#replace(relexed.first, relexed.removed, relexed.tokens, text)
  }

  readonly #nextId = ({ words, name }: PieceHeading): string => this.#ids.next(words, name)

  #nextTokens(text: ArticleText): readonly Token[] {
    for (let length = slice; ; length *= 4) {
      const end = Math.min(text.length, this.#read + length)
      const tokens = this.#lexer.blocks(text.sliceString(this.#read, end))
      const sure = end === text.length ? tokens : tokens.slice(0, tokens.length - unsureAtEnd(tokens))
      if (sure.length === 0) continue
      this.#read = sure.reduce((at, { raw }) => at + raw.length, this.#read)
      return sure
    }
  }

  /** Takes the last pieces away: they are read again with what follows them. */
  #giveBack(count: number, text: ArticleText): readonly BlockSplice[] {
    const { pieces } = this.#list
    const kept = pieces.slice(0, pieces.length - count)
    this.#read = kept.reduce((at, { length }) => at + length, 0)
    const splices = this.#list.splice(kept.length, count, [])
    this.#ids = new HeadingIds([])
    for (const { words, name } of headingsOf(kept)) this.#ids.next(words, name)
    return this.isWhole ? [...splices, ...this.#settleAll(text)] : splices
  }

  #replace(
    first: number,
    removed: number,
    tokens: readonly Token[],
    text: ArticleText,
  ): readonly BlockSplice[] {
    const old = this.#list.pieces.slice(first, first + removed)
    const fresh = this.#rendered(tokens, inTurn(old.flatMap(({ ids }) => ids)))
    const isDefining = [...old, ...fresh].some(({ definitions }) => definitions.length > 0)
    const splices = [...this.#list.splice(first, removed, fresh)]
    if (!areSameHeadings(headingsOf(old), headingsOf(fresh))) splices.push(...this.#settleIds(text))
    if (isDefining && this.isWhole) splices.push(...this.#settleDefinitions(text))
    return splices
  }

  #rendered(tokens: readonly Token[], idOf: (heading: PieceHeading) => string): readonly Piece[] {
    return tokens.map((token) => {
      const headings = this.#renderer.headingsOf(token)
      return this.#renderer.render(token, headings, headings.map(idOf))
    })
  }

  /** Once all is read, what is defined and named behind its use is known too. */
  #settleAll(text: ArticleText): readonly BlockSplice[] {
    const splices = this.#settleDefinitions(text)
    const hasNames = this.#list.pieces.some(({ headings }) => namesOf(headings).length > 0)
    return hasNames ? [...splices, ...this.#settleIds(text)] : splices
  }

  /** Where a definition has changed, the blocks that use it are rendered anew. */
  #settleDefinitions(text: ArticleText): readonly BlockSplice[] {
    const now = linkDefinitions(this.#list.pieces.flatMap(({ definitions }) => definitions))
    const labels = changedLabels(this.#definitions, now)
    this.#definitions = now
    if (labels.length === 0) return []
    const splices = this.#renderAnew(text, (piece, markdown) =>
      piece.mayRefer && mayUse(piece.type, markdown(), labels) ? piece.ids : null,
    )
    return [...splices, ...this.#settleIds(text)]
  }

  /** Gives all headings their ids again; blocks whose headings got others are rendered anew. */
  #settleIds(text: ArticleText): readonly BlockSplice[] {
    this.#ids = new HeadingIds(namesOf(headingsOf(this.#list.pieces)))
    return this.#renderAnew(text, ({ headings, ids }) => {
      if (headings.length === 0) return null
      const now = headings.map(this.#nextId)
      return isSameList(now, ids) ? null : now
    })
  }

  /** Renders those pieces anew for which `idsOf` gives the ids of their headings. */
  #renderAnew(
    text: ArticleText,
    idsOf: (piece: Piece, markdown: () => string) => readonly string[] | null,
  ): readonly BlockSplice[] {
    const { pieces } = this.#list
    const anew: { readonly at: number; readonly fresh: readonly Piece[] }[] = []
    let start = 0
    for (const [at, piece] of pieces.entries()) {
      const [from, to] = [start, start + piece.length]
      const ids = idsOf(piece, () => text.sliceString(from, to))
      start = to
      if (ids !== null) anew.push({ at, fresh: this.#rendered(this.#lexAgain(at, from, text), inTurn(ids)) })
    }
    // From the last to the first, so that each number still is that of its piece.
    return anew.reverse().flatMap(({ at, fresh }) => this.#list.splice(at, 1, fresh))
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

function headingsOf(pieces: readonly Piece[]): readonly PieceHeading[] {
  return pieces.flatMap(({ headings }) => headings)
}

/** Gives these ids one after the other. */
function inTurn(ids: readonly string[]): () => string {
  let next = 0
  return () => ids[next++] ?? ''
}
