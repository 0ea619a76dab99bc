import type { Stage } from './claim-disputes.ts'
import type { ClaimFault } from './claim-faults.ts'
import type { ClaimGraph, Said } from './claim-graph.ts'
import { type After, loopsAmong, shortestWay } from './loops.ts'
import type { PostFacts } from './post.ts'
import type { ReadingGroup } from './reading-groups.ts'
import { appendTo } from './title-index.ts'

/** Claims that lead back to where readers have been, so that they go round in a loop; one fault for each tangle of loops. */
export const tangles: Stage = (rest, group, graph) => {
  const backward = rest.filter((said) => leadsBack(said, graph))
  if (backward.length === 0) return []
  const after = afterIn(group, graph, new Set(rest))
  const tangleOf = loopsAmong(group.posts, after)
  const found = new Map<number, Said[]>()
  for (const said of backward) {
    const edge = edgeOf(said)
    const tangle = edge === null ? undefined : tangleOf.get(edge[0])
    if (edge !== null && tangle !== undefined && tangle === tangleOf.get(edge[1]))
      appendTo(found, tangle, said)
  }
  return [...found].flatMap(([tangle, claims]): ClaimFault[] => {
    const [first, ...others] = claims
    const edge = first === undefined ? null : edgeOf(first)
    if (first === undefined || edge === null) return []
    const way = shortestWay(edge[1], edge[0], after, (post) => tangleOf.get(post) === tangle)
    return [
      { kind: 'cycle', group, claims: [first, ...others], against: [], loop: [edge[0], ...(way ?? [])] },
    ]
  })
}

/** The two posts of a claim in the order that it gives them. */
function edgeOf({ post, direction, target }: Said): readonly [earlier: PostFacts, later: PostFacts] | null {
  if (target.kind !== 'post' || target.post === post) return null
  return direction === 'next' ? [post, target.post] : [target.post, post]
}

function leadsBack(said: Said, { groups }: ClaimGraph): boolean {
  const edge = edgeOf(said)
  if (edge === null || groups.groupOf(edge[0]) !== groups.groupOf(edge[1])) return false
  return groups.placeOf(edge[0]) > groups.placeOf(edge[1])
}

/** Where the claims of a group lead; those at fault count only where no other stage has named them. */
function afterIn(group: ReadingGroup, graph: ClaimGraph, rest: ReadonlySet<Said>): After {
  const after = new Map<PostFacts, PostFacts[]>()
  const members = new Set(group.posts)
  for (const post of group.posts)
    for (const said of [graph.said(post, 'previous'), graph.said(post, 'next')]) {
      const edge = said === null ? null : edgeOf(said)
      if (said === null || edge === null || !members.has(edge[0]) || !members.has(edge[1])) continue
      if (rest.has(said) || graph.verdict(said) === 'right') appendTo(after, edge[0], edge[1])
    }
  return (post) => after.get(post) ?? []
}
