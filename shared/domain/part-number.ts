import type { PostFacts } from './post.ts'

/** The number that a post gives itself among the parts of its series; null unless it is whole and from 1 on. */
export function partNumber(post: PostFacts): number | null {
  const text = post.part?.text.trim() ?? ''
  if (!/^\d{1,9}$/.test(text)) return null
  return Number(text) > 0 ? Number(text) : null
}
