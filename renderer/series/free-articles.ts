import type { PostFacts } from '../../shared/domain/post.ts'
import type { FolderNow } from '../state/folder-now.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The articles that are in no series and name none, by title. */
export function articlesInNoSeries({ workspace, series }: FolderNow): readonly PostFacts[] {
  const placed = new Set(series.flatMap(({ posts }) => posts.flatMap(({ name }) => name ?? [])))
  return workspace.posts
    .filter((post) => post.series === null && !placed.has(post.name))
    .sort((a, b) => collator.compare(a.title?.text ?? a.name, b.title?.text ?? b.name))
}
