import { aList, ClosestPosts } from '../domain/closest-post.ts'
import { type ConflictedCopy, markedCopyOf, withoutConflictedCopies } from '../domain/conflicted-copies.ts'
import { knowFileNames } from '../domain/known-file-names.ts'
import { PostIndex } from '../domain/known-posts.ts'
import type { LinkWorld } from '../domain/link-target.ts'
import { NumberedPosts } from '../domain/numbered-posts.ts'
import type { PostFacts } from '../domain/post.ts'
import { SeriesShelf } from '../domain/series-shelf.ts'
import { ChangingTimeline } from '../domain/timeline.ts'
import type { ListedSeries, SeriesEntry, Workspace } from '../domain/workspace.ts'
import { claimsOf, linksOf } from './context.ts'
import { withoutDecoration } from './link-labels.ts'
import { plainWords } from './link-words.ts'
import { References } from './references.ts'
import type { ResolvedClaim } from './rule.ts'
import { buttonsIn } from './site-buttons.ts'
import { resolveUnread } from './unread-addresses.ts'

/** Everything of a folder that the checks look up, changed one post at a time in proportion to what that touches. */
export class FolderState {
  /** Every post, by its file; a conflicted copy too. */
  readonly posts = new NumberedPosts()
  readonly workspace: Omit<Workspace, 'posts'>
  readonly copies: readonly ConflictedCopy[]
  readonly known: PostIndex
  readonly shelf: SeriesShelf
  readonly timeline: ChangingTimeline
  readonly linkWorld: LinkWorld
  readonly #copied = new Map<string, readonly ResolvedClaim[]>()
  /** The names of which some file's name says that it is a copy. */
  readonly #copiedNames: ReadonlySet<string>
  /** Built when a first text has no post that it means. */
  #closest: ClosestPosts | null = null
  /** Who looks up what for its claims, and for all else; noted before the first change, since a folder that is checked once needs none. */
  #references: { readonly claims: References; readonly others: References } | null = null

  constructor(folder: Workspace) {
    const { workspace, copies } = withoutConflictedCopies(folder)
    const { posts, ...rest } = workspace
    this.workspace = rest
    this.copies = copies
    this.#copiedNames = new Set(folder.posts.flatMap(({ name }) => markedCopyOf(name) ?? []))
    this.known = new PostIndex(rest.seriesList, rest.settings, this.posts)
    this.shelf = new SeriesShelf(rest.seriesList, rest.settings, this.known)
    this.timeline = new ChangingTimeline(posts)
    this.linkWorld = { known: this.known, settings: rest.settings, files: knowFileNames(rest.files) }
    for (const post of folder.posts) this.posts.set(post)
    for (const post of posts) {
      this.known.add(post)
      this.shelf.add(post)
    }
    for (const post of posts) this.#noteCopied(post)
  }

  /** Every post but conflicted copies. */
  get articles(): readonly PostFacts[] {
    const copies = new Set(this.copies.map(({ copy }) => copy.file))
    return this.posts.all().filter(({ file }) => !copies.has(file))
  }

