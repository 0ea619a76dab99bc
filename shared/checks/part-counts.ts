import { type PartLabel, partLabelOf } from '../domain/part-label.ts'
import { postsOfSeries } from '../domain/platform-neighbours.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedEntry, OrderedSeries } from '../domain/series-order.ts'
import { isScheduled } from './dated-series.ts'
import type { CheckContext } from './rule.ts'

/** What a label of a post may say; the first is what it should. */
export interface PartCount {
  readonly number: number
  readonly total: number
}

/**
 * What "Part X of Y" may say of a post. Every entry of the series has a number, planned and unfinished ones too, as the page
 * shows it. The total of a live article reaches to the last part that readers can find, or that is announced: planned on the
 * list, or scheduled. Other drafts at the end don't count. Counting only what readers find is as good. An article that is not
 * live may count all, or all without what is planned at the end.
 */
export function partCounts(
  post: PostFacts,
  { posts }: OrderedSeries,
  context: CheckContext,
): readonly PartCount[] {
  const at = posts.findIndex(({ kind, name }) => kind === 'post' && name === post.name)
  if (at === -1) return []
  const number = at + 1
  const countTo = (is: (entry: OrderedEntry) => boolean) => Math.max(posts.findLastIndex(is) + 1, number)
  if (post.status !== 'published')
    return [
      { number, total: posts.length },
      { number, total: countTo(({ kind }) => kind !== 'planned') },
    ]
  return [
    { number, total: countTo((entry) => isFound(entry) || isAnnounced(entry, context)) },
    { number, total: countTo(isFound) },
    { number: posts.slice(0, number).filter(isFound).length, total: posts.filter(isFound).length },
  ]
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
export function labelsOfSeries(series: OrderedSeries, { known }: CheckContext): readonly LabelledPost[] {
  const posts = postsOfSeries(series, known)
  const labelled = posts.flatMap((post): readonly LabelledPost[] => {
    const label = post.title === null ? null : partLabelOf(post.title.text)
    const place = series.posts.findIndex(({ kind, name }) => kind === 'post' && name === post.name) + 1
    return label === null ? [] : [{ post, label, place }]
  })
  const count = (values: readonly unknown[]) => new Set(values).size
  const ways = count(labelled.map(({ label }) => label.prefix))
  if (ways > 1 && ways < labelled.length) return []
  if (labelled.every(({ label }) => label.total !== null)) return labelled
  const isDistinct = ways === 1 || count(labelled.map(({ label }) => label.number)) === labelled.length
  return isDistinct && labelled.length > 1 && labelled.length * 2 >= posts.length ? labelled : []
}
