import { pagesByDate, postsOfSeries } from '../domain/platform-neighbours.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import type { DatedPost } from '../domain/timeline.ts'
import { appendTo } from '../domain/title-index.ts'
import type { CheckContext } from './rule.ts'

/** A series whose order is known from elsewhere than its dates alone, with the dates of its articles. */
export interface DatedSeries {
  readonly series: OrderedSeries
  /** In reading order. What has no date yet is left out, and so is what is live although its date is ahead, or unfinished although it is past. */
  readonly members: readonly DatedPost[]
  /** Of these, the ones that follow each other with nothing between that is live at an unknown date. */
  readonly pairs: readonly (readonly [earlier: DatedPost, later: DatedPost])[]
  /** The fewest of them that have to get other dates, so that dates and order agree; none where the site doesn't page by date, and none of the scheduled ones. */
  readonly misdated: readonly DatedPost[]
}

const day = 24 * 60 * 60 * 1000
const worked = new WeakMap<CheckContext, readonly DatedSeries[]>()

/**
 * Every series with the dates of its articles. Where what the articles themselves say of their order disagrees, the order
 * is no measure for dates, and the series is left out.
 */
export function datedSeries(context: CheckContext): readonly DatedSeries[] {
  const known = worked.get(context)
  if (known !== undefined) return known
  const claims = claimsByPost(context)
  const all = context.series.flatMap((series) => {
    if (!isOrderSure(series, context, claims)) return []
    const { members, pairs } = datesOf(series, context)
    if (members.length < 2) return []
    const misdated =
      series.source === 'dates' || !pagesByDate(context.workspace.settings)
        ? []
        : fewestOutOfOrder(members.filter(({ moment }) => !isScheduled(moment, context)))
    return [{ series, members, pairs, misdated }]
  })
  worked.set(context, all)
  return all
}

/** The same where the site pages by date; none elsewhere. */
export function seriesPagedByDate(context: CheckContext): readonly DatedSeries[] {
  return pagesByDate(context.workspace.settings) ? datedSeries(context) : []
}

/** True of a moment after today; never where nobody says what day it is. */
export function isScheduled(moment: number, { today }: CheckContext): boolean {
  return today !== null && moment >= Date.parse(today) + day
}

function datesOf(series: OrderedSeries, context: CheckContext): Pick<DatedSeries, 'members' | 'pairs'> {
  const members: DatedPost[] = []
  const pairs: (readonly [DatedPost, DatedPost])[] = []
  let last: DatedPost | null = null
  const seen = new Set<string>()
  const doSayStatus = postsOfSeries(series, context.known).some(({ ownStatus }) => ownStatus !== null)
  for (const { kind, name } of series.posts) {
    const post = kind === 'post' && name !== null ? context.known.exactly(name) : null
    if (post === null || seen.has(post.name) || context.seriesOfPost(post) !== series) {
      // What is only on the site, or missing, may stand at any date.
      if (kind !== 'planned') last = null
      continue
    }
    seen.add(post.name)
    const dated = context.timeline.dated(post)
    if (dated === null || isContradictory(dated, doSayStatus, context)) {
      if (dated === null && (post.status === 'published' || post.date !== null)) last = null
      continue
    }
    if (last !== null) pairs.push([last, dated])
    members.push(dated)
    last = dated
  }
  return { members, pairs }
}

/**
 * An unfinished article of the past, or a live one of the future: which of state and date is wrong nobody knows. Among parts
 * that say their status, one that says nothing is a draft.
 */
function isContradictory({ post, moment }: DatedPost, doSayStatus: boolean, context: CheckContext): boolean {
  if (context.today === null || (post.ownStatus === null && !doSayStatus)) return false
  return (post.status === 'published') === isScheduled(moment, context)
}

type ClaimsByPost = ReadonlyMap<PostFacts, CheckContext['claims']>

function claimsByPost({ claims }: CheckContext): ClaimsByPost {
  const byPost = new Map<PostFacts, CheckContext['claims'][number][]>()
  for (const resolved of claims) appendTo(byPost, resolved.post, resolved)
  return byPost
}

function isOrderSure(series: OrderedSeries, context: CheckContext, claims: ClaimsByPost): boolean {
  if (series.source === 'list' || series.source === 'dates') return true
  const posts = postsOfSeries(series, context.known)
  if (series.source === 'parts') {
    const parts = posts.map(({ part }) => part?.text ?? '')
    return parts.every((part) => /^\d+$/.test(part)) && new Set(parts.map(Number)).size === parts.length
  }
  const places = new Map(posts.map((post, at) => [post, at]))
  return posts.every((post, at) =>
    (claims.get(post) ?? []).every(({ target, direction }) => {
      const place = target.kind === 'post' ? places.get(target.post) : undefined
      return direction === null || place === undefined || place === (direction === 'next' ? at + 1 : at - 1)
    }),
  )
}

/** What is left of a list when the longest rising run of dates is taken out of it; of equal ones that with most live articles. */
function fewestOutOfOrder(members: readonly DatedPost[]): readonly DatedPost[] {
  if (members.every(({ moment }, at) => at === 0 || moment >= (members[at - 1]?.moment ?? moment))) return []
  const best: { readonly weight: number; readonly before: number }[] = []
  for (const [at, { post, moment }] of members.entries()) {
    let weight = 0
    let before = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const candidate = best[earlier]?.weight ?? 0
      if ((members[earlier]?.moment ?? 0) > moment || candidate <= weight) continue
      weight = candidate
      before = earlier
    }
    best.push({ weight: weight + members.length + 1 + (post.status === 'published' ? 1 : 0), before })
  }
  const kept = new Set<number>()
  const most = Math.max(...best.map(({ weight }) => weight))
  for (let at = best.findIndex(({ weight }) => weight === most); at >= 0; at = best[at]?.before ?? -1)
    kept.add(at)
  return members.filter((_, at) => !kept.has(at))
}
