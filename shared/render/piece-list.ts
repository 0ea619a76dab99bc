import { safeHtmlOf } from './blocks.ts'
import { elementsTogether, openEnds } from './html-elements.ts'
import { isSameList, isSamePiece, type Piece } from './piece.ts'

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

/** At number `at`, so many pieces give way to others. */
export interface PieceChange {
  readonly at: number
  readonly removed: number
  readonly fresh: readonly Piece[]
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
    return this.change([{ at: first, removed, fresh }])
  }

  /** Makes these changes at once: they are in order and apart, and their numbers are those of the pieces as they are now. */
  change(changes: readonly PieceChange[]): readonly BlockSplice[] {
    const real = changes.flatMap((change) => withoutSame(this.#pieces, change))
    if (real.length === 0) return []
    const before = this.#pieces
    this.#pieces = allReplaced(
      before,
      real.map(({ at, removed, fresh }) => ({ at, removed, added: fresh })),
    )
    const keepTags = real.every(({ at, removed, fresh }) =>
      haveSameTags(before.slice(at, at + removed), fresh),
    )
    const regions = keepTags
      ? regionsOf(this.#blocks, real)
      : [{ at: 0, removed: this.#blocks.length, firstPiece: 0, pieces: this.#pieces.length }]
    const splices = regions.flatMap((region) => this.#putTogether(region))
    this.#blocks = allReplaced(this.#blocks, splices)
    // From the last to the first, so that each number still is that of its block.
    return splices.reverse()
  }

  /** Looks anew at which pieces of a region belong together; what that changes. */
  #putTogether({ at, removed, firstPiece, pieces }: Region): readonly BlockSplice[] {
    const old = this.#blocks.slice(at, at + removed)
    const known = new Map(old.map((block) => [block.pieces[0], block]))
    const blocks = elementsTogether(this.#pieces.slice(firstPiece, firstPiece + pieces)).map((group) => {
      const before = known.get(group[0])
      return before !== undefined && isSameList(before.pieces, group) ? before : blockOf(group)
    })
    const [head, tail] = sameEnds(old, blocks, (one, other) => one === other)
    const added = blocks.slice(head, blocks.length - tail)
    const gone = removed - head - tail
    return gone === 0 && added.length === 0 ? [] : [{ at: at + head, removed: gone, added }]
  }
}

/** Blocks to be put together anew, and the pieces that they are to be made of, counted when all changes are made. */
interface Region {
  readonly at: number
  readonly removed: number
  readonly firstPiece: number
  readonly pieces: number
}

/**
 * The blocks that changes fall into. Where the tags stay as they are, so do all elements: an element that reaches into a region lies
 * within it, since it is one block.
 */
function regionsOf(blocks: readonly ArticleBlock[], changes: readonly PieceChange[]): readonly Region[] {
  const regions: Region[] = []
  let [block, piece, more] = [0, 0, 0]
  const pass = () => {
    piece += blocks[block++]?.pieces.length ?? 0
  }
  for (let next = 0; next < changes.length; ) {
    const first = changes[next]?.at ?? 0
    while (piece + (blocks[block]?.pieces.length ?? Number.POSITIVE_INFINITY) <= first) pass()
    const [at, start, moreBefore] = [block, piece, more]
    for (
      let change = changes[next];
      change && change.at <= Math.max(first, piece);
      change = changes[++next]
    ) {
      while (piece < change.at + change.removed) pass()
      more += change.fresh.length - change.removed
    }
    regions.push({
      at,
      removed: block - at,
      firstPiece: start + moreBefore,
      pieces: piece - start + more - moreBefore,
    })
  }
  return regions
}

function withoutSame(pieces: readonly Piece[], { at, removed, fresh }: PieceChange): readonly PieceChange[] {
  const [head, tail] = sameEnds(pieces.slice(at, at + removed), fresh, isSamePiece)
  const change = {
    at: at + head,
    removed: removed - head - tail,
    fresh: fresh.slice(head, fresh.length - tail),
  }
  return change.removed === 0 && change.fresh.length === 0 ? [] : [change]
}

/** True where the tags of these pieces mean the same to all others; an element that is closed among them means nothing. */
function haveSameTags(old: readonly Piece[], fresh: readonly Piece[]): boolean {
  const written = (pieces: readonly Piece[]) =>
    openEnds(pieces).map(({ element, isClosing }) => (isClosing ? `/${element}` : element))
  return isSameList(written(old), written(fresh))
}

function blockOf(pieces: readonly Piece[]): ArticleBlock {
  return { length: pieces.reduce((sum, { length }) => sum + length, 0), html: safeHtmlOf(pieces), pieces }
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

/** The list with these changes, which are in order and apart; their numbers are those of the list as it is. */
function allReplaced<One>(
  list: readonly One[],
  changes: readonly { readonly at: number; readonly removed: number; readonly added: readonly One[] }[],
): readonly One[] {
  const made = list.slice(0, changes[0]?.at)
  let end = made.length
  for (const { at, removed, added } of changes) {
    for (; end < at; end++) made.push(list[end] as One)
    for (const one of added) made.push(one)
    end = at + removed
  }
  return made.concat(list.slice(end))
}
