import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { PackedBlock, type PackedPost } from '../../shared/domain/packed-block.ts'

/** Packed facts of posts in blocks that stand one after the other in one piece of memory: to be sent to another thread, or written down. */
export interface Blocks {
  readonly bytes: Uint8Array
  /** Where each block ends. */
  readonly ends: readonly number[]
  /** Where each post stands: the place of its block, and its own in there. */
  readonly places: readonly (readonly [block: number, at: number])[]
}

/** So many posts are deflated together: more take hardly less room, and one alone can only be read with all of its block. */
const mostTogether = 24
const fewestTogether = 12
/** A sixth less room than at level 1. */
const level = 6

/** A post to be put into a block, best beside those with the same text under `beside`. */
export type LoosePost = Pick<PackedPost, 'source' | 'at'> & { readonly beside?: string }

/** Puts posts into blocks; those that stand in one already stay there. */
export function toBlocks(posts: readonly LoosePost[]): Blocks {
  const pieces: Uint8Array[] = []
  const places: (readonly [number, number])[] = []
  const numbers = new Map<PackedBlock, number>()
  for (const [place, { source, at }] of posts.entries()) {
    if (typeof source === 'string') continue
    const number = numbers.get(source) ?? pieces.push(source.bytes) - 1
    numbers.set(source, number)
    places[place] = [number, at]
  }
  for (const group of grouped(posts)) {
    const number = pieces.push(deflated(group.map(({ text }) => text))) - 1
    for (const [at, { place }] of group.entries()) places[place] = [number, at]
  }
  let end = 0
  const ends = pieces.map((piece) => {
    end += piece.length
    return end
  })
  const bytes = new Uint8Array(end)
  for (const [at, piece] of pieces.entries()) bytes.set(piece, ends[at - 1] ?? 0)
  return { bytes, ends, places }
}

/** The blocks that stand in these bytes. */
export function fromBlocks({ bytes, ends }: Omit<Blocks, 'places'>): readonly PackedBlock[] {
  return ends.map((end, at) => new PackedBlock(bytes, ends[at - 1] ?? 0, end, inflate))
}

interface Loose {
  readonly place: number
  readonly beside: string
  readonly text: string
}

/** Those that are in no block, in groups that each make one. */
function grouped(posts: readonly LoosePost[]): readonly (readonly Loose[])[] {
  const loose = posts.flatMap(({ source, beside = '' }, place) =>
    typeof source === 'string' ? [{ place, beside, text: source }] : [],
  )
  loose.sort((a, b) => (a.beside < b.beside ? -1 : a.beside > b.beside ? 1 : a.place - b.place))
  const groups: Loose[][] = []
  let group: Loose[] = []
  for (const one of loose) {
    const isOther = group.at(-1)?.beside !== one.beside
    if (group.length >= mostTogether || (isOther && group.length >= fewestTogether) || group.length === 0) {
      group = []
      groups.push(group)
    }
    group.push(one)
  }
  return groups
}

function deflated(texts: readonly string[]): Uint8Array {
  return deflateRawSync(Buffer.from(texts.join('\n'), 'latin1'), { level })
}

function inflate(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('latin1')
}
