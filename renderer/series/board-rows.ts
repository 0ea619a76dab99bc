import type { Finding } from '../../shared/checks/finding.ts'
import type { KnownPosts } from '../../shared/domain/known-posts.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { claimedSeries, seriesSlugs } from '../../shared/domain/series-membership.ts'
import type { OrderedEntry, OrderedSeries } from '../../shared/domain/series-order.ts'
import { timelineOf } from '../../shared/domain/timeline.ts'
import type { SeriesEntry, Workspace } from '../../shared/domain/workspace.ts'
import { entryIds } from '../state/entry-ids.ts'
import { type Gap, gapBetween } from './gaps.ts'
import { siteWords } from './site-words.ts'

/** Where a part of a series stands on its way to readers. */
export type RowState = 'published' | 'review' | 'draft' | 'placeholder' | 'planned' | 'site' | 'missing'

/** One part of a series as the board shows it. */
export interface BoardRow {
  /** The same for as long as the part is in the series, wherever it stands. */
  readonly id: string
  readonly kind: OrderedEntry['kind']
  readonly title: string
  readonly state: RowState
  /** The article's file; null for what is no article of the folder. */
  readonly file: string | null
  readonly url: string | null
  readonly date: string | null
  readonly person: string | null
  readonly note: string | null
  readonly findings: readonly Finding[]
  /** Where the site's own buttons lead, as far as that is not where they should. */
  readonly onSite: readonly string[]
  /** The way to the part below; null for the last one. */
  readonly gap: Gap | null
}

/** The parts of a series in order, with what the checks say of them and of the ways between them. */
export function boardRows(
  series: OrderedSeries,
  workspace: Workspace,
  known: KnownPosts,
  findings: readonly Finding[],
): readonly BoardRow[] {
  const list = workspace.seriesList.series.find(({ slug }) => slug === series.slug)?.entries ?? []
  const ids = entryIds(series)
  const parts = series.posts.map((entry, at) => {
    const post = postOf(entry, known)
    const listed = list[at] ?? null
    return { entry, post, listed, findings: findingsOf(post, listed, findings) }
  })
  const world = { workspace, known, timeline: timelineOf(workspace.posts), seriesOfPost: () => series }
  return parts.map((part, at) => {
    const below = parts[at + 1]
    return {
      id: ids[at] ?? '',
      ...factsOf(part.entry, part.post, part.listed),
      findings: part.findings,
      onSite: part.post === null ? [] : siteWords(part.post, part.entry, world),
      gap: below === undefined ? null : gapBetween(part, below, workspace.settings),
    }
  })
}

/** The articles that say they are in a series whose list leaves them out. */
export function articlesWithoutPlace(
  series: OrderedSeries,
  workspace: Workspace,
  known: KnownPosts,
): readonly PostFacts[] {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const placed = new Set(series.posts.map((entry) => postOf(entry, known)))
  return workspace.posts.filter((post) => claimedSeries(post, slugs) === series.slug && !placed.has(post))
}

function postOf({ kind, name }: OrderedEntry, known: KnownPosts): PostFacts | null {
  const named = kind === 'post' && name !== null ? known.named(name) : []
  return named.length === 1 ? (named[0] ?? null) : null
}

function findingsOf(
  post: PostFacts | null,
  listed: SeriesEntry | null,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter(({ file, range }) => {
    if (file !== 'series.yaml' || listed === null) return file === post?.file
    const { start, end } = listed.range
    return range.start.offset >= start.offset && range.start.offset < end.offset
  })
}

function factsOf(
  { kind, name, title, url }: OrderedEntry,
  post: PostFacts | null,
  listed: SeriesEntry | null,
): Omit<BoardRow, 'id' | 'findings' | 'onSite' | 'gap'> {
  const planned = listed?.kind === 'planned' ? listed : null
  return {
    kind,
    title: title ?? post?.name ?? name ?? '',
    state: kind === 'post' ? stateOf(post) : kind,
    file: post?.file ?? null,
    url,
    date: post?.date?.text ?? planned?.date ?? null,
    person: post?.author ?? planned?.person ?? null,
    note: planned?.note ?? null,
  }
}

function stateOf(post: PostFacts | null): RowState {
  if (post === null) return 'missing'
  return post.isPlaceholder ? 'placeholder' : post.status
}
