import { opposite } from './claim-direction.ts'
import type { KnownPosts } from './known-posts.ts'
import type { Claim, Direction, PostFacts } from './post.ts'
import { type Neighbour, ReadingGroups } from './reading-groups.ts'
import { type ClaimTarget, resolveClaim } from './resolve-claim.ts'
import type { OrderedSeries } from './series-order.ts'
import { appendTo } from './title-index.ts'
import { titleMatches } from './title-match.ts'
import type { WorkspaceSettings } from './workspace.ts'

/** What a post's own details say of a neighbour. Copied buttons are observations and no part of the graph. */
export interface Said {
  readonly post: PostFacts
  readonly direction: Direction
  readonly claim: Claim
  readonly target: ClaimTarget
}

/** What the graph is made of. */
export interface GraphWorld {
  readonly known: KnownPosts
  readonly settings: WorkspaceSettings
  readonly series: readonly OrderedSeries[]
  readonly claims: readonly {
    readonly post: PostFacts
    readonly claim: Claim
    readonly target: ClaimTarget
  }[]
  seriesOfPost(post: PostFacts): OrderedSeries | null
}

/**
 * How a claim stands to the order. `open`: other rules tell of it, or nothing can be said (a missing article, a page
 * elsewhere, an article whose own place is in question). `outward`: from an article of no series to one end of a series,
 * which neither confirms nor denies it.
 */
export type Verdict = 'right' | 'off' | 'open' | 'outward'

/** What the posts say of each other, beside the order that follows from their list or from those of them that agree. */
export class ClaimGraph {
  readonly groups: ReadingGroups
  readonly seriesOfPost: GraphWorld['seriesOfPost']
  readonly #world: GraphWorld
  readonly #said = new Map<PostFacts, Partial<Record<Direction, Said | null>>>()
  readonly #naming = new Map<PostFacts, Said[]>()

  constructor(world: GraphWorld) {
    this.#world = world
    this.seriesOfPost = world.seriesOfPost
    for (const { post, claim, target } of world.claims) {
      if (claim.source !== 'details' || target.kind === 'none') continue
      const said = { post, direction: claim.direction, claim, target }
      this.#keep(post, claim.direction, said)
      if (target.kind === 'post' && target.post !== post) appendTo(this.#naming, target.post, said)
    }
    this.groups = new ReadingGroups(world, this)
  }

  /** What a post says of its neighbour in this direction; null where it says nothing. */
  said(post: PostFacts, direction: Direction): Said | null {
    const kept = this.#said.get(post)?.[direction]
    if (kept !== undefined) return kept
    const claim = post.claims.find((one) => one.source === 'details' && one.direction === direction)
    const target = claim === undefined ? null : resolveClaim(claim, post, this.#world)
    const isSaid = claim !== undefined && target !== null && target.kind !== 'none'
    return this.#keep(post, direction, isSaid ? { post, direction, claim, target } : null)
  }

  /** What other posts say of this one. */
  naming(post: PostFacts): readonly Said[] {
    return this.#naming.get(post) ?? []
  }

  /** The neighbour that follows from the order, as far as that is certain. */
  expected(post: PostFacts, direction: Direction): Neighbour | null {
    return this.groups.neighbour(post, direction)
  }

  /** True where a claim leads to this neighbour; null leads to null. */
  leadsTo(said: Said | null, neighbour: Neighbour | null): boolean {
    if (said === null || neighbour === null) return said === null && neighbour === null
    return isNeighbour(said.target, neighbour)
  }

  /** True where a post's details name this other post in this direction. */
  says(post: PostFacts, direction: Direction, other: PostFacts): boolean {
    const target = this.said(post, direction)?.target
    return target?.kind === 'post' && target.post === other
  }

  verdict(said: Said): Verdict {
    const { post, direction, target } = said
    if (target.kind !== 'post' && target.kind !== 'site') return 'open'
    if (this.groups.accepted(post, direction).some((one) => isNeighbour(target, one))) return 'right'
    const series = this.seriesOfPost(post)
    if (target.kind === 'site') return series !== null && this.groups.isPlaced(post) ? 'off' : 'open'
    const other = target.post
    if (other === post || other.frontMatter.kind === 'broken') return 'open'
    if (series === null) return this.#fromNoSeries(said, other)
    if (!this.groups.isPlaced(post)) return 'open'
    const otherSeries = this.seriesOfPost(other)
    if (otherSeries === null) return this.#isOutsidePart(said, other, series) ? 'open' : 'off'
    return otherSeries !== series || this.groups.isPlaced(other) ? 'off' : 'open'
  }

  /** Where it is the other that does not say that it is a part, the claim is not what is wrong. */
  #isOutsidePart({ post, direction }: Said, other: PostFacts, series: OrderedSeries | null): boolean {
    if (other.isPlaceholder) return true
    const isPlanned = series?.posts.some(
      ({ kind, title }) =>
        kind === 'planned' && other.title !== null && titleMatches(title ?? '', other.title.text) !== null,
    )
    if (isPlanned) return true
    return this.expected(post, direction) !== null && this.says(other, opposite(direction), post)
  }

  #fromNoSeries({ post, direction }: Said, other: PostFacts): Verdict {
    if (this.seriesOfPost(other) === null) return 'off'
    if (!this.groups.isPlaced(other)) return 'open'
    const answer = this.said(other, opposite(direction))
    if (answer === null) return this.expected(other, opposite(direction)) === null ? 'outward' : 'off'
    if (answer.target.kind === 'post') return answer.target.post === post ? 'open' : 'off'
    return answer.target.kind === 'site' ? 'off' : 'open'
  }

  #keep(post: PostFacts, direction: Direction, said: Said | null): Said | null {
    this.#said.set(post, { ...this.#said.get(post), [direction]: said })
    return said
  }
}

function isNeighbour(target: ClaimTarget, neighbour: Neighbour): boolean {
  if (target.kind === 'post') return neighbour.kind === 'post' && neighbour.post === target.post
  if (target.kind !== 'site' || neighbour.kind !== 'site') return false
  return target.entry.title === neighbour.title && target.entry.url === neighbour.url
}
