import { claimFinding, clearFix, faultsOf, targetName } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** One article comes before another, not two: two lead on to the same one, and it settles nothing. */
export const seriesMerge: Rule = {
  id: 'series/merge',
  severity: 'error',
  detects: 'Two articles lead on to the same one.',
  fix: 'Puts them in order, one after the other.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'merge')) {
      const [first] = fault.claims
      const other = [...fault.against, ...fault.claims.slice(1)][0]
      yield claimFinding(fault, graph, {
        message: `${titleOf(first.post)} and ${titleOf(other?.post ?? first.post)} both lead readers on to ${targetName(first)}: who reads them in order leaves one of them out.`,
        others: graph.expected(first.post, first.direction) === null ? [] : [clearFix(first)],
      })
    }
  },
}
