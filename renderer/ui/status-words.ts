import type { PostStatus } from '../../shared/domain/post.ts'

/** Where a post stands, as every pane names it. */
export const statusWords: Readonly<Record<PostStatus, string>> = {
  draft: 'Draft',
  review: 'In review',
  published: 'Live',
}
