import type { PostFacts, PostName } from './post.ts'
import type { OrderedEntry, OrderedSeries } from './series-order.ts'

/** A neighbour or number that was one thing and is now another; null is none. */
export interface Turn<T> {
  readonly from: T | null
  readonly to: T | null
}

/** What becomes different for one article when its series is rearranged; null where that stays as it is. */
export interface PartEffect {
  readonly kind: 'post' | 'site'
  readonly name: PostName | null
  readonly title: string
  /** On the site already, so that readers have the old links until the page there is brought up to date. */
  readonly isLive: boolean
  readonly previous: Turn<string> | null
  readonly next: Turn<string> | null
  /** Only of articles that write the number of their part. */
  readonly part: Turn<number> | null
  readonly needsUpdate: boolean
}

/**
 * What rearranging series does to each article: titles of the neighbours before and after, and whether a page on the site shows
 * other neighbours (among what is live) or another number than it should. `post` gives an article's facts by its name.
 */
export function arrangingEffects(
  before: readonly OrderedSeries[],
  after: readonly OrderedSeries[],
  post: (name: PostName) => PostFacts | null,
): readonly PartEffect[] {
  const old = placesOf(before, post)
  const now = placesOf(after, post)
  const keys = new Set([...now.keys(), ...old.keys()])
  return [...keys].flatMap((key) => effectOf(old.get(key) ?? null, now.get(key) ?? null) ?? [])
}

interface Place {
  readonly entry: OrderedEntry
  readonly isLive: boolean
  readonly part: number | null
  /** Nearest parts of any state, and those that readers of the site reach. */
  readonly near: Record<'previous' | 'next', OrderedEntry | null>
  readonly live: Record<'previous' | 'next', OrderedEntry | null>
}

function placesOf(
  series: readonly OrderedSeries[],
  post: (name: PostName) => PostFacts | null,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { posts } of series)
    for (const [at, entry] of posts.entries()) {
      const facts = entry.kind === 'post' && entry.name !== null ? post(entry.name) : null
      if (entry.kind === 'planned' || (entry.kind === 'post' && facts === null)) continue
      const around = (canReach: (other: OrderedEntry) => boolean) => ({
        previous: posts.slice(0, at).findLast(canReach) ?? null,
        next: posts.slice(at + 1).find(canReach) ?? null,
      })
      places.set(keyOf(entry), {
        entry,
        isLive: isLive(entry),
        part: facts?.part === null || facts === null ? null : entry.part,
        near: around((other) => other.kind !== 'planned' && other.title !== null),
        live: around(isLive),
      })
    }
  return places
}

function effectOf(old: Place | null, now: Place | null): PartEffect | null {
  const entry = (now ?? old)?.entry
  if (entry === undefined) return null
  const turn = (direction: 'previous' | 'next') =>
    turnOf(old?.near[direction] ?? null, now?.near[direction] ?? null)
  const isShownElse = (direction: 'previous' | 'next') =>
    turnOf(old?.live[direction] ?? null, now?.live[direction] ?? null) !== null
  const number = { from: old?.part ?? null, to: now?.part ?? null }
  const part = number.from === number.to ? null : number
  const [previous, next] = [turn('previous'), turn('next')]
  const isPageLive = (now ?? old)?.isLive === true
  const needsUpdate = isPageLive && (isShownElse('previous') || isShownElse('next') || part !== null)
  if (previous === null && next === null && part === null && !needsUpdate) return null
  const { kind, name, title } = entry
  return {
    kind: kind === 'site' ? 'site' : 'post',
    name,
    title: title ?? name ?? '',
    isLive: isPageLive,
    previous,
    next,
    part,
    needsUpdate,
  }
}

function turnOf(from: OrderedEntry | null, to: OrderedEntry | null): Turn<string> | null {
  if ((from === null ? null : keyOf(from)) === (to === null ? null : keyOf(to))) return null
  return { from: from?.title ?? null, to: to?.title ?? null }
}

function isLive(entry: OrderedEntry): boolean {
  return entry.kind === 'site' || (entry.kind === 'post' && entry.status === 'published')
}

function keyOf({ kind, name, title }: OrderedEntry): string {
  return kind === 'post' ? `post ${name}` : `${kind}:${title}`
}
