import { safeHtmlOf } from './blocks.ts'
import { elementsTogether } from './html-elements.ts'
import { isSamePiece, type Piece } from './piece.ts'

/** What is shown as one block: pieces that belong together (most blocks are one piece), and their safe HTML. */
export interface ArticleBlock {
  /** In UTF-16 units of the Markdown (LF line endings). */
  readonly length: number
  readonly html: string
  readonly pieces: readonly Piece[]
}

/** A step from the old list of blocks to the new one: at number `at`, so many give way to others. */
export interface BlockSplice {
  readonly at: number
  readonly removed: number
  readonly added: readonly ArticleBlock[]
}

/** The pieces of an article in order, and the blocks that they are shown as. */
export class PieceList {
  #pieces: readonly Piece[] = []
  #blocks: readonly ArticleBlock[] = []

  get pieces(): readonly Piece[] {
    return this.#pieces
  }

  get blocks(): readonly ArticleBlock[] {
    return this.#blocks
  }

  /** Puts these pieces in the place of `removed` others from number `first` on; those that are the same stay. */
  splice(first: number, removed: number, fresh: readonly Piece[]): readonly BlockSplice[] {
    const old = this.#pieces.slice(first, first + removed)
    const [head, tail] = sameEnds(old, fresh, isSamePiece)
    const gone = old.slice(head, old.length - tail)
    const added = fresh.slice(head, fresh.length - tail)
    if (gone.length === 0 && added.length === 0) return []
    const isEachOne = this.#blocks.length === this.#pieces.length
    this.#pieces = replaced(this.#pieces, first + head, gone.length, added)
    const isBySelf = ({ tags }: Piece) => tags.length === 0
    if (!isEachOne || !gone.every(isBySelf) || !added.every(isBySelf)) return this.#putTogether()
    const blocks = added.map((piece) => blockOf([piece]))
    this.#blocks = replaced(this.#blocks, first + head, gone.length, blocks)
    return [{ at: first + head, removed: gone.length, added: blocks }]
  }

  /** Looks anew at which pieces belong together: a tag may be far from the one that closes it. */
  #putTogether(): readonly BlockSplice[] {
    const known = new Map(this.#blocks.map((block) => [block.pieces[0], block]))
    const blocks = elementsTogether(this.#pieces).map((pieces) => {
      const before = known.get(pieces[0])
      return before !== undefined && isSameGroup(before.pieces, pieces) ? before : blockOf(pieces)
    })
    const old = this.#blocks
    const [head, tail] = sameEnds(old, blocks, (one, other) => one === other)
    this.#blocks = blocks
    const added = blocks.slice(head, blocks.length - tail)
    const removed = old.length - head - tail
    return removed === 0 && added.length === 0 ? [] : [{ at: head, removed, added }]
  }
}

function blockOf(pieces: readonly Piece[]): ArticleBlock {
  return { length: pieces.reduce((sum, { length }) => sum + length, 0), html: safeHtmlOf(pieces), pieces }
}

function isSameGroup(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every((piece, at) => piece === other[at])
}

/** How many of two lists are the same from the start, and from the end. */
function sameEnds<One>(
  old: readonly One[],
  now: readonly One[],
  isSame: (one: One, other: One) => boolean,
): readonly [head: number, tail: number] {
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && isSame(old[head] as One, now[head] as One)) head++
  let tail = 0
  while (tail < shorter - head && isSame(old.at(-1 - tail) as One, now.at(-1 - tail) as One)) tail++
  return [head, tail]
}

function replaced<One>(
  list: readonly One[],
  at: number,
  removed: number,
  added: readonly One[],
): readonly One[] {
  return list.slice(0, at).concat(added, list.slice(at + removed))
}
