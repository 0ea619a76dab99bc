import { postsOfSeries } from '../domain/platform-neighbours.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedEntry, OrderedSeries } from '../domain/series-order.ts'
import { normaliseTitle } from '../domain/title-match.ts'
import type { CheckContext } from './rule.ts'

/** A series by its posts, so that each is found in one step. */
export interface SeriesIndex {
  /** In reading order, as far as they are in the folder. */
  readonly posts: readonly PostFacts[]
  /** The place of a post among these, from 0. */
  readonly places: ReadonlyMap<PostFacts, number>
  readonly entries: ReadonlyMap<PostFacts, OrderedEntry>
  /** Every entry by its normalised title. */
  readonly titled: ReadonlyMap<string, OrderedEntry>
}

const indexes = new WeakMap<OrderedSeries, SeriesIndex>()

/** The index of a series, built once for each order that it has. */
export function indexOfSeries(series: OrderedSeries, { known }: Pick<CheckContext, 'known'>): SeriesIndex {
  const built = indexes.get(series)
  if (built !== undefined) return built
  const posts = postsOfSeries(series, known)
  const index: SeriesIndex = {
    posts,
    places: new Map(posts.map((post, at) => [post, at] as const).reverse()),
    entries: new Map(
      series.posts
        .flatMap((entry) => {
          const post = entry.kind === 'post' && entry.name !== null ? known.exactly(entry.name) : null
          return post === null ? [] : [[post, entry] as const]
        })
        .reverse(),
    ),
    titled: new Map(
      series.posts.flatMap((entry) =>
        entry.title === null ? [] : [[normaliseTitle(entry.title), entry] as const],
      ),
    ),
  }
  indexes.set(series, index)
  return index
}
