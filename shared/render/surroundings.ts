import { knowPosts } from '../domain/known-posts.ts'
import type { PostName } from '../domain/post.ts'
import { type OrderedEntry, type OrderedSeries, seriesOf } from '../domain/series-order.ts'
import type { Workspace, WorkspaceSettings } from '../domain/workspace.ts'
import { type Neighbour, noSurroundings, type SeriesPart, type Surroundings } from './article.ts'

/** Where a page may lead: to published articles only, or to any (a preview shows what is to come). */
export type NeighbourChoice = 'published' | 'any'

/** What stands round an article on its page, by the order of its series. An article in no series has no neighbours. */
export function surroundingsOf(name: PostName, workspace: Workspace, choice: NeighbourChoice): Surroundings {
  return surroundingsAmong(name, workspace.settings, choice, seriesOf(workspace, knowPosts(workspace)))
}

/** The same where the series are known in which the article may stand. */
export function surroundingsAmong(
  name: PostName,
  { siteName }: WorkspaceSettings,
  choice: NeighbourChoice,
  series: readonly OrderedSeries[],
): Surroundings {
  const own = series.find((one) => one.posts.some((entry) => entry.kind === 'post' && entry.name === name))
  const at = own?.posts.findIndex((entry) => entry.kind === 'post' && entry.name === name) ?? -1
  if (own === undefined || at < 0) return { ...noSurroundings, siteName }
  return {
    siteName,
    previous: nearest(own.posts.slice(0, at).reverse(), choice),
    next: nearest(own.posts.slice(at + 1), choice),
    part: own.posts.length < 2 ? null : { number: at + 1, total: own.posts.length, series: own.name },
    parts: partsOf(own.posts, at, choice),
  }
}

/** So many parts are still a help at the top of a page; of longer series only the number is told. */
const longestList = 40

function partsOf(
  entries: readonly OrderedEntry[],
  at: number,
  choice: NeighbourChoice,
): readonly SeriesPart[] {
  if (entries.length > longestList) return []
  return entries.flatMap((entry, index): readonly SeriesPart[] => {
    const isHere = index === at
    if (!isHere && !isShown(entry, choice)) return []
    return [{ ...neighbourOf(entry), number: index + 1, isHere }]
  })
}

function nearest(entries: readonly OrderedEntry[], choice: NeighbourChoice): Neighbour | null {
  for (const entry of entries) {
    if (isShown(entry, choice)) return neighbourOf(entry)
  }
  return null
}

function isShown(entry: OrderedEntry, choice: NeighbourChoice): boolean {
  if (entry.kind === 'planned' || entry.title === null) return false
  return choice === 'any' || entry.kind !== 'post' || entry.status === 'published'
}

function neighbourOf({ kind, title, url, name }: OrderedEntry): Neighbour {
  return { title: title ?? name ?? '', href: url, name: kind === 'post' ? name : null }
}
