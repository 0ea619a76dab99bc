import type { Change } from '../../domain/change.ts'
import type { Detail, PostFacts } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { dayOf, isOverdue } from '../overdue.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { inWords, titleOf } from '../wording.ts'

/** An article is live from its date on. Without a given day of today nothing is said. */
export const postStatusContradiction: Rule = {
  id: 'post/status-contradiction',
  severity: 'warning',
  detects: 'An article is live and its date is still to come, or it says it is a draft and its date is past.',
  fix: 'Gives it the date or the state that fits.',
  *check(context) {
    const { today, workspace } = context
    if (today === null) return
    for (const post of workspace.posts) {
      const day = dayOf(post)
      if (day === null || post.date === null || post.isPlaceholder) continue
      const isTooEarly = post.status === 'published' && day > today
      if (!isTooEarly && !isOverdue(post, today)) continue
      yield {
        file: post.file,
        range: post.date.range,
        message: isTooEarly
          ? `${titleOf(post)} is marked as live, but its date, ${inWords(day)}, is still to come: sites hide it from readers until then, or show them a date in the future.`
          : `${titleOf(post)} is ${post.status === 'review' ? 'still in review' : 'still a draft'}, but its date, ${inWords(day)}, is past: readers may be waiting for it.`,
        subject: detailsOf(post, 'date'),
        restsOn: [detailsOf(post, 'status')],
        related: stateOf(post.ownStatus, post),
        fixes: isTooEarly ? datesFor(post, today, context) : overdueFixes(post, context),
      }
    }
  },
}

function stateOf(status: Detail | null, post: PostFacts) {
  if (status === null) return []
  return [{ file: post.file, range: status.range, message: `${titleOf(post)} gives its state here.` }]
}

/** A day between those of the neighbours, so that the order by dates stays that of the series; else today. */
function datesFor(post: PostFacts, today: string, context: CheckContext): readonly Fix[] {
  const [before, after] = neighbourDays(post, context)
  const between = dayBetween(before, after !== null && after < today ? after : null, today)
  return [
    set('date', between, `Date it ${inWords(between)}`, post),
    set('status', 'draft', 'Mark it as a draft', post),
  ]
}

function overdueFixes(post: PostFacts, { claims, links }: CheckContext): readonly Fix[] {
  const leadsToHidden = [...claims, ...links].some(
    ({ post: from, target }) =>
      from === post && target.kind === 'post' && target.post !== post && target.post.status !== 'published',
  )
  const live = set('status', 'published', 'Mark it as live', post)
  const undated = set('date', undefined, 'Take its date away', post)
  return leadsToHidden ? [undated, live] : [live, undated]
}

function neighbourDays(
  post: PostFacts,
  { seriesOfPost, known }: CheckContext,
): readonly [before: string | null, after: string | null] {
  const posts = seriesOfPost(post)?.posts.map(({ kind, name }) =>
    kind === 'post' && name !== null ? known.exactly(name) : null,
  )
  const at = posts?.indexOf(post) ?? -1
  const dated = (one: PostFacts | null) => (one === null || one === post ? null : dayOf(one))
  const before = posts?.slice(0, Math.max(0, at)).findLast((one) => dated(one) !== null) ?? null
  const after = posts?.slice(at + 1).find((one) => dated(one) !== null) ?? null
  return [dated(before), dated(after)]
}

function dayBetween(before: string | null, after: string | null, today: string): string {
  if (after === null) return today
  const dayBefore = shifted(after, -1)
  if (before === null) return dayBefore
  const days = (Date.parse(after) - Date.parse(before)) / millisecondsPerDay
  return days >= 2 ? shifted(before, Math.floor(days / 2)) : dayBefore
}

const millisecondsPerDay = 86_400_000

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * millisecondsPerDay).toISOString().slice(0, 10)
}

function set(key: string, value: string | undefined, title: string, { file }: PostFacts): Fix {
  const changes: readonly Change[] = [{ kind: 'set-detail', file, key, value }]
  return {
    id: value === undefined ? `clear-${key}` : `set-${key}`,
    title,
    safe: false,
    action: { kind: 'change', changes },
  }
}
