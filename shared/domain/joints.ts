import type { ClaimGraph, Said } from './claim-graph.ts'
import type { PostFacts } from './post.ts'
import type { Neighbour, ReadingGroup } from './reading-groups.ts'

/** Two neighbours in the order of a group, and what each says of the other's side. */
export interface Joint {
  readonly before: Neighbour
  readonly after: Neighbour
  /** What the earlier says comes next; null where it says nothing, or is no post. */
  readonly next: Said | null
  readonly previous: Said | null
  /** At least one of the two names the other. */
  readonly isJoined: boolean
}

/** Every two places of a group that follow each other for certain. */
export function jointsOf({ places }: ReadingGroup, graph: ClaimGraph): readonly Joint[] {
  return places.slice(1).flatMap((after, at): Joint[] => {
    const before = places[at]
    if (before === undefined || ![before, after].every((place) => isCertain(place, graph))) return []
    const next = before.kind === 'post' ? graph.said(before.post, 'next') : null
    const previous = after.kind === 'post' ? graph.said(after.post, 'previous') : null
    const isJoined =
      (next !== null && graph.leadsTo(next, after)) || (previous !== null && graph.leadsTo(previous, before))
    return [{ before, after, next, previous, isJoined }]
  })
}

/** True where nothing at all is said on either side, and both could say it. */
export function isOpenJoint({ before, after, next, previous }: Joint): boolean {
  return next === null && previous === null && canSay(before) && canSay(after)
}

/** False where readers of a live article would be led to one that is not live: that link can wait until it is. */
export function mayLead(from: PostFacts, to: PostFacts): boolean {
  return from.status !== 'published' || to.status === 'published'
}

/** True where any post of a group says anything of a neighbour. */
export function hasClaims({ posts }: ReadingGroup, graph: ClaimGraph): boolean {
  return posts.some((post) => claimsAnything(post, graph))
}

/** True of a post that says anything of a neighbour. */
export function claimsAnything(post: PostFacts, graph: ClaimGraph): boolean {
  return graph.said(post, 'previous') !== null || graph.said(post, 'next') !== null
}

function isCertain(place: Neighbour, { groups }: ClaimGraph): boolean {
  return place.kind === 'site' || groups.isPlaced(place.post)
}

function canSay(place: Neighbour): boolean {
  return place.kind === 'site' || (place.post.frontMatter.kind !== 'broken' && !place.post.isPlaceholder)
}
