import type { Change } from '../../domain/change.ts'
import { opposite } from '../../domain/claim-direction.ts'
import type { ClaimGraph, Said } from '../../domain/claim-graph.ts'
import { jointsOf, mayLead } from '../../domain/joints.ts'
import type { Direction, PostFacts } from '../../domain/post.ts'
import type { ReadingGroup } from '../../domain/reading-groups.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { appendTo } from '../../domain/title-index.ts'
import type { Fix } from '../finding.ts'
import { claimIn } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'
import { buttonName, quotedOnButton, titleOf } from '../wording.ts'

/**
 * Two neighbours name each other. What is missing is reported where it is to be written, if the order bears out what the
 * other says. Only the articles' own details count, since a copied button is no promise of its article. What an article of
 * no series says of an end of one is told too, but it may as well be that this is not meant. A live article need not name one
 * that is not live yet.
 */
export const seriesAsymmetric: Rule = {
  id: 'series/asymmetric',
  severity: 'warning',
  detects: 'One article names another as its neighbour, and the other says nothing of the first.',
  fix: 'Sets the missing link (safe where both are of one series).',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const group of graph.groups.all) {
      for (const { before, after, next, previous } of jointsOf(group, graph)) {
        if (before.kind !== 'post' || after.kind !== 'post') continue
        if (
          next !== null &&
          previous === null &&
          graph.leadsTo(next, after) &&
          mayLead(after.post, before.post)
        )
          yield* faultOf(after.post, 'previous', [next], [answer(next, after.post)])
        if (
          previous !== null &&
          next === null &&
          graph.leadsTo(previous, before) &&
          mayLead(before.post, after.post)
        )
          yield* faultOf(before.post, 'next', [previous], [answer(previous, before.post)])
      }
      if (group.series === null) continue
      for (const direction of ['previous', 'next'] as const) yield* fromOutside(group, direction, graph)
    }
  },
}

function faultOf(
  post: PostFacts,
  direction: Direction,
  claimants: readonly Said[],
  fixes: readonly Fix[],
): readonly Fault[] {
  const [first] = claimants
  if (first === undefined || post.frontMatter.kind === 'broken') return []
  const [one, other] = [titleOf(first.post), titleOf(post)]
  return [
    {
      file: post.file,
      range: startOfFile,
      message:
        direction === 'previous'
          ? `Readers can go on from ${one} to ${other}, but not back again.`
          : `Readers can go back from ${one} to ${other}, but not on again.`,
      subject: claimIn(post, { source: 'details', direction }),
      related: claimants.map((claimant) => ({
        file: claimant.post.file,
        range: claimant.claim.range,
        message: `${titleOf(claimant.post)} names ${other} here.`,
      })),
      fixes,
    },
  ]
}

function answer({ post: claimant, direction }: Said, post: PostFacts): Fix {
  const way = opposite(direction)
  return {
    id: `set-${way}:${claimant.name}`,
    title: `Set ${buttonName(way)} to ${quotedOnButton(claimant.title?.text ?? claimant.name)}`,
    safe: true,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: way, value: claimTextFor(claimant) }],
    },
  }
}

/** At an end of a series that says nothing: what articles of no series say of it. */
function fromOutside(group: ReadingGroup, direction: Direction, graph: ClaimGraph): readonly Fault[] {
  const asked = new Map<PostFacts, Said[]>()
  for (const post of group.posts) {
    if (graph.said(post, direction) !== null || graph.expected(post, direction) !== null) continue
    for (const said of graph.naming(post))
      if (said.direction === opposite(direction) && graph.verdict(said) === 'outward')
        appendTo(asked, post, said)
  }
  return [...asked].flatMap(([post, claimants]) =>
    faultOf(
      post,
      direction,
      claimants,
      claimants.flatMap((said) => [...joining(said, post, group), notMeant(said)]),
    ),
  )
}

/** Takes the article into the series; on a list it has to be put by hand. */
function joining(said: Said, post: PostFacts, { series }: ReadingGroup): readonly Fix[] {
  if (series === null || series.source === 'list' || post.series === null) return []
  const { action, ...fix } = answer(said, post)
  const into: Change = { kind: 'set-detail', file: said.post.file, key: 'series', value: post.series.text }
  const changes = action.kind === 'change' ? action.changes : []
  return [
    {
      ...fix,
      title: `${fix.title}, in the series`,
      safe: false,
      action: { kind: 'change', changes: [into, ...changes] },
    },
  ]
}

function notMeant({ post, direction, claim }: Said): Fix {
  return {
    id: `clear:${post.name}`,
    title: `Clear ${buttonName(direction)} in ${quotedOnButton(post.title?.text ?? post.name)}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value: null }],
    },
  }
}
