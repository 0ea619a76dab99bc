import { addressKey, normaliseAddress, possibleSiteAddresses } from './address.ts'
import { Groups } from './groups.ts'
import { lastPart } from './last-part.ts'
import { type NamedInOneWay, NamedPosts } from './named-posts.ts'
import { NumberedPosts } from './numbered-posts.ts'
import { permalinkKey } from './permalink.ts'
import type { PostFacts } from './post.ts'
import { claimedSeries, type SeriesSlug, seriesSlugs } from './series-membership.ts'
import { slugOf } from './slug.ts'
import { TitleIndex } from './title-index.ts'
import { normaliseTitle } from './title-match.ts'
import type { SeriesEntry, SeriesList, Workspace, WorkspaceSettings } from './workspace.ts'

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
  /** The post whose own `permalink` is this place of the site, in `permalinkKey`'s spelling. */
  atPermalink(place: string): PostFacts | null
  /** All whose slug is this, in any case. */
  withSlug(slug: string): readonly PostFacts[]
  siteEntryAt(address: string): SiteEntry | null
  siteEntry(titleOrName: string): SiteEntry | null
  plannedEntry(titleOrName: string): PlannedEntry | null
}

/** Knows a workspace's posts and the other entries of its lists; linear in their number. */
export function knowPosts(workspace: Workspace): KnownPosts {
  const index = new PostIndex(workspace.seriesList, workspace.settings)
  for (const post of workspace.posts) index.add(post)
  return index
}

/** The posts that are known, one added or taken away at a time in about one step. */
export class PostIndex implements KnownPosts {
  readonly #posts: NumberedPosts
  readonly #names: NamedInOneWay
  readonly #lastParts: NamedInOneWay
  readonly #slugs: NamedInOneWay
  readonly #namesInAnyCase: NamedInOneWay
  readonly #anyCase: NamedInOneWay
  readonly #slugsInAnyCase: NamedInOneWay
  readonly #ownAddresses: NamedInOneWay
  readonly #siteAddresses: NamedInOneWay
  readonly #permalinks: NamedInOneWay
  readonly #titles: TitleIndex<PostFacts>
  readonly #settings: WorkspaceSettings
  readonly #seriesSlug: SeriesSlug
  readonly #entries: ReturnType<typeof entryIndexes>

  /** `posts` gives the numbers; whoever gives them too takes the posts out again. */
  constructor(seriesList: SeriesList, settings: WorkspaceSettings, posts = new NumberedPosts()) {
    this.#posts = posts
    const named = new NamedPosts(posts)
    this.#names = named.way()
    this.#lastParts = named.way()
    this.#slugs = named.way()
    this.#namesInAnyCase = named.way()
    this.#anyCase = named.way()
    this.#slugsInAnyCase = named.way()
    this.#ownAddresses = named.way()
    this.#siteAddresses = named.way()
    this.#permalinks = named.way()
    const titles = named.way()
    const keys = () =>
      posts
        .all()
        .map(titleKey)
        .filter((key) => titles.get(key).length > 0)
    this.#titles = new TitleIndex((post) => post.title?.text ?? null, { ...titles, keys })
    this.#settings = settings
    this.#seriesSlug = seriesSlugs(seriesList.series)
    this.#entries = entryIndexes(seriesList)
  }

