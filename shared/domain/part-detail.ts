import type { Detail, KeyedDetail } from './post.ts'

const keys = ['part', 'seriesOrder', 'series_order'] as const

/** A post's number among the parts of its series, under whichever of its names. */
export function partDetail(get: (key: string) => Detail | null): KeyedDetail | null {
  for (const key of keys) {
    const detail = get(key)
    if (detail !== null) return { ...detail, key }
  }
  return null
}
