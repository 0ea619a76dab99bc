import type { PostFacts } from '../domain/post.ts'
import { appendTo } from '../domain/title-index.ts'
import { claimIn, linkIn, type Subject } from './precedence.ts'
import type { CheckContext } from './rule.ts'

const known = new WeakMap<CheckContext, ReadonlyMap<PostFacts, readonly Subject[]>>()

/** What other articles say of and link to a post. */
export function leadingTo(post: PostFacts, context: CheckContext): readonly Subject[] {
  const found = known.get(context) ?? byTarget(context)
  known.set(context, found)
  return found.get(post) ?? []
}

function byTarget({ claims, links }: CheckContext): ReadonlyMap<PostFacts, readonly Subject[]> {
  const subjects = new Map<PostFacts, Subject[]>()
  for (const { post, claim, target } of claims)
    if (target.kind === 'post' && target.post !== post) appendTo(subjects, target.post, claimIn(post, claim))
  for (const { post, link, target } of links)
    if (target.kind === 'post' && target.post !== post) appendTo(subjects, target.post, linkIn(post, link))
  return subjects
}
