import { claimFinding, clearFix, faultsOf } from '../claim-finding.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** A longer loop is told by its beginning and its end. */
const mostTitles = 8

/** Who keeps going on comes to an end, and not round and round. A loop is told where it had best be cut. */
export const seriesCycle: Rule = {
  id: 'series/cycle',
  severity: 'error',
  detects: 'Articles lead readers round in a loop.',
  fix: 'Cuts the loop where it stands against the order.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'cycle')) {
      const [first] = fault.claims
      yield claimFinding(fault, graph, {
        message: `Readers who keep going on never come to an end: ${said((fault.loop ?? []).map(titleOf))}.`,
        others: graph.expected(first.post, first.direction) === null ? [] : [clearFix(first)],
      })
    }
  },
}

function said(titles: readonly string[]): string {
  if (titles.length <= mostTitles) return titles.join(' → ')
  const left = titles.length - mostTitles
  return [...titles.slice(0, mostTitles - 2), `(${left} more)`, ...titles.slice(-2)].join(' → ')
}
