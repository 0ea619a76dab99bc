import type { Change } from '../domain/change.ts'
import type { PostFacts } from '../domain/post.ts'
import { titleMatches } from '../domain/title-match.ts'
import { plainWords, wordsReplaced } from './link-words.ts'
import type { CheckContext } from './rule.ts'

/** The steps that give a post another title, and let what names it by its old one follow: claims, and the words of links. */
export function retitle(post: PostFacts, title: string, { claims, links }: CheckContext): readonly Change[] {
  const old = post.title?.text ?? ''
  return [
    { kind: 'set-detail', file: post.file, key: 'title', value: title },
    ...claims.flatMap(({ post: from, claim, target }): readonly Change[] =>
      target.kind === 'post' && target.post === post && titleMatches(claim.text, old) !== null
        ? [{ kind: 'set-detail', file: from.file, key: claim.key, value: title }]
        : [],
    ),
    ...links.flatMap(({ post: from, link, target }): readonly Change[] =>
      target.kind === 'post' && target.post === post && plainWords(link.words) === old
        ? wordsReplaced(from, link, old, title)
        : [],
    ),
  ]
}
