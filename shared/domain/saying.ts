import { readingDirection } from './claim-direction.ts'
import type { Claim, PostFacts } from './post.ts'
import { type ClaimWorld, resolveClaim } from './resolve-claim.ts'

/** What one post says of the order of two: its own details, or a button copied from the site. */
export interface Saying {
  readonly earlier: PostFacts
  readonly later: PostFacts
  readonly by: PostFacts
  readonly source: Claim['source']
}

/** What a post says of the order of posts; nothing of itself, and nothing while a button's way is unknown. */
export function sayingsOf(post: PostFacts, world: ClaimWorld): readonly Saying[] {
  return post.claims.flatMap((claim): readonly Saying[] => {
    const direction = readingDirection(claim, world.settings)
    const target = direction === null ? null : resolveClaim(claim, post, world)
    if (target?.kind !== 'post' || target.post === post) return []
    const [earlier, later] = direction === 'next' ? [post, target.post] : [target.post, post]
    return [{ earlier, later, by: post, source: claim.source }]
  })
}
