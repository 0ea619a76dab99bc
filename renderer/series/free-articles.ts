import { withoutConflictedCopies } from '../../shared/domain/conflicted-copies.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { titleOrder } from '../../shared/domain/title-order.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { holdsWords, typedWords } from '../ui/folded.ts'

/** The articles that are in no series and name none, by title. */
export function articlesInNoSeries({ workspace, series }: FolderNow): readonly PostFacts[] {
  const placed = new Set(series.flatMap(({ posts }) => posts.flatMap(({ name }) => name ?? [])))
  return byTitle(articlesOf(workspace).filter((post) => post.series === null && !placed.has(post.name)))
}

/** An article that can become a part of a series. */
export interface FreeArticle {
  readonly name: string
  readonly title: string
  readonly status: PostFacts['status']
  /** The series that it is a part of now, and would leave; null where it is in none. */
  readonly leaves: string | null
}

/** The articles that are no part of this series, by title; first those that are in none. */
export function articlesToAdd({ workspace, series }: FolderNow, slug: string): readonly FreeArticle[] {
  const placed = new Map(
    series.flatMap((one) =>
      one.posts.flatMap(({ kind, name }) => (kind === 'post' && name ? [[name, one]] : [])),
    ),
  )
  const articles = byTitle(articlesOf(workspace).filter(({ name }) => placed.get(name)?.slug !== slug)).map(
    (post) => ({
      name: post.name,
      title: titleOf(post),
      status: post.status,
      leaves: placed.get(post.name)?.name ?? null,
    }),
  )
  return [
    ...articles.filter(({ leaves }) => leaves === null),
    ...articles.filter(({ leaves }) => leaves !== null),
  ]
}

/** Those whose title or series holds every word that is typed. */
export function articlesWith(articles: readonly FreeArticle[], typed: string): readonly FreeArticle[] {
  const words = typedWords(typed)
  return articles.filter(({ title, leaves }) => holdsWords(`${title} ${leaves ?? ''}`, words))
}

/** A second version of an article is no article of its own. */
function articlesOf(workspace: Workspace): readonly PostFacts[] {
  return withoutConflictedCopies(workspace).workspace.posts
}

function byTitle(posts: readonly PostFacts[]): readonly PostFacts[] {
  return [...posts].sort((a, b) => titleOrder(titleOf(a), titleOf(b)))
}

function titleOf(post: PostFacts): string {
  return post.title?.text ?? post.name
}
