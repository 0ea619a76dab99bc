import { byFile, Groups } from './groups.ts'
import { nameKey, type PostIndex } from './known-posts.ts'
import { spellingKeys } from './near-spelling.ts'
import type { PostFacts } from './post.ts'
import { claimedSeries, type SeriesSlug, seriesSlugs } from './series-membership.ts'
import { type OrderedSeries, orderedListed, orderedUnlisted } from './series-order.ts'
import { slugOf } from './slug.ts'
import { appendTo } from './title-index.ts'
import { normaliseTitle } from './title-match.ts'
import type { ListedSeries, SeriesEntry, SeriesList, WorkspaceSettings } from './workspace.ts'

/** A series in order, and the names of its posts. */
interface Ordered {
  readonly series: OrderedSeries
  readonly names: ReadonlySet<string>
}

/** The series of a folder whose posts come and go: what `seriesOf` says, for one series at a time. */
export class SeriesShelf {
  readonly #lists: readonly ListedSeries[]
  readonly #settings: WorkspaceSettings
  readonly #known: PostIndex
  readonly #slugs: SeriesSlug
  readonly #members = new Groups<PostFacts>(byFile)
  /** The lists by the names that they hold, in any case. */
  readonly #naming: Groups<ListedSeries>
  readonly #listBySlug: ReadonlyMap<string, ListedSeries>
  /** All of them, where several lists have one slug. */
  readonly #listsBySlug = new Map<string, ListedSeries[]>()
  /** Made when it is first asked for after a series came. A series that is gone has no members. */
  #spellings: Map<string, Set<string>> | null = null
  /** By slug, as far as it was asked for. */
  readonly #near = new Map<string, readonly string[]>()
  #listOfEntry: ReadonlyMap<SeriesEntry, ListedSeries> | null = null
  readonly #seriesOfPosts = new Map<PostFacts, OrderedSeries | null>()
  readonly #ordered = new Map<ListedSeries | string, Ordered>()

  constructor({ series }: SeriesList, settings: WorkspaceSettings, known: PostIndex) {
    this.#lists = series
    this.#settings = settings
    this.#known = known
    this.#slugs = seriesSlugs(series)
    this.#listBySlug = new Map(series.map((list) => [list.slug, list]))
    const places = new Map(series.map((list, at) => [list, at]))
    this.#naming = new Groups((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    for (const list of series) appendTo(this.#listsBySlug, list.slug, list)
    for (const list of series)
      for (const entry of list.entries) if (entry.kind === 'post') this.#addNaming(entry.name, list)
  }

