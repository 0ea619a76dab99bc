import type { PostFacts } from '../domain/post.ts'
import { claimedSeries, seriesSlugs } from '../domain/series-membership.ts'
import { appendTo } from '../domain/title-index.ts'
import type { ListedSeries, SeriesEntry } from '../domain/workspace.ts'
import type { CheckContext } from './rule.ts'

/** One entry of a list with the article that it means; null for the other kinds and where it means none or several. */
export interface ListPlace {
  readonly entry: SeriesEntry
  readonly post: PostFacts | null
}

/** A list of `series.yaml` beside what the folder holds. */
export interface ListState {
  readonly list: ListedSeries
  readonly places: readonly ListPlace[]
  /** The articles that say they are in this series and that no list names. */
  readonly unlisted: readonly PostFacts[]
}

/** An entry by its list and its index there. */
export interface PlaceInList {
  readonly state: ListState
  readonly at: number
}

/** Every list that holds entries, and where articles stand on them. */
export interface ListStates {
  readonly all: readonly ListState[]
  of(slug: string): ListState | null
  placesOf(post: PostFacts): readonly PlaceInList[]
  /** True of a series that shares an article with another: by two lists, or by a list and what the article says. */
  isEntangled(slug: string): boolean
  /** The series that a post names, as the lists know it. */
  claimed(post: PostFacts): string | null
}

const known = new WeakMap<CheckContext, ListStates>()

/** Reads the lists once for all rules of one check. Of two lists for one series the first counts. */
export function listStates(context: CheckContext): ListStates {
  const found = known.get(context) ?? readStates(context)
  known.set(context, found)
  return found
}

function readStates({ workspace, known }: CheckContext): ListStates {
  const lists = workspace.seriesList.series
  const slugs = seriesSlugs(lists)
  const bySlug = new Map<string, ListState & { readonly unlisted: PostFacts[] }>()
  const byPost = new Map<PostFacts, PlaceInList[]>()
  for (const list of lists) {
    if (list.entries.length === 0 || bySlug.has(list.slug)) continue
    const places = list.entries.map((entry) => {
      const named = entry.kind === 'post' ? known.named(entry.name) : []
      return { entry, post: named.length === 1 ? (named[0] ?? null) : null }
    })
    const state = { list, places, unlisted: [] }
    bySlug.set(list.slug, state)
    for (const [at, { post }] of places.entries()) if (post !== null) appendTo(byPost, post, { state, at })
  }
  const claimed = (post: PostFacts) => claimedSeries(post, slugs)
  const entangled = new Set<string>()
  for (const post of workspace.posts) {
    const own = claimed(post)
    const listed = new Set(byPost.get(post)?.map(({ state }) => state.list.slug))
    if (listed.size === 0) bySlug.get(own ?? '')?.unlisted.push(post)
    else if (own !== null) listed.add(own)
    if (listed.size > 1) for (const slug of listed) entangled.add(slug)
  }
  return {
    all: [...bySlug.values()],
    of: (slug) => bySlug.get(slug) ?? null,
    placesOf: (post) => byPost.get(post) ?? [],
    isEntangled: (slug) => entangled.has(slug),
    claimed,
  }
}

/** The lists of the series that are to be checked, each once. */
export function listsToCheck(context: CheckContext): readonly ListState[] {
  const slugs = new Set(context.series.map(({ slug }) => slug))
  return [...slugs].flatMap((slug) => listStates(context).of(slug) ?? [])
}
