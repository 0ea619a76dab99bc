import { siteAddress } from './address.ts'
import { inferredOrder, type OrderSource } from './inferred-order.ts'
import { type KnownPosts, knowPosts } from './known-posts.ts'
import type { PostFacts, PostName, PostStatus } from './post.ts'
import { sayingsOf } from './saying.ts'
import { postsByClaimedSeries, seriesSlugs } from './series-membership.ts'
import { slugOf } from './slug.ts'
import type { ListedSeries, SeriesEntry, Workspace, WorkspaceSettings } from './workspace.ts'

/** One place in a series, with the links that follow from the order and those that were written or copied. */
export interface OrderedEntry {
  readonly kind: 'post' | 'planned' | 'site'
  /** A post's name; as the list writes it where there is no such post. Null for the other kinds. */
  readonly name: PostName | null
  readonly title: string | null
  readonly url: string | null
  readonly status: PostStatus | null
  /** The number of this part, from 1, counting every kind of entry. */
  readonly part: number
  /** The nearest earlier part that readers can be led to: a post's name, or the address of an article on the site. */
  readonly previous: string | null
  readonly next: string | null
  /** As the post's own details write it. */
  readonly claimedPrevious: string | null
  readonly claimedNext: string | null
  /** As the site's buttons were labelled, whichever way they lead. */
  readonly pagerPrevious: string | null
  readonly pagerNext: string | null
}

/** A series in reading order, and what the order follows from. */
export interface OrderedSeries {
  readonly slug: string
  readonly name: string
  readonly source: 'list' | OrderSource
  readonly posts: readonly OrderedEntry[]
}

/**
 * Every series that is listed in `series.yaml` or named by a post, in reading order. A list is the truth, and a post it
 * leaves out has no place in it; without a list (or with an empty one) the order follows from claims, then parts, then
 * dates. Listed series come first, as listed; the others by slug.
 */
export function seriesOf(workspace: Workspace, known = knowPosts(workspace)): readonly OrderedSeries[] {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const members = postsByClaimedSeries(workspace, slugs)
  const listed = new Set(workspace.seriesList.series.map((series) => series.slug))
  const world = { settings: workspace.settings, known }
  const fromLists = workspace.seriesList.series.map((series) =>
    orderedListed(series, members.get(series.slug) ?? [], world),
  )
  const inferred = [...members]
    .filter(([slug]) => !listed.has(slug))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, posts]) => orderedUnlisted(slug, posts, world))
  return [...fromLists, ...inferred]
}

/** Where the order of a series is looked up. */
export interface OrderWorld {
  readonly settings: WorkspaceSettings
  readonly known: KnownPosts
}

/** One listed series in reading order; `members` are the posts that name it. */
export function orderedListed(
  series: ListedSeries,
  members: readonly PostFacts[],
  world: OrderWorld,
): OrderedSeries {
  return series.entries.length > 0
    ? orderedByList(series, world)
    : orderedByInference(series.slug, series.name, members, world)
}

/** One series that is on no list in reading order; `members` are the posts that name it, in the folder's order. */
export function orderedUnlisted(
  slug: string,
  members: readonly PostFacts[],
  world: OrderWorld,
): OrderedSeries {
  return orderedByInference(slug, writtenName(slug, members), members, world)
}

function orderedByList(series: ListedSeries, world: OrderWorld): OrderedSeries {
  const places = series.entries.map((entry) => placeOfEntry(entry, series.slug, world))
  return { slug: series.slug, name: series.name, source: 'list', posts: linked(places) }
}

function orderedByInference(
  slug: string,
  name: string,
  posts: readonly PostFacts[],
  world: OrderWorld,
): OrderedSeries {
  const sayings = posts.flatMap((post) => sayingsOf(post, world))
  const { source, order } = inferredOrder(posts, sayings)
  return { slug, name, source, posts: linked(order.map((post) => placeOfPost(post, slug, world))) }
}

/** The series' name as some post writes it in words, rather than as a slug. */
function writtenName(slug: string, posts: readonly PostFacts[]): string {
  const written = posts.map((post) => post.series?.text ?? slug)
  return written.find((text) => slugOf(text) !== text) ?? written[0] ?? slug
}

/** An entry before its links are known; `link` is what others lead to it by, null where readers can't be led to it. */
interface Place {
  readonly entry: Omit<OrderedEntry, 'part' | 'previous' | 'next'>
  readonly link: string | null
}

const nothingKnown = {
  name: null,
  title: null,
  url: null,
  status: null,
  claimedPrevious: null,
  claimedNext: null,
  pagerPrevious: null,
  pagerNext: null,
}

function placeOfEntry(entry: SeriesEntry, slug: string, world: OrderWorld): Place {
  switch (entry.kind) {
    case 'post': {
      const named = world.known.named(entry.name)
      const post = named.length === 1 ? named[0] : undefined
      if (post) return placeOfPost(post, slug, world)
      return { entry: { ...nothingKnown, kind: 'post', name: entry.name }, link: null }
    }
    case 'planned':
      return { entry: { ...nothingKnown, kind: 'planned', title: entry.title }, link: null }
    case 'site':
      return {
        entry: { ...nothingKnown, kind: 'site', title: entry.title, url: entry.url },
        link: entry.url,
      }
    default:
      return entry satisfies never
  }
}

function placeOfPost(post: PostFacts, slug: string, { settings }: OrderWorld): Place {
  const written = (source: 'details' | 'pager', direction: 'previous' | 'next') =>
    post.claims.find((claim) => claim.source === source && claim.direction === direction)?.text ?? null
  return {
    entry: {
      kind: 'post',
      name: post.name,
      title: post.title?.text ?? null,
      url: post.addresses[0] ?? siteAddress(post, settings, slug),
      status: post.status,
      claimedPrevious: written('details', 'previous'),
      claimedNext: written('details', 'next'),
      pagerPrevious: written('pager', 'previous'),
      pagerNext: written('pager', 'next'),
    },
    link: post.name,
  }
}

/** Numbers the places and links each to the nearest ones that readers can be led to. */
function linked(places: readonly Place[]): readonly OrderedEntry[] {
  const nexts: (string | null)[] = []
  let next: string | null = null
  for (let at = places.length - 1; at >= 0; at--) {
    nexts[at] = next
    next = places[at]?.link ?? next
  }
  let previous: string | null = null
  return places.map(({ entry, link }, at) => {
    const { kind, name, title, url, status, ...written } = entry
    const ordered = {
      kind,
      name,
      title,
      url,
      status,
      part: at + 1,
      previous,
      next: nexts[at] ?? null,
      ...written,
    }
    previous = link ?? previous
    return ordered
  })
}
