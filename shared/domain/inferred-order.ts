import { agreedEdges, type BeforeEdge } from './agreed-edges.ts'
import type { PostFacts } from './post.ts'
import type { Saying } from './saying.ts'
import { appendTo } from './title-index.ts'

/** What an order without a list follows from. */
export type OrderSource = 'claims' | 'parts' | 'dates'

/**
 * The reading order of a series without a list: from what posts say of their neighbours wherever any of them does, else
 * from part numbers, else from dates. What is left open by the first follows from the next ones, at last from names.
 * Posts that follow each other by their claims stay together. Where claims disagree, those that agree with others outweigh
 * those that don't; a loop in which nothing outweighs is entered at the post that would come first without it.
 */
export function inferredOrder(
  posts: readonly PostFacts[],
  sayings: readonly Saying[],
): { readonly source: OrderSource; readonly order: readonly PostFacts[] } {
  const byFacts = sortedByFacts(posts)
  const members = new Set(posts)
  const inside = sayings.filter(({ earlier, later }) => members.has(earlier) && members.has(later))
  if (inside.length > 0) {
    const rank = new Map(byFacts.map((post, at) => [post, at]))
    const edges = agreedEdges(inside, (post) => rank.get(post) ?? 0)
    return { source: 'claims', order: inChains(byFacts, edges) }
  }
  const source = posts.some((post) => partNumber(post) !== null) ? 'parts' : 'dates'
  return { source, order: byFacts }
}

/** The end of a time with its zone, as `-5`, `-0500` or `-05:00`. */
const shortZone = /(:[\d.,]+[+-])(\d{1,2})(?::?(\d{2}))?$/

/**
 * The moment that a post's date names, in milliseconds, a day without an hour at its start; null where it names none. A
 * time without a zone is taken for UTC, so that the order of dates is the same on every computer.
 */
export function momentOf(date: string | null | undefined): number | null {
  if (!date || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null
  const written = date
    .replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T')
    .replace(/T(?=\d:)/i, 'T0')
    .replace(/\s+(?=[+-]|Z)/i, '')
    .replace(
      shortZone,
      (_, time: string, hours: string, minutes = '00') => `${time}${hours.padStart(2, '0')}:${minutes}`,
    )
  const moment = Date.parse(/T[\d:.,]+$/i.test(written) ? `${written}Z` : written)
  return Number.isNaN(moment) ? null : moment
}

/** The number that a post gives itself as a part, whole or not; null where it gives none. */
export function partNumber(post: PostFacts): number | null {
  const text = post.part?.text.trim() ?? ''
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

function sortedByFacts(posts: readonly PostFacts[]): readonly PostFacts[] {
  const keyed = posts.map((post) => ({
    post,
    part: partNumber(post) ?? Number.POSITIVE_INFINITY,
    moment: momentOf(post.date?.text) ?? Number.POSITIVE_INFINITY,
  }))
  return keyed
    .sort(
      (a, b) => compare(a.part, b.part) || compare(a.moment, b.moment) || compare(a.post.name, b.post.name),
    )
    .map(({ post }) => post)
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function inChains(byFacts: readonly PostFacts[], edges: readonly BeforeEdge[]): readonly PostFacts[] {
  const rank = new Map(byFacts.map((post, at) => [post, at]))
  const byRank = (a: PostFacts, b: PostFacts) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  const { after, awaited } = graphOf(edges)
  const placed = new Set<PostFacts>()
  const ready = byFacts.filter((post) => !awaited.has(post))
  const placeChainFrom = (start: PostFacts) => {
    for (let post: PostFacts | undefined = start; post !== undefined; ) {
      placed.add(post)
      const freed: PostFacts[] = freedBy(post, after, awaited).filter((follower) => !placed.has(follower))
      const [continuing, ...others]: readonly PostFacts[] = freed.sort(byRank)
      ready.push(...others)
      if (others.length > 0) ready.sort(byRank)
      post = continuing
    }
  }
  for (const post of byFacts) {
    for (let start = ready.shift(); start !== undefined; start = ready.shift()) placeChainFrom(start)
    if (!placed.has(post)) placeChainFrom(post)
  }
  return [...placed]
}

interface Graph {
  readonly after: ReadonlyMap<PostFacts, readonly PostFacts[]>
  /** The posts that must come before each; shrinks as they are placed. */
  readonly awaited: ReadonlyMap<PostFacts, Set<PostFacts>>
}

function graphOf(edges: readonly BeforeEdge[]): Graph {
  const after = new Map<PostFacts, PostFacts[]>()
  const awaited = new Map<PostFacts, Set<PostFacts>>()
  for (const [earlier, later] of edges) {
    const before = awaited.get(later) ?? new Set()
    if (before.has(earlier)) continue
    awaited.set(later, before.add(earlier))
    appendTo(after, earlier, later)
  }
  return { after, awaited }
}

function freedBy(post: PostFacts, after: Graph['after'], awaited: Graph['awaited']): PostFacts[] {
  return (after.get(post) ?? []).filter((follower) => {
    const before = awaited.get(follower)
    before?.delete(post)
    return before?.size === 0
  })
}
