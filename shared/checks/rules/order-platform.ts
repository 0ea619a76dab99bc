import { siteNeighbours } from '../../domain/platform-neighbours.ts'
import type { PostFacts } from '../../domain/post.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { DatedPost } from '../../domain/timeline.ts'
import { type DatedSeries, seriesPagedByDate } from '../dated-series.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import { datesFix, proposedDates } from '../proposed-dates.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/**
 * On a site that pages by date nothing else comes between two parts of a series. A link in the text of the one to the other
 * is as good: it leads readers on whatever the buttons do. What is wrong with the series' own dates is told elsewhere.
 */
export const orderPlatform: Rule = {
  id: 'order/platform',
  severity: 'warning',
  detects:
    'The site pages by date (Squarespace, WordPress, Ghost), and its button leads from a part of a series to an article outside of it.',
  fix: 'Proposes dates that bring the parts together. A link in the text to the next part settles it, too.',
  *check(context) {
    const linked = linksBetween(context)
    for (const dated of seriesPagedByDate(context))
      for (const [earlier, later] of dated.pairs) {
        if (earlier.moment >= later.moment || linked.get(earlier.post.name)?.has(later.post.name)) continue
        if (dated.misdated.includes(earlier) || dated.misdated.includes(later)) continue
        const message = strayBetween(earlier.post, later.post, dated, context)
        if (message === null) continue
        yield {
          file: earlier.post.file,
          range: earlier.post.date?.range ?? startOfFile,
          message,
          subject: detailsOf(earlier.post, 'date'),
          related: [
            {
              file: later.post.file,
              range: later.post.date?.range ?? startOfFile,
              message: `${titleOf(later.post)} is the next part.`,
            },
          ],
          fixes: [...redate(earlier, later, dated, context), goThere('Go to the date')],
        }
      }
  },
}

function strayBetween(
  earlier: PostFacts,
  later: PostFacts,
  { series }: DatedSeries,
  context: CheckContext,
): string | null {
  const isStray = (post: PostFacts | null, wanted: PostFacts): post is PostFacts =>
    post !== null && post !== wanted && context.seriesOfPost(post) !== series
  const next = siteNeighbours(earlier, context)?.next ?? null
  if (isStray(next, later))
    return `Your dates send readers from ${titleOf(earlier)} to ${titleOf(next)}, not ${titleOf(later)}.`
  const previous = siteNeighbours(later, context)?.previous ?? null
  return isStray(previous, earlier)
    ? `Your dates send readers back from ${titleOf(later)} to ${titleOf(previous)}, not ${titleOf(earlier)}.`
    : null
}

/** Either the later parts move up to the earlier one, or the earlier parts to the later one: first what changes fewer articles. */
function redate(
  earlier: DatedPost,
  later: DatedPost,
  { members }: DatedSeries,
  context: CheckContext,
): readonly Fix[] {
  const head = members.slice(0, members.indexOf(earlier) + 1)
  const tail = members.slice(members.indexOf(later))
  const choices = [tail, head].sort((a, b) => a.length - b.length)
  return choices.flatMap((moved) => {
    const dates = proposedDates(moved, members, context)
    return dates === null
      ? []
      : [
          datesFix(
            moved === tail ? 'suggest-dates' : 'suggest-earlier-dates',
            `Suggest dates for ${moved.length} articles…`,
            dates,
          ),
        ]
  })
}

/** The names of the articles that articles link to, by their own names. */
function linksBetween({ links }: CheckContext): ReadonlyMap<string, ReadonlySet<string>> {
  const linked = new Map<string, Set<string>>()
  for (const { post, target } of links) {
    if (target.kind !== 'post') continue
    const names = linked.get(post.name)
    if (names === undefined) linked.set(post.name, new Set([target.post.name]))
    else names.add(target.post.name)
  }
  return linked
}
