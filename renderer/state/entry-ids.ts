import { partKey } from '../../shared/domain/reorder.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'

/** What tells the parts of a series apart, wherever they are moved: also those that stand in it twice. */
export function entryIds({ posts }: OrderedSeries): readonly string[] {
  const seen = new Map<string, number>()
  return posts.map((entry) => {
    const key = partKey(entry)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} (${count})`
  })
}
