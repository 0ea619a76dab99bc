import { startOfFile } from '../../domain/text-range.ts'
import type { DatedPost } from '../../domain/timeline.ts'
import { type DatedSeries, datedSeries, isScheduled } from '../dated-series.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import { datesFix, proposedDates } from '../proposed-dates.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { inWords, titleOf } from '../wording.ts'

/** No part of a series is still to come when a later one is out already, whatever the site pages by. */
export const orderScheduled: Rule = {
  id: 'order/scheduled',
  severity: 'warning',
  detects: 'An earlier part of a series is scheduled after a later one.',
  fix: 'Swaps their dates, or proposes others.',
  *check(context) {
    for (const dated of datedSeries(context)) {
      if (dated.series.source === 'dates') continue
      const [earlier, later] = firstTooLate(dated, context)
      if (earlier === undefined || later === undefined) continue
      const way = isScheduled(later.moment, context) ? 'comes out before it' : 'is out already'
      yield {
        file: earlier.post.file,
        range: earlier.post.date?.range ?? startOfFile,
        message: `${titleOf(earlier.post)} is scheduled for ${inWords(earlier.post.date?.text ?? '')}, but ${titleOf(later.post)}, a later part, ${way}: readers meet them in the wrong order.`,
        subject: detailsOf(earlier.post, 'date'),
        related: [
          {
            file: later.post.file,
            range: later.post.date?.range ?? startOfFile,
            message: `${titleOf(later.post)} has this date.`,
          },
        ],
        fixes: [...fixesFor(earlier, later, dated, context), goThere('Go to the date')],
      }
    }
  },
}

/** The first part that is still to come after a later one, with the earliest such later one. */
function firstTooLate({ members }: DatedSeries, context: CheckContext): readonly DatedPost[] {
  const late = tooLate(members, context)
  const earlier = late[0]?.[0]
  const [later] = late
    .flatMap(([one, other]) => (one === earlier ? [other] : []))
    .sort((a, b) => a.moment - b.moment)
  return earlier === undefined || later === undefined ? [] : [earlier, later]
}

function fixesFor(
  earlier: DatedPost,
  later: DatedPost,
  { members }: DatedSeries,
  context: CheckContext,
): readonly Fix[] {
  if (!isScheduled(later.moment, context)) return []
  const swapped = members.map((member) => (member === earlier ? later : member === later ? earlier : member))
  const left = tooLate(swapped, context)
  const swap = new Map([
    [earlier, later.post.date?.text ?? ''],
    [later, earlier.post.date?.text ?? ''],
  ])
  const settlesBoth = left.every((pair) => !pair.includes(earlier) && !pair.includes(later))
  const late = [...new Set(tooLate(members, context).map(([one]) => one))]
  const proposed = left.length === 0 ? null : proposedDates(late, members, context)
  return [
    ...(settlesBoth ? [datesFix('swap-dates', 'Swap the two dates', swap)] : []),
    ...(proposed === null ? [] : [datesFix('suggest-dates', 'Suggest dates…', proposed)]),
  ]
}

/** Each part that is still to come with each later one that comes out before it. */
function tooLate(
  members: readonly DatedPost[],
  context: CheckContext,
): readonly (readonly [DatedPost, DatedPost])[] {
  return members.flatMap((one, at) =>
    isScheduled(one.moment, context)
      ? members.slice(at + 1).flatMap((other) => (other.moment < one.moment ? [[one, other] as const] : []))
      : [],
  )
}
