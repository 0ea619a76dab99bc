import { decodePercent, isAddress } from './address.ts'
import { nameKey } from './known-posts.ts'
import { lastPart } from './last-part.ts'
import type { PostFacts } from './post.ts'
import { postName } from './post-name.ts'

/** True of a text that speaks of the post by its name or path, rather than by its title or address. */
export function namesFile(text: string, post: PostFacts): boolean {
  if (isAddress(text)) return false
  const spoken = lastPart(postName(text.replace(/[?#].*$/s, '').replace(/\/+$/, '')))
  return spelling(decodePercent(spoken)) === spelling(lastPart(post.name))
}

function spelling(name: string): string {
  return nameKey(name).toLowerCase()
}
