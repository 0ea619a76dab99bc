import type { Change } from './change.ts'
import { plainFacts } from './kept-post.ts'
import { type KnownPosts, knowPosts } from './known-posts.ts'
import { linkChanges } from './link-changes.ts'
import type { PostFacts } from './post.ts'
import { resolveClaim } from './resolve-claim.ts'
import { entryKey, type NewEntry } from './series-entry.ts'
import { claimedSeries, seriesSlugs } from './series-membership.ts'
import { type OrderedEntry, type OrderedSeries, seriesOf } from './series-order.ts'
import { startOfFile } from './text-range.ts'
import type { ListedSeries, SeriesEntry, Workspace } from './workspace.ts'

/** A series in a new order: a number is the place that an entry has now, counted from 0. What is not among them leaves the series. */
export interface Arrangement {
  readonly series: OrderedSeries
  readonly order: readonly (number | NewEntry)[]
}

/**
 * All that has to change so that series stand in a new order: their lists (begun where absent), and what posts that speak of
 * their neighbours, their number or their series say of them. A post may go from one of the arranged series to another.
 */
export function arrangingChanges(
  workspace: Workspace,
  arrangements: readonly Arrangement[],
): readonly Change[] {
  const after = arrangedWorkspace(workspace, arrangements)
  const slugs = arrangements.map(({ series }) => series.slug)
  const arranged = seriesOf(after).filter(({ slug }) => slugs.includes(slug))
  const own = new Set(
    [...arrangements.map(({ series }) => series), ...arranged].flatMap(({ posts }) =>
      posts.flatMap(({ kind, name, url }) => (kind === 'post' ? (name ?? []) : (url ?? []))),
    ),
  )
  return [
    ...arrangements.flatMap((arrangement) => listChange(workspace, arrangement) ?? []),
    ...membershipChanges(workspace, arrangements),
    ...arranged.flatMap((series) => linkChanges(workspace, series, own)),
  ]
}

/** The folder as it is once series stand in a new order; of the posts only what they say of their series is changed. */
export function arrangedWorkspace(workspace: Workspace, arrangements: readonly Arrangement[]): Workspace {
  const { series: lists, problem } = workspace.seriesList
  const arranged = new Map(
    arrangements.map((arrangement) => [arrangement.series.slug, arrangedList(workspace, arrangement)]),
  )
  const begun = [...arranged].flatMap(([slug, list]) =>
    lists.some((one) => one.slug === slug) || list.entries.length === 0 ? [] : [list],
  )
  const slugs = seriesSlugs(lists)
  const left = new Map(leaving(workspace, arrangements).map(({ post, from }) => [post, from.slug]))
  const posts = workspace.posts.map((post) =>
    left.has(post) && claimedSeries(post, slugs) === left.get(post)
      ? { ...plainFacts(post), series: null }
      : post,
  )
  return {
    ...workspace,
    posts,
    seriesList: { series: [...lists.map((list) => arranged.get(list.slug) ?? list), ...begun], problem },
  }
}

/** What tells the parts of a series apart, whatever stands before them. */
export function partKey({ kind, name, title }: Pick<OrderedEntry, 'kind' | 'name' | 'title'>): string {
  return `${kind} ${kind === 'post' ? name : title}`
}

function listOf(workspace: Workspace, { slug }: OrderedSeries): ListedSeries | null {
  return workspace.seriesList.series.find((list) => list.slug === slug) ?? null
}

function listChange(workspace: Workspace, { series, order }: Arrangement): Change | null {
  const list = listOf(workspace, series)
  const isListed = list !== null && list.entries.length > 0
  const entries = isListed ? order : order.flatMap((one) => asNew(one, series) ?? [])
  if (list === null && entries.length === 0) return null
  return {
    kind: 'arrange-series',
    series: series.slug,
    name: series.name,
    expected: list === null ? null : list.entries.map(entryKey),
    entries,
  }
}

