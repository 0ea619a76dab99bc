import { claimFinding, faultsOf, targetName } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No article has one and the same neighbour on both sides. What the order does not bear out is told. */
export const seriesPreviousIsNext: Rule = {
  id: 'series/previous-is-next',
  severity: 'error',
  detects: 'Previous and Next of an article lead to one and the same article.',
  fix: 'Sets the wrong one of them to what follows from the order (safe).',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'previous-is-next')) {
      const [first] = fault.claims
      yield claimFinding(fault, graph, {
        message: `Previous and Next in ${titleOf(first.post)} both lead readers to ${targetName(first)}.`,
        fix: { safe: true },
      })
    }
  },
}
