import type { Change } from '../domain/change.ts'
import type { PostFacts, TextPager } from '../domain/post.ts'

/** The step that takes a pager's own lines out of the text. */
export function removalOf(post: PostFacts, pager: TextPager): Change {
  return {
    kind: 'remove-lines',
    file: post.file,
    start: pager.range.start.offset,
    end: pager.range.end.offset,
    expected: pager.text,
  }
}
