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
  return new ChangingTimeline(all)
}

/** A timeline whose posts come and go; each moves no other. */
export class ChangingTimeline implements Timeline {
  readonly posts: DatedPost[]
  readonly live: DatedPost[]
  readonly unsaid: DatedPost[]
  readonly #weighted: Map<string, PostFacts>
  #sorted: readonly PostFacts[] | null = null

  constructor(all: readonly PostFacts[]) {
    this.posts = all.flatMap((post) => datedPost(post) ?? []).sort(byMoment)
    this.live = this.posts.filter(({ post }) => isLive(post))
    this.unsaid = this.posts.filter(({ post }) => isUnsaid(post))
    this.#weighted = new Map(all.filter(isWeighted).map((post) => [post.name, post]))
  }

  get weighted(): readonly PostFacts[] {
    this.#sorted ??= [...this.#weighted.values()].sort(asHugoSorts)
    return this.#sorted
  }

  dated(post: PostFacts): DatedPost | null {
    const own = datedPost(post)
    return own === null ? null : (this.posts[placeOf(this.posts, own)] ?? null)
  }

  neighbours(post: PostFacts): { readonly earlier: PostFacts | null; readonly later: PostFacts | null } {
    const own = this.dated(post)
    if (own === null) return { earlier: null, later: null }
    return {
      earlier: lastBefore(this.posts, own)?.post ?? null,
      later: firstAfter(this.posts, own)?.post ?? null,
    }
  }

  add(post: PostFacts): void {
    if (isWeighted(post)) {
      this.#weighted.set(post.name, post)
      this.#sorted = null
    }
    const dated = datedPost(post)
    if (dated === null) return
    for (const list of this.#listsOf(post))
      list.splice(
        countUntil(list, (one) => byMoment(one, dated) < 0),
        0,
        dated,
      )
  }

  remove(post: PostFacts): void {
    if (this.#weighted.delete(post.name)) this.#sorted = null
    const dated = datedPost(post)
    if (dated === null) return
    for (const list of [this.posts, this.live, this.unsaid]) {
      const at = placeOf(list, dated)
      if (at !== -1) list.splice(at, 1)
    }
  }

  /** The posts that a site by date may show beside a post at this one's moment, or beside which it may show this one. */
  around(post: PostFacts): readonly PostFacts[] {
    const dated = datedPost(post)
    if (dated === null) return []
    const { moment } = dated
    const lists = [this.live, ...(isUnsaid(post) ? [this.unsaid] : [])]
    const before = lists.map(
      (list) => list[countBefore(list, moment, false) - 1]?.moment ?? Number.NEGATIVE_INFINITY,
    )
    const after = lists.map(
      (list) => list[countBefore(list, moment, true)]?.moment ?? Number.POSITIVE_INFINITY,
    )
    const from = countBefore(this.posts, Math.min(...before), false)
    const to = countBefore(this.posts, Math.max(...after), true)
    return this.posts.slice(from, to).map((one) => one.post)
  }

  #listsOf(post: PostFacts): readonly DatedPost[][] {
    return [this.posts, ...(isLive(post) ? [this.live] : []), ...(isUnsaid(post) ? [this.unsaid] : [])]
  }
}

function isLive({ status }: PostFacts): boolean {
  return status === 'published'
}

function isUnsaid({ ownStatus }: PostFacts): boolean {
  return ownStatus === null
}

function isWeighted(post: PostFacts): boolean {
  return weightOf(post) !== null && !post.isPlaceholder
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

/** Where a sorted list holds the post of this moment and file; -1 where it does not. */
function placeOf(sorted: readonly DatedPost[], dated: DatedPost): number {
  let at = countUntil(sorted, (one) => byMoment(one, dated) < 0)
  for (let one = sorted[at]; one !== undefined && byMoment(one, dated) === 0; one = sorted[++at])
    if (one.post.file === dated.post.file) return at
  return -1
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
