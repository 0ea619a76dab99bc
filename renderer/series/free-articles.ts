import type { PostFacts } from '../../shared/domain/post.ts'
import { titleOrder } from '../../shared/domain/title-order.ts'
import type { FolderNow } from '../state/folder-now.ts'

/** The articles that are in no series and name none, by title. */
export function articlesInNoSeries({ workspace, series }: FolderNow): readonly PostFacts[] {
  const placed = new Set(series.flatMap(({ posts }) => posts.flatMap(({ name }) => name ?? [])))
  return workspace.posts
    .filter((post) => post.series === null && !placed.has(post.name))
    .sort((a, b) => titleOrder(a.title?.text ?? a.name, b.title?.text ?? b.name))
}
