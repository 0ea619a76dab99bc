import { startOfFile } from '../../domain/text-range.ts'
import type { DatedPost } from '../../domain/timeline.ts'
import { type DatedSeries, seriesPagedByDate } from '../dated-series.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import { dateLike, datesFix, isFree } from '../proposed-dates.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

const minute = 60 * 1000

/** No two parts of a series are published at one moment where the site pages by date; two equal days without a time are one. */
export const orderSameTime: Rule = {
  id: 'order/same-time',
  severity: 'warning',
  detects:
    'The site pages by date (Squarespace, WordPress, Ghost), and parts of a series that follow each other have one date.',
  fix: 'Puts them a minute apart.',
  *check(context) {
    for (const dated of seriesPagedByDate(context))
      for (const [first, second, ...others] of runsOfOneMoment(dated)) {
        if (first === undefined || second === undefined) continue
        yield {
          file: second.post.file,
          range: second.post.date?.range ?? startOfFile,
          message: messageOf(first, second, context),
          subject: detailsOf(second.post, 'date'),
          related: [first, ...others].map(({ post }) => ({
            file: post.file,
            range: post.date?.range ?? startOfFile,
            message: `${titleOf(post)} has the same date.`,
          })),
          fixes: [...minuteApart([first, second, ...others], context), goThere('Go to the date')],
        }
      }
  },
}

function messageOf(first: DatedPost, second: DatedPost, { workspace }: CheckContext): string {
  const both = `${titleOf(first.post)} and ${titleOf(second.post)} have the same date`
  return workspace.settings.platform === 'wordpress'
    ? `${both}: your site's buttons skip from one past the other, and readers miss it.`
    : `${both}: your site can't tell which comes first, and may send readers past one of them.`
}

function runsOfOneMoment({ members, misdated }: DatedSeries): readonly (readonly DatedPost[])[] {
  const runs: DatedPost[][] = []
  for (const member of members) {
    if (misdated.includes(member)) continue
    const run = runs.at(-1)
    if (run?.[0]?.moment === member.moment) run.push(member)
    else runs.push([member])
  }
  return runs.filter((run) => run.length > 1)
}

/** A day without a time gets one in the morning, of the site's own time zone; what has a time keeps it where it is the first. */
function minuteApart(run: readonly DatedPost[], context: CheckContext): readonly Fix[] {
  const [first] = run
  if (first === undefined) return []
  const isBare = run.every(({ post }) => (post.date?.text.length ?? 0) <= 10)
  const starts = isBare ? [9 * 60, 0] : [0]
  const start = starts
    .map((minutes) => first.moment + minutes * minute)
    .find((moment) => isFree(first.moment, moment + (run.length - 1) * minute, first, new Set(run), context))
  if (start === undefined) return []
  const dates = run.map(
    (dated, at) => [dated, dateLike(start + at * minute, dated.post.date?.text ?? '')] as const,
  )
  const changed = dates.filter(([{ moment }], at) => moment !== start + at * minute)
  return [datesFix('minute-apart', 'Put them a minute apart', new Map(changed))]
}
