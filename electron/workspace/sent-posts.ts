import { type Blocks, fromBlocks, toBlocks } from './blocks.ts'
import type { ReadPost, ReadSeal } from './read-post.ts'

/** Posts as they were read, in a shape that can be sent from one thread to another: the facts of all in blocks. */
export interface SentPosts extends Omit<Blocks, 'places'> {
  readonly posts: readonly SentPost[]
}

type SentPost =
  | Exclude<ReadPost, { kind: 'read' }>
  | (ReadSeal & {
      readonly kind: 'read'
      readonly block: number
      readonly at: number
      readonly series: string
    })

/** Puts posts that were read into blocks, those of one series beside each other. */
export function sentPosts(read: readonly ReadPost[]): SentPosts {
  const loose = read.flatMap((one) => (one.kind === 'read' ? { ...one, beside: one.series } : []))
  const { bytes, ends, places } = toBlocks(loose)
  let next = 0
  const posts = read.map((one): SentPost => {
    if (one.kind !== 'read') return one
    const [block, at] = places[next++] ?? [-1, 0]
    const { kind, revision, stamp, series } = one
    return { kind, revision, stamp, series, block, at }
  })
  return { bytes, ends, posts }
}

/** The posts that were sent. */
export function receivedPosts({ bytes, ends, posts }: SentPosts): readonly ReadPost[] {
  const blocks = fromBlocks({ bytes, ends })
  return posts.map((one): ReadPost => {
    if (one.kind !== 'read') return one
    const { block, ...rest } = one
    return { ...rest, source: blocks[block] ?? '' }
  })
}
