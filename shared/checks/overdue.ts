import type { PostFacts } from '../domain/post.ts'
import { readDate } from '../domain/post-date.ts'

/** The day of a post's date, as ISO; null where it has none that can be read. */
export function dayOf({ date }: PostFacts): string | null {
  const read = date === null ? null : readDate(date.text)
  return read?.kind === 'valid' ? read.day : null
}

/** True of an article that says it is not live while its date is past: `post/status-contradiction` tells of it. */
export function isOverdue(post: PostFacts, today: string | null): boolean {
  const day = dayOf(post)
  if (day === null || today === null || post.isPlaceholder) return false
  return post.status !== 'published' && post.ownStatus !== null && day < today
}
