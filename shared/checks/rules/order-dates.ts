import { startOfFile } from '../../domain/text-range.ts'
import type { DatedPost } from '../../domain/timeline.ts'
import { type DatedSeries, seriesPagedByDate } from '../dated-series.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import { datesFix, proposedDates } from '../proposed-dates.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * On a site that pages by date, the dates of a series rise with its order. One finding a series, at the first of the fewest
 * articles that stand out of order. What is still to come is a matter of `order/scheduled`.
 */
export const orderDates: Rule = {
  id: 'order/dates',
  severity: 'warning',
  detects:
    'The site pages by date (Squarespace, WordPress, Ghost), and the dates of a series disagree with its order.',
  fix: 'Proposes dates for the fewest articles, or gives the same dates out in reading order.',
  *check(context) {
    for (const dated of seriesPagedByDate(context)) {
      const [first, ...others] = dated.misdated
      const witness = first === undefined ? null : witnessAgainst(first, dated)
      if (first === undefined || witness === null) continue
      const [before, after] = first.moment < witness.moment ? [first, witness] : [witness, first]
      yield {
        file: first.post.file,
        range: first.post.date?.range ?? startOfFile,
        message: `Your dates send readers to ${titleOf(before.post)} before ${titleOf(after.post)}, which comes first in ${quoted(dated.series.name)}.`,
        subject: detailsOf(first.post, 'date'),
        related: [witness, ...others].map(({ post }) => ({
          file: post.file,
          range: post.date?.range ?? startOfFile,
          message:
            post === witness.post
              ? `${titleOf(post)} has this date.`
              : `${titleOf(post)} is out of order, too.`,
        })),
        fixes: fixesFor(dated, context),
      }
    }
  },
}

/** An article that a misdated one is on the wrong side of. */
function witnessAgainst(misdated: DatedPost, { members, misdated: all }: DatedSeries): DatedPost | null {
  const place = members.indexOf(misdated)
  const isWrong = (other: DatedPost, at: number) =>
    at < place ? other.moment > misdated.moment : other.moment < misdated.moment
  const wrong = members.filter((other, at) => at !== place && isWrong(other, at))
  return wrong.find((other) => !all.includes(other)) ?? wrong[0] ?? null
}

function fixesFor({ misdated, members }: DatedSeries, context: CheckContext): readonly Fix[] {
  const proposed = proposedDates(misdated, members, context)
  const byDate = [...members].sort((a, b) => a.moment - b.moment)
  const same = new Map(
    members.flatMap((member, at) => {
      const date = byDate[at]?.post.date?.text
      return date === undefined || date === member.post.date?.text ? [] : [[member, date] as const]
    }),
  )
  return [
    ...(proposed === null ? [] : [datesFix('suggest-dates', 'Suggest dates…', proposed)]),
    datesFix('same-dates', 'Give the same dates out in reading order', same),
    goThere('Go to the date'),
  ]
}
