import { opposite } from './claim-direction.ts'
import { contradictions, forksAndMerges, type Stage, without } from './claim-disputes.ts'
import type { ClaimGraph, Said } from './claim-graph.ts'
import { tangles } from './claim-tangles.ts'
import type { PostFacts } from './post.ts'
import type { ReadingGroup } from './reading-groups.ts'

/** One fault of what posts say of their neighbours: claims that stand against the order, and what stands against them. */
export interface ClaimFault {
  readonly kind:
    | 'previous-is-next'
    | 'crosses'
    | 'reversed'
    | 'cycle'
    | 'contradiction'
    | 'fork'
    | 'merge'
    | 'edge-claim'
    | 'out-of-date-claim'
  readonly group: ReadingGroup
  /** The claims at fault; the fault is told at the first. */
  readonly claims: readonly [Said, ...Said[]]
  /** Claims that speak against them. */
  readonly against: readonly Said[]
  /** Of a cycle: the posts as they lead to each other, the first again at the end. */
  readonly loop?: readonly PostFacts[]
}

/**
 * Every claim that differs from the order, once, under the strongest name that fits: so that one slip is not told as a
 * loop, a contradiction and a fork at once. The order is the list's; without a list, that of the claims that agree, then
 * of parts, then of dates.
 */
export function claimFaults(graph: ClaimGraph): readonly ClaimFault[] {
  const stages: readonly Stage[] = [
    sameNeighbours,
    crossings,
    swapped,
    tangles,
    contradictions,
    forksAndMerges,
    atTheEdge,
    outOfDate,
  ]
  return graph.groups.all.flatMap((group) => {
    const claims = group.posts.flatMap((post) =>
      [graph.said(post, 'previous'), graph.said(post, 'next')].filter((said) => said !== null),
    )
    let rest: readonly Said[] = claims.filter(
      (said) => graph.verdict(said) === 'off' && !isToldAtOtherEnd(said, graph),
    )
    return stages.flatMap((stage) => {
      const faults = stage(rest, group, graph)
      rest = without(rest, faults)
      return faults
    })
  })
}

/** Both neighbours of a post are one: the claim that the order does not bear out is at fault. */
const sameNeighbours: Stage = (_, group, graph) =>
  group.posts.flatMap((post): ClaimFault[] => {
    const [previous, next] = [graph.said(post, 'previous'), graph.said(post, 'next')]
    if (previous === null || next === null || !isSamePlace(previous, next)) return []
    const both = [previous, next]
    const wrong = both.filter((said) => graph.verdict(said) === 'off')
    const isRight = both.every((said) => graph.verdict(said) === 'right')
    const [first = previous, ...others] = wrong
    if (isRight) return []
    return [
      {
        kind: 'previous-is-next',
        group,
        claims: [first, ...others],
        against: both.filter((said) => said !== first && !others.includes(said)),
      },
    ]
  })

function isSamePlace({ target: a, post }: Said, { target: b }: Said): boolean {
  if (a.kind === 'post') return b.kind === 'post' && a.post === b.post && a.post !== post
  return a.kind === 'site' && b.kind === 'site' && a.entry === b.entry
}

/** A claim leads into another series; where both ends say so it is told at the end that leads on. */
const crossings: Stage = (rest, group, graph) =>
  rest.flatMap((said): ClaimFault[] => {
    const { post, direction, target } = said
    if (group.series === null) return []
    if (target.kind === 'site') return isListedIn(group, target.entry) ? [] : [crossing(said, group, [])]
    if (target.kind !== 'post') return []
    const other = graph.seriesOfPost(target.post)
    if (other === null || other === group.series) return []
    const answer = graph.said(target.post, opposite(direction))
    const isMutual = answer !== null && graph.says(target.post, opposite(direction), post)
    return [crossing(said, group, isMutual ? [answer] : [])]
  })

function crossing(said: Said, group: ReadingGroup, answers: readonly Said[]): ClaimFault {
  return { kind: 'crosses', group, claims: [said, ...answers], against: [] }
}

/** Of two series that name each other, it is told where the one leads on to the other. */
function isToldAtOtherEnd({ post, direction, target }: Said, graph: ClaimGraph): boolean {
  if (direction === 'next' || target.kind !== 'post') return false
  const [own, other] = [graph.seriesOfPost(post), graph.seriesOfPost(target.post)]
  return own !== null && other !== null && own !== other && graph.says(target.post, 'next', post)
}

function isListedIn(
  group: ReadingGroup,
  entry: { readonly title: string; readonly url: string | null },
): boolean {
  return group.places.some(
    (place) => place.kind === 'site' && place.title === entry.title && place.url === entry.url,
  )
}

/** What a post says of both sides is right the other way round: one fault a post, or one for a whole series. */
const swapped: Stage = (rest, group, graph) => {
  const wrong = new Set(rest)
  const claiming = group.posts.filter((post) => claimsOf(post, graph).length > 0)
  const isSwapped = (post: PostFacts) =>
    claimsOf(post, graph).every((said) => wrong.has(said)) &&
    graph.leadsTo(graph.said(post, 'previous'), graph.expected(post, 'next')) &&
    graph.leadsTo(graph.said(post, 'next'), graph.expected(post, 'previous'))
  const found = claiming.filter(isSwapped)
  const isWhole = found.length > 1 && found.length === claiming.length
  const faultOf = (posts: readonly PostFacts[]): ClaimFault[] => {
    const [first, ...others] = posts.flatMap((post) => claimsOf(post, graph))
    if (first === undefined) return []
    return [{ kind: 'reversed', group, claims: [first, ...others], against: [] }]
  }
  return isWhole ? faultOf(found) : found.flatMap((post) => faultOf([post]))
}

function claimsOf(post: PostFacts, graph: ClaimGraph): readonly Said[] {
  return [graph.said(post, 'previous'), graph.said(post, 'next')].filter((said) => said !== null)
}

/** At an end of a series, where readers should come to an end, a claim leads on to an article of no series. */
const atTheEdge: Stage = (rest, group, graph) =>
  rest.flatMap((said): ClaimFault[] => {
    const { post, direction, target } = said
    const leadsOut = target.kind === 'post' && graph.seriesOfPost(target.post) === null
    const isEdge = group.series !== null && leadsOut && graph.expected(post, direction) === null
    return isEdge ? [{ kind: 'edge-claim', group, claims: [said], against: [] }] : []
  })

const outOfDate: Stage = (rest, group) =>
  rest.map((said) => ({ kind: 'out-of-date-claim', group, claims: [said], against: [] }))
