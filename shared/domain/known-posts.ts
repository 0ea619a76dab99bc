import { normaliseAddress, possibleSiteAddresses } from './address.ts'
import { lastPart } from './last-part.ts'
import type { PostFacts } from './post.ts'
import { claimedSeries, seriesSlugs } from './series-membership.ts'
import { slugOf } from './slug.ts'
import { appendTo, TitleIndex } from './title-index.ts'
import type { SeriesEntry, Workspace } from './workspace.ts'

/** An entry of `series.yaml` that lives only on the site. */
export type SiteEntry = Extract<SeriesEntry, { kind: 'site' }>

/** An entry of `series.yaml` that is still to be written. */
export type PlannedEntry = Extract<SeriesEntry, { kind: 'planned' }>

/** Everything of a workspace that a claim can lead to, by each way of naming it; each look-up takes about one step. */
export interface KnownPosts {
  /** By name: exact, then its last part where that is unique, then slug; several where only the last part or slug is shared. */
  named(name: string): readonly PostFacts[]
  /** By the whole name, in another case only where that leaves one. */
  exactly(name: string): PostFacts | null
  titled(title: string): readonly PostFacts[]
  titleStartingWith(beginning: string): readonly PostFacts[]
  /** By `live` or canonical address, or where the site shows it, in any spelling. */
  at(address: string): PostFacts | null
  siteEntryAt(address: string): SiteEntry | null
  siteEntry(titleOrName: string): SiteEntry | null
  plannedEntry(titleOrName: string): PlannedEntry | null
}

/** Knows a workspace's posts and the other entries of its lists; linear in their number but for one sort of the titles. */
export function knowPosts(workspace: Workspace): KnownPosts {
  const entries = workspace.seriesList.series.flatMap((series) => series.entries)
  const sites = entries.filter((entry) => entry.kind === 'site')
  const names = nameIndex(workspace.posts)
  const titles = new TitleIndex(workspace.posts, (post) => post.title?.text ?? null)
  const addresses = addressIndex(workspace)
  const siteAddresses = new Map(
    sites.flatMap((site) => (site.url === null ? [] : [[normaliseAddress(site.url), site] as const])),
  )
  return {
    ...names,
    titled: (title) => titles.find(title),
    titleStartingWith: (beginning) => titles.startingWith(beginning),
    at: (address) => addresses.get(normaliseAddress(address)) ?? null,
    siteEntryAt: (address) => siteAddresses.get(normaliseAddress(address)) ?? null,
    siteEntry: entryIndex(sites),
    plannedEntry: entryIndex(entries.filter((entry) => entry.kind === 'planned')),
  }
}

/** A name as the index keeps it: one Unicode spelling, for folders that were copied between systems. */
function nameKey(name: string): string {
  return name.normalize('NFC')
}

function nameIndex(posts: readonly PostFacts[]): Pick<KnownPosts, 'named' | 'exactly'> {
  const byName = new Map<string, PostFacts>()
  const byLastPart = new Map<string, PostFacts[]>()
  const bySlug = new Map<string, PostFacts[]>()
  const byAnyCase = new Map<string, PostFacts[]>()
  const byNameInAnyCase = new Map<string, PostFacts[]>()
  for (const post of posts) {
    const name = nameKey(post.name)
    byName.set(name, post)
    appendTo(byLastPart, lastPart(name), post)
    appendTo(bySlug, post.slug, post)
    appendTo(byNameInAnyCase, name.toLowerCase(), post)
    for (const spelling of new Set([name, lastPart(name), post.slug].map((text) => text.toLowerCase())))
      appendTo(byAnyCase, spelling, post)
  }
  return {
    exactly: (name) => byName.get(nameKey(name)) ?? only(byNameInAnyCase.get(nameKey(name).toLowerCase())),
    named: (name) => {
      const key = nameKey(name)
      const exact = byName.get(key)
      if (exact) return [exact]
      const ranked = [byLastPart.get(key), bySlug.get(key), byAnyCase.get(key.toLowerCase())]
      return ranked.find((found) => found?.length === 1) ?? ranked.find((found) => found !== undefined) ?? []
    },
  }
}

function only(found: readonly PostFacts[] | undefined): PostFacts | null {
  return found?.length === 1 ? (found[0] ?? null) : null
}

function addressIndex(workspace: Workspace): ReadonlyMap<string, PostFacts> {
  const index = new Map<string, PostFacts>()
  const slugs = seriesSlugs(workspace.seriesList.series)
  const add = (address: string, post: PostFacts) => {
    const key = normaliseAddress(address)
    if (!index.has(key)) index.set(key, post)
  }
  for (const post of workspace.posts) for (const address of post.addresses) add(address, post)
  for (const post of workspace.posts) {
    const series = claimedSeries(post, slugs)
    for (const address of possibleSiteAddresses(post, workspace.settings, series)) add(address, post)
  }
  return index
}

function entryIndex<T extends { readonly title: string }>(
  entries: readonly T[],
): (titleOrName: string) => T | null {
  const titles = new TitleIndex(entries, (entry) => entry.title)
  const slugs = new Map(entries.map((entry) => [slugOf(entry.title), entry]))
  return (text) => titles.find(text)[0] ?? slugs.get(text) ?? null
}
