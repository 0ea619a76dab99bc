import { closestText } from './likeness.ts'
import type { PostStatus } from './post.ts'

/** The words that articles say their state in, and what each of them means. */
const words: ReadonlyMap<string, PostStatus> = new Map([
  ['draft', 'draft'],
  ['review', 'review'],
  ['in review', 'review'],
  ['published', 'published'],
  ['publish', 'published'],
  ['live', 'published'],
])

/** The state that a `status:` means; null of words that are not known, with which an article counts as a draft. */
export function statusMeant(text: string): PostStatus | null {
  return words.get(spoken(text)) ?? null
}

/** The state whose word a misspelt one is closest to; null where none is close. */
export function closestStatus(text: string): PostStatus | null {
  return statusMeant(closestText(spoken(text), [...words.keys()]) ?? '')
}

function spoken(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[ _-]+/g, ' ')
    .replace(/^inreview$/, 'in review')
}