  add(post: PostFacts): void {
    const slug = claimedSeries(post, this.#slugs)
    if (slug !== null) {
      if (this.#members.get(slug).length === 0) this.#spellings = null
      this.#members.add(slug, post)
    }
    this.forgetOrders()
  }

  remove(post: PostFacts): void {
    const slug = claimedSeries(post, this.#slugs)
    if (slug !== null) this.#members.remove(slug, post)
    this.forgetOrders()
  }

  /** Forgets the orders that were worked out; they are worked out anew when they are asked for. */
  forgetOrders(): void {
    this.#ordered.clear()
    this.#seriesOfPosts.clear()
  }

  /** Every series, listed ones first. */
  all(): readonly OrderedSeries[] {
    const inferred = [...this.#members.keys()].filter((slug) => !this.#listBySlug.has(slug)).sort()
    return [...this.#lists, ...inferred].map((one) => this.#order(one).series)
  }

  /** The lists that may name a post, or that it says it is in, in their order. */
  listsOf(post: PostFacts): readonly ListedSeries[] {
    const found = new Set<ListedSeries>()
    const name = nameKey(post.name).toLowerCase()
    const title = normaliseTitle(post.title?.text ?? '')
    for (const key of [name, name.slice(name.lastIndexOf('/') + 1), post.slug.toLowerCase(), title])
      for (const list of this.#naming.get(key)) found.add(list)
    const slug = claimedSeries(post, this.#slugs)
    for (const list of this.#listsBySlug.get(slug ?? '') ?? []) found.add(list)
    // Of several lists with one slug it is the first that counts: they are told of together.
    for (const list of [...found]) for (const twin of this.#listsBySlug.get(list.slug) ?? []) found.add(twin)
    return this.inOrder(found)
  }

  /** The list that holds this very entry; null where none does. */
  listWith(entry: SeriesEntry): ListedSeries | null {
    this.#listOfEntry ??= new Map(
      this.#lists.flatMap((list) =>
        list.entries.filter(({ kind }) => kind !== 'post').map((one) => [one, list]),
      ),
    )
    return this.#listOfEntry.get(entry) ?? null
  }

  /** The posts that are in a list, and those that say they are. */
  postsOf(list: ListedSeries): readonly PostFacts[] {
    const listed = list.entries.flatMap((entry) =>
      entry.kind === 'post' ? this.#known.named(entry.name) : [],
    )
    return [...listed, ...this.#members.get(list.slug)]
  }

  /** The slug of the series that a post says it is in. */
  slugOf(post: PostFacts): string | null {
    return claimedSeries(post, this.#slugs)
  }

  /** The posts that say they are in the series that this one says it is in. */
  claimantsWith(post: PostFacts): readonly PostFacts[] {
    const slug = claimedSeries(post, this.#slugs)
    return slug === null ? [] : this.#members.get(slug)
  }

  /** The series that lists a post or that the post names; null where it is in none. */
  of(post: PostFacts): OrderedSeries | null {
    const known = this.#seriesOfPosts.get(post)
    if (known !== undefined) return known
    const series = this.#find(post)
    this.#seriesOfPosts.set(post, series)
    return series
  }

  #find(post: PostFacts): OrderedSeries | null {
    for (const list of this.listsOf(post)) {
      const ordered = this.#order(list)
      if (ordered.names.has(post.name)) return ordered.series
    }
    const slug = claimedSeries(post, this.#slugs)
    return slug === null ? null : this.#order(this.#listBySlug.get(slug) ?? slug).series
  }

  /** The posts of series whose names may be the same as that of a series of this post, misspelt. */
  nearlyWith(post: PostFacts): readonly PostFacts[] {
    return this.#nearSlugs(post).flatMap((one) => this.#members.get(one))
  }

  /** The lists of such series. */
  listsNear(post: PostFacts): readonly ListedSeries[] {
    return this.#nearSlugs(post).flatMap((one) => this.#listsBySlug.get(one) ?? [])
  }

  #nearSlugs(post: PostFacts): readonly string[] {
    const claimed = claimedSeries(post, this.#slugs)
    const own = new Set(this.listsOf(post).map(({ slug }) => slug))
    if (claimed !== null) own.add(claimed)
    return [...new Set([...own].flatMap((slug) => this.#nearTo(slug)))].filter((slug) => !own.has(slug))
  }

  #nearTo(slug: string): readonly string[] {
    if (this.#spellings === null) {
      this.#spellings = this.#spelt()
      this.#near.clear()
    }
    const known = this.#near.get(slug)
    if (known !== undefined) return known
    const names = this.#listsBySlug.get(slug)?.map(({ name }) => slugOf(name)) ?? []
    const near = new Set<string>()
    for (const key of [slug, ...names].flatMap(spellingKeys))
      for (const one of this.#spellings.get(key) ?? []) near.add(one)
    near.delete(slug)
    this.#near.set(slug, [...near])
    return [...near]
  }

  /** The slugs of all series by what near spellings have in common. */
  #spelt(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>()
    const add = (text: string, slug: string) => {
      for (const key of spellingKeys(text)) found.set(key, (found.get(key) ?? new Set()).add(slug))
    }
    for (const slug of this.#members.keys()) add(slug, slug)
    for (const { slug, name } of this.#lists) {
      add(slug, slug)
      add(slugOf(name), slug)
    }
    return found
  }

  /** Every series that a post is or says it is in, and these lists; in the order of `all`. */
  around(posts: Iterable<PostFacts>, lists: Iterable<ListedSeries>): readonly OrderedSeries[] {
    const listed = new Set(lists)
    const slugs = new Set<string>()
    for (const post of posts) {
      for (const list of this.listsOf(post)) listed.add(list)
      const slug = claimedSeries(post, this.#slugs)
      if (slug !== null && !this.#listBySlug.has(slug)) slugs.add(slug)
    }
    return [...this.inOrder(listed), ...[...slugs].sort()].map((one) => this.#order(one).series)
  }

  /** These lists in the order of `series.yaml`. */
  inOrder(lists: ReadonlySet<ListedSeries>): readonly ListedSeries[] {
    return lists.size < 2 ? [...lists] : this.#lists.filter((list) => lists.has(list))
  }

  /** A series of `of` or `all`, by its list or its slug. */
  #order(one: ListedSeries | string): Ordered {
    let ordered = this.#ordered.get(one)
    if (ordered === undefined) {
      const world = { settings: this.#settings, known: this.#known }
      const series =
        typeof one === 'string'
          ? orderedUnlisted(one, this.#members.get(one), world)
          : orderedListed(one, this.#members.get(one.slug), world)
      const names = series.posts.flatMap(({ kind, name }) => (kind === 'post' && name !== null ? [name] : []))
      ordered = { series, names: new Set(names) }
      this.#ordered.set(one, ordered)
    }
    return ordered
  }

  #addNaming(name: string, list: ListedSeries): void {
    for (const key of new Set([nameKey(name).toLowerCase(), normaliseTitle(name)]))
      if (!this.#naming.get(key).includes(list)) this.#naming.add(key, list)
  }
}
