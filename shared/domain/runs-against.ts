import type { ClaimGraph } from './claim-graph.ts'
import { momentOf, partNumber } from './inferred-order.ts'
import { jointsOf } from './joints.ts'
import type { ReadingGroup } from './reading-groups.ts'

/** Two articles may well be dated the other way round; three in a row are no chance. */
const fewestDates = 3

/**
 * What all claims of a series without a list run against, though they agree with each other: the numbers of its parts; where
 * none has a number, the dates of three parts or more. Null where they don't.
 */
export function runsAgainst(group: ReadingGroup, graph: ClaimGraph): 'parts' | 'dates' | null {
  const { series, posts, places } = group
  if (series === null || series.source !== 'claims' || posts.length < 2 || posts.length !== places.length)
    return null
  if (!jointsOf(group, graph).every(({ isJoined }) => isJoined)) return null
  const parts = posts.map(partNumber)
  if (isFalling(parts)) return 'parts'
  const areDated = posts.length >= fewestDates && parts.every((part) => part === null)
  return areDated && isFalling(posts.map((post) => momentOf(post.date?.text))) ? 'dates' : null
}

function isFalling(numbers: readonly (number | null)[]): boolean {
  return numbers.every((number, at) => {
    const before = numbers[at - 1]
    return number !== null && (before === undefined || (before !== null && number < before))
  })
}
