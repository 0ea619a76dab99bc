import { loopsAmong, shortestWay } from './loops.ts'
import type { PostFacts } from './post.ts'
import type { Saying } from './saying.ts'
import { appendTo } from './title-index.ts'

/** Says that the first post is read before the second. */
export type BeforeEdge = readonly [earlier: PostFacts, later: PostFacts]

/** Two posts in the order in which at least one of them says they are read. */
interface Edge {
  readonly earlier: PostFacts
  readonly later: PostFacts
  readonly by: Set<PostFacts>
}

/**
 * What is left of all that posts say of their order once no loop is left in it. Of a loop, the edge goes that has least
 * for it: what both posts say stands over what one says, that over what stands against two who agree, and a post whose
 * two neighbours both say the opposite is not heard. Among equals, `rank` (by parts, dates and names) decides. Copied
 * buttons tell only of what no post's own details tell.
 */
export function agreedEdges(
  sayings: readonly Saying[],
  rank: (post: PostFacts) => number,
): readonly BeforeEdge[] {
  const own = edgesOf(sayings.filter(({ source }) => source === 'details'))
  const kept = withoutLoops(byWeight(own, rank), [])
  const [hasNext, hasPrevious] = [
    new Set(kept.map(({ earlier }) => earlier)),
    new Set(kept.map((e) => e.later)),
  ]
  const copied = edgesOf(sayings.filter(({ source }) => source === 'pager')).filter(
    ({ earlier, later }) => !hasNext.has(earlier) && !hasPrevious.has(later),
  )
  const all = copied.length === 0 ? kept : withoutLoops(byWeight(copied, rank), kept)
  return all.map(({ earlier, later }) => [earlier, later])
}

function edgesOf(sayings: readonly Saying[]): readonly Edge[] {
  const edges = new Map<PostFacts, Map<PostFacts, Edge>>()
  for (const { earlier, later, by } of sayings) {
    const from = edges.get(earlier) ?? new Map<PostFacts, Edge>()
    const edge = from.get(later) ?? { earlier, later, by: new Set() }
    edge.by.add(by)
    edges.set(earlier, from.set(later, edge))
  }
  return [...edges.values()].flatMap((from) => [...from.values()])
}

function byWeight(edges: readonly Edge[], rank: (post: PostFacts) => number): readonly Edge[] {
  const weightOf = weighing(edges)
  const weighed = edges.map((edge) => {
    const distance = rank(edge.later) - rank(edge.earlier)
    return { edge, weight: weightOf(edge), isForward: distance > 0, distance: Math.abs(distance) }
  })
  return weighed
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(b.isForward) - Number(a.isForward) ||
        a.distance - b.distance ||
        rank(b.edge.later) - rank(a.edge.later),
    )
    .map(({ edge }) => edge)
}

function weighing(edges: readonly Edge[]): (edge: Edge) => number {
  const agreedNext = new Map<PostFacts, PostFacts>()
  const agreedPrevious = new Map<PostFacts, PostFacts>()
  for (const { earlier, later, by } of edges) {
    if (by.size < 2) continue
    agreedNext.set(earlier, later)
    agreedPrevious.set(later, earlier)
  }
  const isUnheard = outvotedAmong(edges)
  return (edge) => {
    if (edge.by.size > 1) return 3
    if ([...edge.by].every(isUnheard)) return 0
    return agreedNext.has(edge.earlier) || agreedPrevious.has(edge.later) ? 1 : 2
  }
}

/** True of a post that says the opposite of two others: its next names it as next, its previous as previous. */
function outvotedAmong(edges: readonly Edge[]): (post: PostFacts) => boolean {
  const says = new Map<PostFacts, Map<PostFacts, 'next' | 'previous'>>()
  for (const { earlier, later, by } of edges)
    for (const post of by) {
      const said = says.get(post) ?? new Map<PostFacts, 'next' | 'previous'>()
      says.set(post, said.set(post === earlier ? later : earlier, post === earlier ? 'next' : 'previous'))
    }
  return (post) => {
    const said = [...(says.get(post) ?? [])]
    return said.length === 2 && said.every(([other, way]) => says.get(other)?.get(post) === way)
  }
}

/** The edges that can be taken after `taken`, the first ones first, without closing a loop. */
function withoutLoops(edges: readonly Edge[], taken: readonly Edge[]): readonly Edge[] {
  const all = new Map<PostFacts, PostFacts[]>()
  for (const { earlier, later } of [...taken, ...edges]) appendTo(all, earlier, later)
  const tangles = loopsAmong([...all.keys()], (post) => all.get(post) ?? [])
  const inside = new Map<PostFacts, PostFacts[]>()
  const kept = [...taken]
  for (const { earlier, later } of taken) appendTo(inside, earlier, later)
  for (const edge of edges) {
    const tangle = tangles.get(edge.earlier)
    const mayClose = tangle !== undefined && tangle === tangles.get(edge.later)
    if (mayClose && closesLoop(edge, inside, (post) => tangles.get(post) === tangle)) continue
    kept.push(edge)
    appendTo(inside, edge.earlier, edge.later)
  }
  return kept
}

function closesLoop(
  { earlier, later }: Edge,
  after: ReadonlyMap<PostFacts, readonly PostFacts[]>,
  isOpen: (post: PostFacts) => boolean,
): boolean {
  return shortestWay(later, earlier, (post) => after.get(post) ?? [], isOpen) !== null
}
