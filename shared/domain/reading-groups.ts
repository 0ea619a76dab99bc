import type { GraphWorld, Said } from './claim-graph.ts'
import { inferredOrder } from './inferred-order.ts'
import type { Direction, PostFacts } from './post.ts'
import { sayingsOf } from './saying.ts'
import type { OrderedSeries } from './series-order.ts'
import { appendTo } from './title-index.ts'

/** What readers can be led to beside a post. */
export type Neighbour =
  | { readonly kind: 'post'; readonly post: PostFacts }
  | { readonly kind: 'site'; readonly title: string; readonly url: string | null }

/** Posts that are read one after another: a series, or posts of no series that name each other (`series` is null). */
export interface ReadingGroup {
  readonly series: OrderedSeries | null
  /** In reading order, without what is only planned or not there. */
  readonly places: readonly Neighbour[]
  /** Those of the posts whose place is certain, in reading order. */
  readonly posts: readonly PostFacts[]
}

/** The claims that groups are made from. */
interface Claims {
  said(post: PostFacts, direction: Direction): Said | null
  naming(post: PostFacts): readonly Said[]
}

/**
 * The place of every post in its group. A post that lists name more than once has no certain place, nor has one that a
 * list leaves out; without a list, one that says nothing, that nobody names and that has no number has none.
 */
export class ReadingGroups {
  readonly all: readonly ReadingGroup[]
  /** Posts of a series without a list that has no place for them. */
  readonly orphans: ReadonlySet<PostFacts>
  readonly #places = new Map<PostFacts, { readonly group: ReadingGroup; readonly at: number }>()
  readonly #counted = new Set<PostFacts>()
  readonly #uncertain = new Set<PostFacts>()

  constructor(world: GraphWorld, claims: Claims) {
    const orphans = new Set<PostFacts>()
    const ofSeries = world.series.map((series) => {
      const places = series.posts.flatMap((entry): Neighbour[] => {
        if (entry.kind === 'site') return [{ kind: 'site', title: entry.title ?? '', url: entry.url }]
        const post = entry.kind === 'post' ? world.known.exactly(entry.name ?? '') : null
        if (post === null) return []
        const isLost = series.source !== 'list' && isUnplaced(post, claims)
        if (isLost) orphans.add(post)
        return isLost ? [] : [{ kind: 'post', post }]
      })
      return { series, places }
    })
    this.orphans = orphans
    for (const { places } of ofSeries) this.#countPlaces(places)
    this.all = [...ofSeries, ...ofNoSeries(world)].map((group) => this.#place(group))
  }

  groupOf(post: PostFacts): ReadingGroup | null {
    return this.#places.get(post)?.group ?? null
  }

  /** True where a post has one place, and it is certain. */
  isPlaced(post: PostFacts): boolean {
    return this.#places.has(post) && !this.#uncertain.has(post)
  }

  /** From 0, in the group's places; -1 without a place. */
  placeOf(post: PostFacts): number {
    return this.#places.get(post)?.at ?? -1
  }

  /** The nearest neighbour whose place is certain. */
  neighbour(post: PostFacts, direction: Direction): Neighbour | null {
    return this.accepted(post, direction).find((one) => this.#isCertain(one)) ?? null
  }

  /** What a claim may lead to without standing against the order: up to the nearest certain neighbour. */
  accepted(post: PostFacts, direction: Direction): readonly Neighbour[] {
    const place = this.#places.get(post)
    if (place === undefined || !this.isPlaced(post)) return []
    const accepted: Neighbour[] = []
    const step = direction === 'next' ? 1 : -1
    for (let at = place.at + step; ; at += step) {
      const neighbour = place.group.places[at]
      if (neighbour === undefined) return accepted
      accepted.push(neighbour)
      if (this.#isCertain(neighbour)) return accepted
    }
  }

  #countPlaces(places: readonly Neighbour[]): void {
    for (const place of places) {
      if (place.kind !== 'post') continue
      if (this.#counted.has(place.post)) this.#uncertain.add(place.post)
      this.#counted.add(place.post)
    }
  }

  #place({ series, places }: Omit<ReadingGroup, 'posts'>): ReadingGroup {
    const posts = places.flatMap((place) =>
      place.kind === 'post' && this.#isCertain(place) ? [place.post] : [],
    )
    const group = { series, places, posts }
    for (const [at, place] of places.entries())
      if (place.kind === 'post' && !this.#places.has(place.post)) this.#places.set(place.post, { group, at })
    return group
  }

  #isCertain(neighbour: Neighbour): boolean {
    return neighbour.kind === 'site' || !this.#uncertain.has(neighbour.post)
  }
}

function isUnplaced(post: PostFacts, claims: Claims): boolean {
  return (
    post.part === null &&
    claims.said(post, 'previous') === null &&
    claims.said(post, 'next') === null &&
    claims.naming(post).length === 0
  )
}

/** Posts of no series, together where any of them names another. */
function ofNoSeries(world: GraphWorld): readonly Omit<ReadingGroup, 'posts'>[] {
  const beside = new Map<PostFacts, PostFacts[]>()
  for (const { post, claim, target } of world.claims) {
    if (claim.source !== 'details' || world.seriesOfPost(post) !== null) continue
    appendTo(beside, post, post)
    if (target.kind !== 'post' || world.seriesOfPost(target.post) !== null) continue
    if (target.post.frontMatter.kind === 'broken') continue
    appendTo(beside, post, target.post)
    appendTo(beside, target.post, post)
  }
  const seen = new Set<PostFacts>()
  return [...beside.keys()].flatMap((start) => {
    if (seen.has(start)) return []
    const members = new Set([start])
    for (const post of members) for (const other of beside.get(post) ?? []) members.add(other)
    for (const member of members) seen.add(member)
    const sayings = [...members].flatMap((post) =>
      sayingsOf(post, world).filter(({ source }) => source === 'details'),
    )
    const { order } = inferredOrder([...members], sayings)
    return [{ series: null, places: order.map((post) => ({ kind: 'post', post }) as const) }]
  })
}
