import type { Finding } from '../../shared/checks/finding.ts'
import { titleOf } from '../../shared/checks/wording.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'

/**
 * What a finding says below the title of its article: there the sentence need not name it again. Where something else goes by
 * the same name, it stays as it is.
 */
export function messageHere({ message, file }: Finding, names: ArticleNames): string {
  const post = names.posts.get(file)
  if (post === undefined) return message
  return [titleOf(post), `'${file}'`]
    .filter((name) => names.counts.get(name) === 1)
    .reduce((words, name) => words.replaceAll(name, 'this article'), message)
    .replace(/(^|[.?!] )this article/g, '$1This article')
}

/** The articles by their file, and how many things go by each name as sentences write it. */
export interface ArticleNames {
  readonly posts: ReadonlyMap<string, PostFacts>
  readonly counts: ReadonlyMap<string, number>
}

/** What the articles and series of a folder are called. */
export function articleNames({ posts, seriesList }: Pick<Workspace, 'posts' | 'seriesList'>): ArticleNames {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const post of posts) for (const name of new Set([titleOf(post), `'${post.file}'`])) count(name)
  for (const { name } of seriesList.series) count(`'${name}'`)
  return { posts: new Map(posts.map((post) => [post.file, post])), counts }
}
