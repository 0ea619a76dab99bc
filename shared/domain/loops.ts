import type { PostFacts } from './post.ts'

/** The posts that some post leads to. */
export type After = (post: PostFacts) => readonly PostFacts[]

/** The posts that stand on a loop, each with the number of the tangle of loops it belongs to; linear in posts and edges. */
export function loopsAmong(posts: readonly PostFacts[], after: After): ReadonlyMap<PostFacts, number> {
  const search = new TangleSearch(after)
  for (const post of posts) search.from(post)
  return search.tangles
}

/** The shortest way from one post to another, both included, through posts that `isOpen` lets pass; null where there is none. */
export function shortestWay(
  from: PostFacts,
  to: PostFacts,
  after: After,
  isOpen: (post: PostFacts) => boolean,
): readonly PostFacts[] | null {
  const cameFrom = new Map<PostFacts, PostFacts | null>([[from, null]])
  const reached = [from]
  for (const post of reached) {
    if (post === to) break
    for (const next of after(post)) {
      if (cameFrom.has(next) || !isOpen(next)) continue
      cameFrom.set(next, post)
      reached.push(next)
    }
  }
  if (!cameFrom.has(to)) return null
  const way: PostFacts[] = []
  for (let post: PostFacts | null = to; post !== null; post = cameFrom.get(post) ?? null) way.unshift(post)
  return way
}

interface Visit {
  readonly post: PostFacts
  readonly followers: readonly PostFacts[]
  at: number
}

/** Tarjan's search for strongly connected parts, without recursion: a series may be thousands of posts long. */
class TangleSearch {
  readonly tangles = new Map<PostFacts, number>()
  readonly #after: After
  readonly #number = new Map<PostFacts, number>()
  readonly #lowest = new Map<PostFacts, number>()
  readonly #open: PostFacts[] = []
  readonly #isOpen = new Set<PostFacts>()

  constructor(after: After) {
    this.#after = after
  }

  from(start: PostFacts): void {
    if (this.#number.has(start)) return
    const visits = [this.#enter(start)]
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const follower = visit.followers[visit.at++]
      if (follower === undefined) {
        visits.pop()
        this.#leave(visit.post)
        const outer = visits.at(-1)
        if (outer) this.#lower(outer.post, this.#lowest.get(visit.post))
      } else if (!this.#number.has(follower)) visits.push(this.#enter(follower))
      else if (this.#isOpen.has(follower)) this.#lower(visit.post, this.#number.get(follower))
    }
  }

  #enter(post: PostFacts): Visit {
    this.#number.set(post, this.#number.size)
    this.#lowest.set(post, this.#number.size - 1)
    this.#open.push(post)
    this.#isOpen.add(post)
    return { post, followers: this.#after(post), at: 0 }
  }

  #lower(post: PostFacts, to = Number.POSITIVE_INFINITY): void {
    this.#lowest.set(post, Math.min(to, this.#lowest.get(post) ?? to))
  }

  #leave(post: PostFacts): void {
    const number = this.#number.get(post) ?? 0
    if (this.#lowest.get(post) !== number) return
    const tangle = this.#open.splice(this.#open.lastIndexOf(post))
    for (const member of tangle) {
      this.#isOpen.delete(member)
      if (tangle.length > 1) this.tangles.set(member, number)
    }
  }
}