  /** The claims of all copied buttons, while it is not known which way they lead. */
  get copied(): readonly ResolvedClaim[] {
    return [...this.#copied.values()].flat()
  }

  closest(text: string, except: PostFacts | null): PostFacts | null {
    if (this.#closest === null) {
      this.#closest = new ClosestPosts((file) => this.posts.get(file))
      for (const post of this.articles) this.#closest.add(post)
    }
    return this.#closest.closest(text, except)
  }

  /** The files that were answered with any of these as the closest post. */
  askersOf(files: ReadonlySet<string>): readonly string[] {
    return this.#closest?.askersOf(files) ?? []
  }

  /** The posts that a list is about: that it names, that say they are in it, and that are most likely meant where it names none. */
  postsIn(list: ListedSeries): readonly PostFacts[] {
    const missing = list.entries.flatMap((entry) =>
      entry.kind === 'post' && this.known.named(entry.name).length === 0 ? [entry.name] : [],
    )
    const meant = missing.flatMap((name) =>
      [...this.known.titled(name), this.closest(name, null) ?? []].flat(),
    )
    return [...this.shelf.postsOf(list), ...meant]
  }

  /** The lists that a post is on, that it says it is in, whose name it may misspell, or that may mean it by a name that no post has. */
  listsAround(post: PostFacts): readonly ListedSeries[] {
    const lists = [...this.shelf.listsOf(post), ...this.shelf.listsNear(post)]
    if (!this.askersOf(new Set([post.file])).includes(aList)) return lists
    const isMissing = (entry: SeriesEntry) =>
      entry.kind === 'post' && this.known.named(entry.name).length === 0
    const lacking = this.workspace.seriesList.series.filter(({ entries }) => entries.some(isMissing))
    return [...new Set([...lists, ...lacking])]
  }

  /** The lists that hold what a post's claims lead to on the site, or what is only planned. */
  listsClaimedBy(post: PostFacts): readonly ListedSeries[] {
    return claimsOf(post, this.linkWorld, this.known).flatMap(({ target }) =>
      target.kind === 'site' || target.kind === 'planned' ? (this.shelf.listWith(target.entry) ?? []) : [],
    )
  }

  /** Gets ready for changes. */
  prepare(): void {
    if (this.#references !== null) return
    this.#references = { claims: new References(this.posts), others: new References(this.posts) }
    for (const post of this.articles) this.note(post)
    this.settle()
  }

  /** Keeps what was noted in as little room as can be. */
  settle(): void {
    this.#references?.claims.settle()
    this.#references?.others.settle()
  }

  /** False of a change that makes or unmakes a conflicted copy, or orders by weight anew. */
  canFollow(posts: readonly PostFacts[], removed: readonly string[]): boolean {
    const all = [
      ...posts,
      ...[...posts.map(({ file }) => file), ...removed].flatMap((file) => this.posts.get(file) ?? []),
    ]
    const isHugo = this.workspace.settings.platform === 'hugo'
    return all.every(
      ({ name, weight }) =>
        markedCopyOf(name) === null && !this.#copiedNames.has(name) && !(isHugo && weight !== null),
    )
  }

  /** Takes a post in the place of the one before; gives the files of those for whom another post is the closest now. */
  replace(before: PostFacts | undefined, after: PostFacts | undefined): readonly string[] {
    if (before !== undefined) {
      this.known.remove(before)
      this.shelf.remove(before)
      this.timeline.remove(before)
    }
    if (after !== undefined) {
      this.posts.set(after)
      this.known.add(after)
      this.shelf.add(after)
      this.timeline.add(after)
      return this.#closest?.add(after, before) ?? []
    }
    if (before === undefined) return []
    this.#references?.claims.forget(before.file)
    this.#references?.others.forget(before.file)
    this.posts.delete(before.file)
    this.#copied.delete(before.file)
    return this.#closest?.remove(before.file) ?? []
  }

  /** Notes what a post that is new, or may lead elsewhere now, looks up. */
  note(post: PostFacts): void {
    this.#noteCopied(post)
    this.#references?.claims.record(post.file, this.known, (known) => claimsOf(post, this.linkWorld, known))
    this.#references?.others.record(post.file, this.known, (known) =>
      lookUpOthers(post, { ...this.linkWorld, known }),
    )
  }

  /** The posts whose claims look up any of these texts. */
  claimants(texts: readonly string[], title: string | null): readonly PostFacts[] {
    return this.#postsAt(this.#references?.claims.to(texts, title))
  }

  /** The posts that look up any of these texts for anything else. */
  linkers(texts: readonly string[], title: string | null): readonly PostFacts[] {
    return this.#postsAt(this.#references?.others.to(texts, title))
  }

  #postsAt(files: ReadonlySet<string> | undefined): readonly PostFacts[] {
    return [...(files ?? [])].sort().flatMap((file) => this.posts.get(file) ?? [])
  }

  #noteCopied(post: PostFacts): void {
    const isOpen = this.workspace.settings.previousLeadsTo === null
    const copied = isOpen && post.claims.some(({ source }) => source === 'pager')
    if (!copied) this.#copied.delete(post.file)
    else
      this.#copied.set(
        post.file,
        claimsOf(post, this.linkWorld, this.known).filter(({ claim }) => claim.source === 'pager'),
      )
  }
}

/** What the rules look up of a text besides its claims: links, buttons, and the titles that its words may be. */
function lookUpOthers(post: PostFacts, world: LinkWorld): void {
  linksOf(post, world)
  for (const link of post.unreadLinks) resolveUnread(link, post, world)
  buttonsIn(post, world)
  for (const { words } of post.links) {
    const label = plainWords(words)
    world.known.titled(label)
    world.known.titled(withoutDecoration(label, ''))
  }
  for (const { title } of post.orderWords) if (title !== null) world.known.titled(title)
}
