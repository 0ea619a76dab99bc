import { claimFinding, faultsOf, nameOf, targetName } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { buttonName, quoted, titleOf } from '../wording.ts'

/** What an article says of its neighbour is what follows from the order of its series, also after that has changed. */
export const seriesOutOfDateClaim: Rule = {
  id: 'series/out-of-date-claim',
  severity: 'warning',
  detects: 'Previous or Next of an article differs from the order of its series.',
  fix: 'Sets it to what follows from the order (safe).',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'out-of-date-claim')) {
      const [first] = fault.claims
      const { post, direction } = first
      const due = graph.expected(post, direction)
      const series = fault.group.series
      const where = series === null ? '' : ` in ${quoted(series.name)}`
      const place = direction === 'previous' ? 'first' : 'last'
      const way = direction === 'previous' ? 'before' : 'after'
      yield claimFinding(fault, graph, {
        message: `${buttonName(direction)} in ${titleOf(post)} leads readers to ${targetName(first)}, but ${
          due === null ? `it is the ${place} one${where}` : `${nameOf(due)} comes ${way} it${where}`
        }.`,
        fix: { safe: true },
      })
    }
  },
}
