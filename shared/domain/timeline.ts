import { momentOf } from './inferred-order.ts'
import type { PostFacts } from './post.ts'
import { readDate } from './post-date.ts'

/** A post with the moment that its date names, in milliseconds. */
export interface DatedPost {
  readonly post: PostFacts
  readonly moment: number
}

/** All posts of a folder by the time at which they are published; posts of one moment by their names. */
export interface Timeline {
  /** Every post with a date that can be read, earliest first. */
  readonly posts: readonly DatedPost[]
  /** Of these, the ones that are live. */
  readonly live: readonly DatedPost[]
  /** Of these, the ones that say nothing of their status. */
  readonly unsaid: readonly DatedPost[]
  /** The posts with a weight, dated or not, as Hugo sorts them: by weight, then newest first. */
  readonly weighted: readonly PostFacts[]
  /** The post with its moment; null where its date is missing or can't be read. */
  dated(post: PostFacts): DatedPost | null
  /** The posts next to this one by date, whatever their status; nulls for a post without a date. */
  neighbours(post: PostFacts): { readonly earlier: PostFacts | null; readonly later: PostFacts | null }
}

/** Sorts the posts of a folder by date, once. Placeholders are left out: no site shows them. */
export function timelineOf(all: readonly PostFacts[]): Timeline {
  const posts = all.flatMap((post) => datedPost(post) ?? []).sort(byMoment)
  const byName = new Map(posts.map((dated) => [dated.post.name, dated]))
  return {
    posts,
    live: posts.filter(({ post }) => post.status === 'published'),
    unsaid: posts.filter(({ post }) => post.ownStatus === null),
    weighted: all.filter((post) => weightOf(post) !== null && !post.isPlaceholder).sort(asHugoSorts),
    dated: ({ name }) => byName.get(name) ?? null,
    neighbours({ name }) {
      const own = byName.get(name)
      if (own === undefined) return { earlier: null, later: null }
      return {
        earlier: lastBefore(posts, own)?.post ?? null,
        later: firstAfter(posts, own)?.post ?? null,
      }
    },
  }
}

/** Earlier first; posts of one moment by their names. */
export function byMoment(a: DatedPost, b: DatedPost): number {
  return a.moment - b.moment || (a.post.name < b.post.name ? -1 : a.post.name > b.post.name ? 1 : 0)
}

/** The last of a sorted list before this place. */
export function lastBefore(sorted: readonly DatedPost[], place: DatedPost): DatedPost | null {
  return sorted[countUntil(sorted, (dated) => byMoment(dated, place) < 0) - 1] ?? null
}

/** The first of a sorted list after this place. */
export function firstAfter(sorted: readonly DatedPost[], place: DatedPost): DatedPost | null {
  return sorted[countUntil(sorted, (dated) => byMoment(dated, place) <= 0)] ?? null
}

/** How many of a sorted list, from its beginning, are published before a moment, or at it where `isIncluded`. */
export function countBefore(sorted: readonly DatedPost[], moment: number, isIncluded: boolean): number {
  return countUntil(sorted, (dated) => (isIncluded ? dated.moment <= moment : dated.moment < moment))
}

/** Hugo's weight of a post; null for none and for 0, which Hugo takes for none. */
export function weightOf(post: PostFacts): number | null {
  const text = post.weight?.text ?? ''
  return /^-?\d+$/.test(text) && Number(text) !== 0 ? Number(text) : null
}

function datedPost(post: PostFacts): DatedPost | null {
  if (post.date === null || post.isPlaceholder) return null
  const moment = readDate(post.date.text).kind === 'unclear' ? null : momentOf(post.date.text)
  return moment === null ? null : { post, moment }
}

/** How many of the first ones are so; those after the first that isn't are none either. */
function countUntil(sorted: readonly DatedPost[], isSo: (dated: DatedPost) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const dated = sorted[middle]
    if (dated !== undefined && isSo(dated)) low = middle + 1
    else high = middle
  }
  return low
}

/** By weight, then newest first, then by name (Hugo: content-management/menus, "default sort order"). */
function asHugoSorts(a: PostFacts, b: PostFacts): number {
  const [momentA, momentB] = [a, b].map((post) => momentOf(post.date?.text) ?? Number.NEGATIVE_INFINITY)
  return (
    (weightOf(a) ?? 0) - (weightOf(b) ?? 0) ||
    (momentA === momentB ? 0 : (momentB ?? 0) - (momentA ?? 0)) ||
    (a.name < b.name ? -1 : 1)
  )
}
