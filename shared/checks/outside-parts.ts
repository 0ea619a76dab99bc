import { opposite } from '../domain/claim-direction.ts'
import type { ClaimGraph } from '../domain/claim-graph.ts'
import type { Direction, PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import { type ListState, listStates } from './list-state.ts'
import type { CheckContext } from './rule.ts'

/** The parts of one series that lead to a post of no series, and that it leads to. */
export interface PartsAround {
  readonly series: OrderedSeries
  readonly before: PostFacts
  readonly after: PostFacts
}

/** The parts between which a post of no series stands, by what they all say of each other; null where it stands between none. */
export function partsAround(post: PostFacts, graph: ClaimGraph): PartsAround | null {
  if (graph.seriesOfPost(post) !== null) return null
  const [before, after] = [partTowards(post, 'previous', graph), partTowards(post, 'next', graph)]
  if (before === null || after === null) return null
  const series = graph.seriesOfPost(before)
  return series !== null && series === graph.seriesOfPost(after) ? { series, before, after } : null
}

/** The first part of a series in this direction, past other posts of none, as long as each answers the one before. */
function partTowards(post: PostFacts, direction: Direction, graph: ClaimGraph): PostFacts | null {
  const seen = new Set<PostFacts>()
  for (let at = post; !seen.has(at); ) {
    seen.add(at)
    const target = graph.said(at, direction)?.target
    if (target?.kind !== 'post' || !graph.says(target.post, opposite(direction), at)) return null
    if (graph.seriesOfPost(target.post) !== null) return target.post
    at = target.post
  }
  return null
}

/** The place of a list where a post is still planned that some part of the list leads to; null where there is none. */
export function plannedPlace(
  post: PostFacts,
  context: CheckContext,
): { readonly state: ListState; readonly at: number } | null {
  const entry = post.title === null ? null : context.known.plannedEntry(post.title.text)
  const { claims: graph } = context.graph()
  if (entry === null || graph.seriesOfPost(post) !== null) return null
  const state = listStates(context).all.find(({ places }) => places.some((place) => place.entry === entry))
  const at = state?.places.findIndex((place) => place.entry === entry) ?? -1
  const isNamed = graph.naming(post).some((said) => graph.seriesOfPost(said.post)?.slug === state?.list.slug)
  return state !== undefined && isNamed ? { state, at } : null
}
