import { claimFinding, faultsOf, meantSo, targetName } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { buttonName, quoted, titleOf } from '../wording.ts'

const id = 'series/edge-claim'

/** The first part of a series has nothing before it, and the last has nothing after it, unless a bridge is meant. */
export const seriesEdgeClaim: Rule = {
  id,
  severity: 'warning',
  detects:
    'The first part of a series has a Previous, or the last a Next, that leads to an article outside of it.',
  fix: 'Clears the link, or notes that it is meant as a bridge.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'edge-claim')) {
      const [first] = fault.claims
      const { post, direction } = first
      const place = direction === 'previous' ? 'first' : 'last'
      yield claimFinding(fault, graph, {
        message: `${titleOf(post)} is the ${place} part of ${quoted(fault.group.series?.name ?? '')}, but its ${buttonName(direction)} leads readers to ${targetName(first)}, which is not in the series.`,
        fix: { id: 'clear' },
        others: [meantSo(post, id, 'It is meant as a bridge', 'Meant as a bridge.')],
      })
    }
  },
}