  add(post: PostFacts): void {
    this.#posts.set(post)
    for (const [groups, key] of this.#placesOf(post)) groups.add(key, post)
    this.#titles.add(post)
  }

  /** `post` is what was added, or what has the same file and reads the same. */
  remove(post: PostFacts): void {
    for (const [groups, key] of this.#placesOf(post)) groups.remove(key, post)
    this.#titles.remove(post)
  }

  named(name: string): readonly PostFacts[] {
    const key = nameKey(name)
    const exact = this.#names.get(key).at(-1)
    if (exact !== undefined) return [exact]
    const ranked = [this.#lastParts.get(key), this.#slugs.get(key), this.#anyCase.get(key.toLowerCase())]
    return ranked.find((found) => found.length === 1) ?? ranked.find((found) => found.length > 0) ?? []
  }

  exactly(name: string): PostFacts | null {
    const key = nameKey(name)
    return this.#names.get(key).at(-1) ?? this.#namesInAnyCase.only(key.toLowerCase())
  }

  titled(title: string): readonly PostFacts[] {
    return this.#titles.find(title)
  }

  titleStartingWith(beginning: string): readonly PostFacts[] {
    return this.#titles.startingWith(beginning)
  }

  at(address: string): PostFacts | null {
    const key = normaliseAddress(address)
    return this.#ownAddresses.get(key)[0] ?? this.#siteAddresses.get(key)[0] ?? null
  }

  atPermalink(place: string): PostFacts | null {
    return this.#permalinks.get(permalinkLookUp(place))[0] ?? null
  }

  withSlug(slug: string): readonly PostFacts[] {
    return this.#slugsInAnyCase.get(slug.toLowerCase())
  }

  siteEntryAt(address: string): SiteEntry | null {
    return this.#entries.siteAddresses.get(normaliseAddress(address)) ?? null
  }

  siteEntry(titleOrName: string): SiteEntry | null {
    return this.#entries.site(titleOrName)
  }

  plannedEntry(titleOrName: string): PlannedEntry | null {
    return this.#entries.planned(titleOrName)
  }

  /** The posts that readers may take for this one: with its title, or at its address. */
  rivalsOf(post: PostFacts): readonly PostFacts[] {
    const own = this.#addressKey(post)
    const titled = post.title === null ? [] : this.#titles.find(post.title.text)
    const addressed = this.#placesOf(post).flatMap(([groups, key]) =>
      groups === this.#ownAddresses || groups === this.#siteAddresses ? groups.get(key) : [],
    )
    // The address of a post may hold the series that a list puts it into, which is not known here.
    const isOpen = this.#settings.url?.includes('{series}') ?? false
    const alike = this.#slugsInAnyCase
      .get(post.slug.toLowerCase())
      .filter((one) => isOpen || this.#addressKey(one) === own)
    return [...titled, ...addressed, ...alike].filter((one) => one.file !== post.file)
  }

  #addressKey(post: PostFacts): string {
    return addressKey(post, this.#settings, claimedSeries(post, this.#seriesSlug))
  }

  /** The texts by which others can look this post up; what a look-up is made by, in `lookUpKey`'s spelling, is among them. */
  keysOf(post: PostFacts): readonly string[] {
    const keys = this.#placesOf(post).map(([, key]) => key.toLowerCase())
    return [...new Set(post.title === null ? keys : [...keys, normaliseTitle(post.title.text)])]
  }

  #placesOf(post: PostFacts): readonly (readonly [NamedInOneWay, string])[] {
    const name = nameKey(post.name)
    const last = lastPart(name)
    const spellings = new Set([name, last, post.slug].map((text) => text.toLowerCase()))
    const own = new Set(post.addresses.map(normaliseAddress))
    const site = new Set(
      possibleSiteAddresses(post, this.#settings, claimedSeries(post, this.#seriesSlug)).map(
        normaliseAddress,
      ),
    )
    const place = post.permalink === null ? null : permalinkKey(post.permalink)
    return [
      ...(place === null ? [] : [[this.#permalinks, permalinkLookUp(place)] as const]),
      [this.#names, name],
      [this.#lastParts, last],
      [this.#slugs, post.slug],
      [this.#slugsInAnyCase, post.slug.toLowerCase()],
      [this.#namesInAnyCase, name.toLowerCase()],
      ...Array.from(spellings, (spelling) => [this.#anyCase, spelling] as const),
      ...Array.from(own, (address) => [this.#ownAddresses, address] as const),
      ...Array.from(site, (address) => [this.#siteAddresses, address] as const),
    ]
  }
}

/** What a place on the site is looked up by, among all other texts that are. */
export function permalinkLookUp(place: string): string {
  return `permalink ${place}`
}

function titleKey(post: PostFacts): string {
  return normaliseTitle(post.title?.text ?? '')
}

/** Letters that have one spelling. */
const plainLetters = /^[\x20-\x7e]*$/

/** A name as the index keeps it: one Unicode spelling, for folders that were copied between systems. */
export function nameKey(name: string): string {
  return plainLetters.test(name) ? name : name.normalize('NFC')
}

function entryIndexes(seriesList: SeriesList) {
  const entries = seriesList.series.flatMap((series) => series.entries)
  const sites = entries.filter((entry) => entry.kind === 'site')
  return {
    siteAddresses: new Map(
      sites.flatMap((site) => (site.url === null ? [] : [[normaliseAddress(site.url), site] as const])),
    ),
    site: entryIndex(sites),
    planned: entryIndex(entries.filter((entry) => entry.kind === 'planned')),
  }
}

function entryIndex<T extends { readonly title: string }>(
  entries: readonly T[],
): (titleOrName: string) => T | null {
  const places = new Map(entries.map((entry, at) => [entry, at]))
  const titles = new TitleIndex<T>(
    (entry) => entry.title,
    new Groups((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
  )
  for (const entry of entries) titles.add(entry)
  const slugs = new Map(entries.map((entry) => [slugOf(entry.title), entry]))
  return (text) => titles.find(text)[0] ?? slugs.get(text) ?? null
}