function asNew(one: number | NewEntry, series: OrderedSeries): NewEntry | null {
  if (typeof one !== 'number') return one
  const name = series.posts[one]?.name
  return name ? { kind: 'post', name } : null
}

function arrangedList(workspace: Workspace, { series, order }: Arrangement): ListedSeries {
  const list = listOf(workspace, series)
  const kept = list?.entries ?? []
  const entries = order.flatMap((one) => {
    const entry = typeof one === 'number' ? (kept[one] ?? asNew(one, series)) : one
    return entry === null ? [] : [inList(entry)]
  })
  return { slug: series.slug, name: series.name, range: list?.range ?? startOfFile, entries }
}

function inList(entry: NewEntry | SeriesEntry): SeriesEntry {
  const range = 'range' in entry ? entry.range : startOfFile
  switch (entry.kind) {
    case 'post':
      return { kind: 'post', name: entry.name, range }
    case 'planned': {
      const { title, date = null, note = null, person = null } = entry
      return { kind: 'planned', title, date, note, person, range }
    }
    case 'site':
      return { kind: 'site', title: entry.title, url: entry.url ?? null, range }
    default:
      return entry satisfies never
  }
}

interface Leaver {
  readonly post: PostFacts
  readonly from: OrderedSeries
  /** The arranged series that takes it in; null where none does. */
  readonly to: OrderedSeries | null
}

/** The posts that a series no longer holds. */
function leaving(workspace: Workspace, arrangements: readonly Arrangement[]): readonly Leaver[] {
  const known = knowPosts(workspace)
  const held = arrangements.map(({ series, order }) => ({
    series,
    posts: new Set(order.flatMap((one) => postAt(one, series, known) ?? [])),
  }))
  return arrangements.flatMap(({ series: from }) =>
    from.posts.flatMap((_, at) => {
      const post = postAt(at, from, known)
      if (post === null || held.some(({ series, posts }) => series === from && posts.has(post))) return []
      return [{ post, from, to: held.find(({ posts }) => posts.has(post))?.series ?? null }]
    }),
  )
}

function postAt(one: number | NewEntry, series: OrderedSeries, known: KnownPosts): PostFacts | null {
  const entry = typeof one === 'number' ? series.posts[one] : one
  if (entry?.kind !== 'post' || entry.name === null) return null
  const named = known.named(entry.name)
  return named.length === 1 ? (named[0] ?? null) : null
}

/** What posts that leave say of the series they leave. */
function membershipChanges(workspace: Workspace, arrangements: readonly Arrangement[]): readonly Change[] {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const world = { known: knowPosts(workspace), settings: workspace.settings }
  return leaving(workspace, arrangements).flatMap(({ post, from, to }): readonly Change[] => {
    if (post.frontMatter.kind === 'broken') return []
    const set = (key: string, value: string | undefined): Change => ({
      kind: 'set-detail',
      file: post.file,
      key,
      value,
    })
    const isNamed = claimedSeries(post, slugs) === from.slug
    const series = isNamed ? [set('series', to === null ? undefined : spellingOf(to, workspace))] : []
    if (to !== null) return series
    const old = new Set(from.posts.map(partKey))
    const claims = post.claims.filter((claim) => {
      const target = resolveClaim(claim, post, world)
      if (claim.source !== 'details') return false
      return (
        (target.kind === 'post' && old.has(partKey({ ...target.post, kind: 'post', title: null }))) ||
        (target.kind === 'site' && old.has(partKey({ ...target.entry, name: null })))
      )
    })
    const part = post.part === null ? [] : [set('part', undefined)]
    return [...series, ...claims.map(({ key }) => set(key, undefined)), ...part]
  })
}

/** A series as its own articles write it, so that one name stays one. */
function spellingOf({ slug }: OrderedSeries, workspace: Workspace): string {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const member = workspace.posts.find((post) => claimedSeries(post, slugs) === slug)
  return member?.series?.text ?? slug
}
