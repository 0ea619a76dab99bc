import type { Change } from '../domain/change.ts'
import type { InboundLink } from '../domain/inbound.ts'
import type { PostFacts } from '../domain/post.ts'
import { retitlingAmong } from '../domain/retitling.ts'
import type { CheckContext } from './rule.ts'

/** The steps that give a post another title, and let what names it by its old one follow: claims, and the words of links. */
export function retitle(post: PostFacts, title: string, context: CheckContext): readonly Change[] {
  const claims = context.claims.flatMap(({ post: from, claim, target }) =>
    target.kind === 'post' && target.post === post ? [{ from, claim }] : [],
  )
  const links = context.links.flatMap(({ post: from, link, target }): InboundLink[] => {
    if (target.kind === 'post') return target.post === post ? [{ from, link, target }] : []
    return target.kind === 'wiki' && target.target === post ? [{ from, link, target }] : []
  })
  return [
    { kind: 'set-detail', file: post.file, key: 'title', value: title },
    ...retitlingAmong(post, title, { claims, links, known: context.known }),
  ]
}
