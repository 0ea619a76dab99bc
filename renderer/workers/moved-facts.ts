import type { PostFacts } from '../../shared/domain/post.ts'

/** What stands in the text, of which the window needs no places: what changes the text reads it anew. */
const inText: readonly (keyof PostFacts)[] = [
  'links',
  'images',
  'unreadLinks',
  'repeatedHeadings',
  'orderWords',
  'partLabels',
  'lists',
]

/** True of facts that differ in nothing but where links, pictures and the like stand in the text. */
export function isOnlyMoved(before: PostFacts, now: PostFacts): boolean {
  return (Object.keys(now) as (keyof PostFacts)[]).every((key) =>
    isSame(before[key], now[key], inText.includes(key)),
  )
}

function isSame(one: unknown, other: unknown, mayMove: boolean): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return Object.keys(second).every(
    (key) => (mayMove && isPlace(key, second[key])) || isSame(first[key], second[key], mayMove),
  )
}

/** Ranges go by several names, and all have a start and an end; the link that words of order go with is told by its place. */
function isPlace(key: string, value: unknown): boolean {
  if (typeof value === 'number') return key === 'link'
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
