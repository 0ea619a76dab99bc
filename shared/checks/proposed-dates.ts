import type { Change } from '../domain/change.ts'
import { momentOf } from '../domain/inferred-order.ts'
import { shownTo } from '../domain/platform-neighbours.ts'
import { readDate } from '../domain/post-date.ts'
import type { DatedPost } from '../domain/timeline.ts'
import type { Fix } from './finding.ts'
import type { CheckContext } from './rule.ts'
import { inWords, quotedOnButton } from './wording.ts'

/** A moment that is free on both sides; null where there is no limit. */
interface Gap {
  readonly after: number | null
  readonly before: number | null
}

const minute = 60 * 1000
const day = 24 * 60 * minute
const usualDaysApart = 7

/**
 * New dates for some articles of a series, so that all its dates follow the reading order and nothing else that the site
 * shows comes between: whole days where there is room, else times. Null where there is no room.
 */
export function proposedDates(
  moved: readonly DatedPost[],
  members: readonly DatedPost[],
  context: CheckContext,
): ReadonlyMap<DatedPost, string> | null {
  const dates = new Map<DatedPost, string>()
  const isMoved = new Set(moved)
  for (let at = 0; at < members.length; ) {
    const run: DatedPost[] = []
    const start = at
    for (let member = members[at]; member !== undefined && isMoved.has(member); member = members[++at])
      run.push(member)
    if (run.length === 0) {
      at++
      continue
    }
    const gap = gapFor(run, members[start - 1] ?? null, members[at] ?? null, isMoved, context)
    const found = spread(run, gap, context)
    if (found === null) return null
    for (const [index, post] of run.entries()) dates.set(post, found[index] ?? '')
  }
  return dates
}

/** A button that writes these dates. */
export function datesFix(id: string, title: string, dates: ReadonlyMap<DatedPost, string>): Fix {
  const changes = [...dates].map(
    ([{ post }, value]): Change => ({ kind: 'set-detail', file: post.file, key: 'date', value }),
  )
  const [only] = dates
  const words =
    dates.size === 1 && only
      ? `Date ${quotedOnButton(only[0].post.title?.text ?? only[0].post.name)} ${inWords(only[1])}`
      : title
  return { id, title: words, safe: false, action: { kind: 'change', changes } }
}

/** A moment in the spelling of another date: with its time zone where it has one. */
export function dateLike(moment: number, example: string): string {
  const [, zone] = /\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?[ \t]*(Z|[+-]\d{2}:?\d{2})$/i.exec(example) ?? []
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute
  const written = `${new Date(moment + offset).toISOString().slice(0, 16)}${zone ?? ''}`
  return readDate(written).kind === 'valid' ? written : new Date(moment).toISOString().slice(0, 16)
}

/** What the site shows between two moments, without some articles. */
export function isFree(
  after: number,
  until: number,
  post: DatedPost,
  without: ReadonlySet<DatedPost>,
  context: CheckContext,
): boolean {
  return shownTo(post.post, context).every((list) =>
    list.every((dated) => without.has(dated) || dated.moment <= after || dated.moment > until),
  )
}

function gapFor(
  run: readonly DatedPost[],
  earlier: DatedPost | null,
  later: DatedPost | null,
  isMoved: ReadonlySet<DatedPost>,
  context: CheckContext,
): Gap {
  const [first] = run
  const earliest = earliestFor(run, context)
  const least = earlier === null ? null : Math.max(earlier.moment, earliest)
  const most = later?.moment ?? Number.POSITIVE_INFINITY
  let [next, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const list of first === undefined ? [] : shownTo(first.post, context))
    for (const dated of list) {
      const { moment } = dated
      const isNext = least !== null && moment > least && moment < next
      const isLast = later !== null && moment < most && moment > last
      if ((!isNext && !isLast) || isMoved.has(dated) || dated === earlier || dated === later) continue
      if (isNext) next = moment
      if (isLast) last = moment
    }
  return least === null
    ? { after: finite(Math.max(last, earliest)), before: finite(most) }
    : { after: least, before: finite(Math.min(next, most)) }
}

function finite(moment: number): number | null {
  return Number.isFinite(moment) ? moment : null
}

function spread(run: readonly DatedPost[], gap: Gap, context: CheckContext): readonly string[] | null {
  const { after, before } = gap
  const step = usualDaysApart * day
  const latest = Math.min(before ?? Number.POSITIVE_INFINITY, latestFor(run, context))
  if (after === null) {
    if (before === null) return null
    const end = floorDay(latest)
    const days = run.map((_, at) => end - step * (run.length - at))
    return inOrder(run, days, Number.NEGATIVE_INFINITY, latest)
  }
  if (before === null) {
    const start = floorDay(after)
    const days = run.map((_, at) => start + step * (at + 1))
    const found = inOrder(run, days, after, latest)
    if (found !== null || latest === Number.POSITIVE_INFINITY) return found
  }
  return between(run, after, latest)
}

/** What is live was published by today. */
function latestFor(run: readonly DatedPost[], { today }: CheckContext): number {
  const isLive = run.some(({ post }) => post.status === 'published')
  return today === null || !isLive ? Number.POSITIVE_INFINITY : Date.parse(today) + day
}

/** What is still to come goes out after the last moment of today. */
function earliestFor(run: readonly DatedPost[], { today }: CheckContext): number {
  const isToCome = run.every(({ post }) => post.ownStatus !== null && post.status !== 'published')
  return isToCome && today !== null ? Date.parse(today) + day - 1 : Number.NEGATIVE_INFINITY
}

function between(run: readonly DatedPost[], after: number, before: number): readonly string[] | null {
  const first = floorDay(after) + day
  const days = before <= first ? 0 : Math.ceil((before - first) / day)
  const share = (at: number, of: number) => Math.floor(((at + 1) * (of + 1)) / (run.length + 1)) - 1
  if (days >= run.length) {
    const found = inOrder(
      run,
      run.map((_, at) => first + share(at, days) * day),
      after,
      before,
    )
    if (found !== null) return found
  }
  const moments = run.map((_, at) => {
    const moment = after + ((before - after) * (at + 1)) / (run.length + 1)
    return Math.floor(moment / minute) * minute
  })
  const isRising = [after, ...moments, before].every(
    (moment, at, all) => at === 0 || moment > (all[at - 1] ?? moment),
  )
  return isRising ? run.map(({ post }, at) => dateLike(moments[at] ?? 0, post.date?.text ?? '')) : null
}

/** Days at the articles' own times of day where these fit, else the days alone; null where neither rises within the limits. */
function inOrder(
  run: readonly DatedPost[],
  days: readonly number[],
  after: number,
  before: number,
): readonly string[] | null {
  const bare = days.map((moment) => new Date(moment).toISOString().slice(0, 10))
  const timed = run.map(({ post }, at) => (bare[at] ?? '') + (post.date?.text ?? '').slice(10))
  return (
    [timed, bare].find((dates) => {
      const moments = dates.map((date) =>
        readDate(date).kind === 'valid' ? (momentOf(date) ?? Number.NaN) : Number.NaN,
      )
      return [after, ...moments, before].every(
        (moment, at, all) => at === 0 || moment > (all[at - 1] ?? moment),
      )
    }) ?? null
  )
}

function floorDay(moment: number): number {
  return Math.floor(moment / day) * day
}
