import { claimFinding, clearFix, faultsOf, targetName } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** One article comes after another, not two: two name the same one as what comes before them, and it settles nothing. */
export const seriesFork: Rule = {
  id: 'series/fork',
  severity: 'error',
  detects: 'Two articles say that they come after the same one.',
  fix: 'Puts them in order, one after the other.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'fork')) {
      const [first] = fault.claims
      const other = [...fault.against, ...fault.claims.slice(1)][0]
      const before = targetName(first)
      yield claimFinding(fault, graph, {
        message: `${titleOf(first.post)} and ${titleOf(other?.post ?? first.post)} both say that they come after ${before}: readers of ${before} can go on to only one of them.`,
        others: graph.expected(first.post, first.direction) === null ? [] : [clearFix(first)],
      })
    }
  },
}
