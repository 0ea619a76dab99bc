import { type PartLabel, partLabelOf } from '../domain/part-label.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedEntry, OrderedSeries } from '../domain/series-order.ts'
import { isScheduled } from './dated-series.ts'
import type { CheckContext } from './rule.ts'
import { indexOfSeries } from './series-index.ts'

/** What a label of a post may say; the first is what it should. */
export interface PartCount {
  readonly number: number
  readonly total: number
}

/**
 * What "Part X of Y" may say of each post of a series. Every entry has a number, planned and unfinished ones too, as the page
 * shows it. The total of a live article reaches to the last part that readers can find, or that is announced: planned on the
 * list, or scheduled. Other drafts at the end don't count. Counting only what readers find is as good. An article that is not
 * live may count all, or all without what is planned at the end.
 */
export function partCounts(
  series: OrderedSeries,
  context: CheckContext,
): (post: PostFacts) => readonly PartCount[] {
  const { posts } = series
  const { entries } = indexOfSeries(series, context)
  const countTo = (is: (entry: OrderedEntry) => boolean) => posts.findLastIndex(is) + 1
  const announced = countTo((entry) => isFound(entry) || isAnnounced(entry, context))
  const found = countTo(isFound)
  const written = countTo(({ kind }) => kind !== 'planned')
  const foundUpTo: number[] = [0]
  for (const entry of posts) foundUpTo.push((foundUpTo.at(-1) ?? 0) + (isFound(entry) ? 1 : 0))
  return (post) => {
    const number = entries.get(post)?.part
    if (number === undefined) return []
    const upTo = (total: number) => ({ number, total: Math.max(total, number) })
    if (post.status !== 'published') return [upTo(posts.length), upTo(written)]
    const onlyFound = { number: foundUpTo[number] ?? number, total: foundUpTo.at(-1) ?? number }
    return [upTo(announced), upTo(found), onlyFound]
  }
}

/** A listed article that is not in the folder may well be live. */
function isFound({ kind, status }: OrderedEntry): boolean {
  return kind === 'site' || (kind === 'post' && (status === 'published' || status === null))
}

function isAnnounced({ kind, name }: OrderedEntry, context: CheckContext): boolean {
  const post = name === null ? null : context.known.exactly(name)
  const dated = post === null ? null : context.timeline.dated(post)
  return kind === 'planned' || (dated !== null && isScheduled(dated.moment, context))
}

/** The posts of a series with the labels of their titles. */
export interface LabelledPost {
  readonly post: PostFacts
  readonly label: PartLabel
  /** Its place among the entries of the series, from 1. */
  readonly place: number
}

/**
 * The labels by which a series numbers its parts; none where its titles number several things ("Grief, part 1", "Trauma,
 * part 1"), or where fewer than half of them have a number and no total beside it.
 */
export function labelsOfSeries(series: OrderedSeries, context: CheckContext): readonly LabelledPost[] {
  const { posts, entries } = indexOfSeries(series, context)
  const labelled = posts.flatMap((post): readonly LabelledPost[] => {
    const label = post.title === null ? null : partLabelOf(post.title.text)
    return label === null ? [] : [{ post, label, place: entries.get(post)?.part ?? 0 }]
  })
  const count = (values: readonly unknown[]) => new Set(values).size
  const ways = count(labelled.map(({ label }) => label.prefix))
  if (ways > 1 && ways < labelled.length) return []
  if (labelled.every(({ label }) => label.total !== null)) return labelled
  const isDistinct = ways === 1 || count(labelled.map(({ label }) => label.number)) === labelled.length
  return isDistinct && labelled.length > 1 && labelled.length * 2 >= posts.length ? labelled : []
}
