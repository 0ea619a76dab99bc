import { opposite } from '../../domain/claim-direction.ts'
import type { ClaimGraph } from '../../domain/claim-graph.ts'
import type { ReadingGroup } from '../../domain/reading-groups.ts'
import { runsAgainst } from '../../domain/runs-against.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { claimFinding, faultsOf, settleFix, targetName } from '../claim-finding.ts'
import { claimIn, detailsOf } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'
import { Settling } from '../settling.ts'
import { buttonName, quoted, titleOf } from '../wording.ts'

/**
 * Previous and Next are not the wrong way round: not in one article, against the list or against what the others say; nor
 * in all of a series, against its list. Without a list, that a whole series runs against its own parts, or where it has
 * none against three dates or more, is told as one finding at the part that should be first.
 */
export const seriesReversed: Rule = {
  id: 'series/reversed',
  severity: 'warning',
  detects: 'Previous and Next are the wrong way round in an article, or in all articles of a series.',
  fix: 'Swaps them, in all of these articles (safe).',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'reversed')) {
      const [first] = fault.claims
      const isWhole = fault.claims.some(({ post }) => post !== first.post)
      const where = isWhole
        ? `In all of ${quoted(fault.group.series?.name ?? '')}`
        : `In ${titleOf(first.post)}`
      const way = first.direction === 'previous' ? 'after' : 'before'
      const whose = isWhole ? ` in ${titleOf(first.post)}` : ''
      yield claimFinding(fault, graph, {
        message: `${where}, Previous and Next are the wrong way round: ${buttonName(first.direction)}${whose} leads readers to ${targetName(first)}, which comes ${way} it.`,
        fix: { id: 'swap', title: 'Swap Previous and Next', safe: true },
      })
    }
    for (const group of graph.groups.all) {
      const against = runsAgainst(group, graph)
      if (against !== null) yield* backwards(group, against, graph)
    }
  },
}

function backwards({ series, posts }: ReadingGroup, against: 'parts' | 'dates', graph: ClaimGraph): Fault[] {
  const [second, first] = posts.slice(-2)
  if (first === undefined || second === undefined) return []
  const settling = new Settling(graph)
  for (const post of posts)
    for (const direction of ['previous', 'next'] as const)
      settling.lead(post, direction, graph.expected(post, opposite(direction)))
  const settled = [
    ...settling.subjects,
    ...posts.flatMap((post) => [detailsOf(post, 'part'), detailsOf(post, 'date')]),
  ]
  return [
    {
      file: first.file,
      range: graph.said(first, 'previous')?.claim.range ?? startOfFile,
      message: `In all of ${quoted(series?.name ?? '')}, Previous and Next are the wrong way round: by their ${against === 'parts' ? 'numbers' : 'dates'} readers would go on from ${titleOf(first)} to ${titleOf(second)}.`,
      subject: claimIn(first, { source: 'details', direction: 'previous' }),
      explains: settled,
      restsOn: settled,
      fixes: [settleFix(settling, { id: 'swap', title: 'Swap Previous and Next', safe: true })],
    },
  ]
}
