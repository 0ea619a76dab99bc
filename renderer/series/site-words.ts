import { type SiteWorld, siteNeighbours } from '../../shared/domain/platform-neighbours.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { OrderedEntry } from '../../shared/domain/series-order.ts'

/**
 * Where the site's own buttons lead from a part, as far as that is another article than the series has there. At its ends, and
 * beside what is only on the site or has no date yet, nothing can be told: there the site goes on to whatever it has.
 */
export function siteWords(post: PostFacts, entry: OrderedEntry, world: SiteWorld): readonly string[] {
  const shown = siteNeighbours(post, world)
  if (shown === null) return []
  return (['previous', 'next'] as const).flatMap((direction) => {
    const wanted = entry[direction] === null ? null : world.known.exactly(entry[direction])
    const there = shown[direction]
    if (wanted === null || there === wanted || !hasPlace(wanted, world)) return []
    const button = shown.shownAs[direction] ?? (direction === 'previous' ? 'The way back' : 'The way on')
    return [there === null ? `${button}: nowhere` : `${button}: ${there.title?.text ?? there.name}`]
  })
}

function hasPlace(post: PostFacts, { timeline, workspace }: SiteWorld): boolean {
  return timeline.dated(post) !== null || workspace.settings.platform === 'hugo'
}
