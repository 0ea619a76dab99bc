import type { ClaimGraph, Said } from '../../domain/claim-graph.ts'
import { claimFinding, clearFix, faultsOf, meantSo, targetName } from '../claim-finding.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { buttonName, quoted, titleOf } from '../wording.ts'

const id = 'series/crosses'

/**
 * Previous and Next stay within their series. Where two series name each other it is told once, where the one leads on to
 * the other. It follows from what the two articles say of their series, so that a misspelt series is told as that.
 */
export const seriesCrosses: Rule = {
  id,
  severity: 'warning',
  detects: 'Previous or Next of an article leads into another series.',
  fix: 'Leads to the neighbour in its own series, or notes that the two belong together.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'crosses')) {
      const [first] = fault.claims
      const { post, direction, target } = first
      const from = quoted(fault.group.series?.name ?? '')
      const into = otherSeries(first, context)
      const isClearing = graph.expected(post, direction) === null
      yield {
        ...claimFinding(fault, graph, {
          message: `${buttonName(direction)} in ${titleOf(post)} leads readers out of ${from} into ${into}, to ${targetName(first)}.`,
          others: [
            isClearing ? null : clearFix(first),
            meantSo(post, id, 'They belong together', meantReason(first, graph)),
          ],
        }),
        restsOn: [
          detailsOf(post, 'series'),
          ...(target.kind === 'post' ? [detailsOf(target.post, 'series')] : []),
        ],
      }
    }
  },
}

function otherSeries({ target }: Said, { seriesOfPost, workspace }: CheckContext): string {
  if (target.kind === 'post') return quoted(seriesOfPost(target.post)?.name ?? '')
  const listed =
    target.kind === 'site'
      ? workspace.seriesList.series.find(({ entries }) => entries.includes(target.entry))
      : undefined
  return listed === undefined ? 'another series' : quoted(listed.name)
}

function meantReason(said: Said, graph: ClaimGraph): string {
  const series = said.target.kind === 'post' ? graph.seriesOfPost(said.target.post)?.name : undefined
  return series === undefined ? 'Related to another series.' : `Related to ${series}.`
}
