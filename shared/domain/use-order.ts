import type { Change } from './change.ts'
import type { NewEntry } from './series-entry.ts'
import type { OrderedSeries } from './series-order.ts'

/** The list that writes down the order which a series has without one. */
export interface OrderToUse {
  readonly change: Change
  /** What the order follows from, to stand after "This order follows". */
  readonly why: string
}

/** Begins the list of a series in the order that is inferred; null where it is listed already or has no article. */
export function useOrder(series: OrderedSeries): OrderToUse | null {
  if (series.source === 'list' || series.posts.length === 0) return null
  const entries = series.posts.flatMap(({ name }): readonly NewEntry[] =>
    name === null ? [] : [{ kind: 'post', name }],
  )
  return {
    change: {
      kind: 'arrange-series',
      series: series.slug,
      name: series.name,
      expected: null,
      entries,
    },
    why: whyOf(series.source),
  }
}

function whyOf(source: Exclude<OrderedSeries['source'], 'list'>): string {
  switch (source) {
    case 'claims':
      return 'from what the articles say of each other'
    case 'parts':
      return 'from their part numbers'
    case 'dates':
      return 'from their dates'
    default:
      return source satisfies never
  }
}
