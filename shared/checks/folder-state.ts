import { ClosestPosts } from '../domain/closest-post.ts'
import { byFile } from '../domain/groups.ts'
import { knowFileNames } from '../domain/known-file-names.ts'
import { type KnownPosts, PostIndex } from '../domain/known-posts.ts'
import type { LinkWorld } from '../domain/link-target.ts'
import type { PostFacts } from '../domain/post.ts'
import { SeriesShelf } from '../domain/series-shelf.ts'
import type { ListedSeries, Workspace } from '../domain/workspace.ts'
import { type Leads, leadsOf } from './context.ts'
import { References } from './references.ts'
import type { ResolvedClaim } from './rule.ts'

/** Files whose findings may be others now, and the lists whose findings in `series.yaml` may. */
export interface Concerned {
  readonly files: Set<string>
  readonly lists: Set<ListedSeries>
}

/** Everything of a folder that the checks look up, changed one post at a time in proportion to what that touches. */
export class FolderState {
  readonly workspace: Omit<Workspace, 'posts'>
  readonly posts = new Map<string, PostFacts>()
  readonly known: PostIndex
  readonly shelf: SeriesShelf
  readonly linkWorld: LinkWorld
  /** Noted before the first change; a folder that is checked once needs none. */
  #references: References | null = null
  readonly #copied = new Map<string, readonly ResolvedClaim[]>()
  /** Built when a first text has no post that it means. */
  #closest: ClosestPosts | null = null

  constructor({ posts, ...workspace }: Workspace) {
    const { seriesList, settings, files } = workspace
    this.workspace = workspace
    this.known = new PostIndex(seriesList, settings)
    this.shelf = new SeriesShelf(seriesList, settings, this.known)
    this.linkWorld = { known: this.known, settings, files: knowFileNames(files) }
    for (const post of posts) this.#take(post)
  }

  /** The claims of all copied buttons, while it is not known which way they lead. */
  get copied(): readonly ResolvedClaim[] {
    return [...this.#copied.values()].flat()
  }

  closest(text: string, except: PostFacts): PostFacts | null {
    if (this.#closest === null) {
      this.#closest = new ClosestPosts()
      for (const post of this.posts.values()) this.#closest.add(post)
    }
    return this.#closest.closest(text, except)
  }

  /** What a post leads to. */
  leadsOf(post: PostFacts): Leads {
    return leadsOf(post, this.linkWorld)
  }

  /** What a post that is new or may lead elsewhere now leads to; what it looks up for that is noted. */
  leadsAnewOf(post: PostFacts): Leads {
    const look = (known: KnownPosts) => leadsOf(post, this.linkWorld, known)
    const leads = this.#references?.record(post.file, this.known, look) ?? look(this.known)
    const copied =
      this.workspace.settings.previousLeadsTo === null
        ? leads.claims.filter(({ claim }) => claim.source === 'pager')
        : []
    if (copied.length > 0) this.#copied.set(post.file, copied)
    else this.#copied.delete(post.file)
    return leads
  }

  /** Gets ready for changes. */
  prepare(): void {
    if (this.#references !== null) return
    this.#references = new References()
    for (const post of this.posts.values()) this.leadsAnewOf(post)
  }

  /** Takes over changed and new posts and forgets removed ones; tells what that may concern. */
  change(posts: readonly PostFacts[], removed: readonly string[]): Concerned {
    this.prepare()
    const concerned: Concerned = { files: new Set(), lists: new Set() }
    const pairs = [
      ...removed.map((file) => ({ before: this.posts.get(file), after: undefined })),
      ...posts.map((after) => ({ before: this.posts.get(after.file), after })),
    ]
    const rerouted = pairs.flatMap(({ before, after }) => this.#lookingUpEither(before, after))
    for (const { before, after } of pairs) if (before) this.#collect(before, after, concerned)
    this.#collectWays(rerouted, concerned)
    for (const { before, after } of pairs) {
      for (const file of before ? this.#drop(before, after === undefined) : []) concerned.files.add(file)
      for (const file of after ? this.#take(after) : []) concerned.files.add(file)
    }
    for (const { before, after } of pairs) if (after) this.#collect(after, before, concerned)
    this.#collectWays(rerouted, concerned)
    return concerned
  }

  /** The posts that the findings of this one may depend on. */
  around(post: PostFacts): readonly PostFacts[] {
    return [
      ...this.known.sharing(post),
      ...this.shelf.claimantsWith(post),
      ...this.shelf.listsOf(post).flatMap((list) => this.shelf.postsOf(list)),
      ...this.#targetsOf(post),
      ...this.#referring(this.known.keysOf(post), post),
    ]
  }

  /** Gives the files for which another post is the closest now. */
  #take(post: PostFacts): readonly string[] {
    this.posts.set(post.file, post)
    this.known.add(post)
    this.shelf.add(post)
    return this.#closest?.add(post) ?? []
  }

  #drop(post: PostFacts, isGone: boolean): readonly string[] {
    this.posts.delete(post.file)
    this.known.remove(post)
    this.shelf.remove(post)
    if (!isGone) return []
    this.#references?.forget(post.file)
    this.#copied.delete(post.file)
    return this.#closest?.remove(post.file) ?? []
  }

  /** Collects what it may concern that this post is or was like this, and was or is like the other. */
  #collect(post: PostFacts, other: PostFacts | undefined, { files, lists }: Concerned): void {
    files.add(post.file)
    const isSeen = other === undefined || !isSameFromOutside(post, other)
    addFiles(files, this.#targetsOf(isSeen ? post : withOwnLinks(post, other)))
    if (!isSeen) return
    const sharing = this.known.sharing(post)
    const sharingFiles = new Set(sharing.map((one) => one.file))
    for (const file of [...sharingFiles, ...(this.#closest?.askersOf(sharingFiles) ?? [])]) files.add(file)
    addFiles(files, this.shelf.claimantsWith(post))
    for (const list of this.shelf.listsOf(post)) {
      lists.add(list)
      addFiles(files, this.shelf.postsOf(list))
    }
    addFiles(files, this.#referring(this.known.keysOf(post), post))
    const mayMove = [
      // Where a name may mean another post now, a list may hold another one.
      ...(this.#namesApart(post, other).length > 0 ? sharing : []),
      ...(post.series?.text === other?.series?.text ? [] : [post, ...this.#renamedWith(post)]),
    ]
    for (const one of mayMove) {
      addFiles(files, this.#referring(this.known.keysOf(one), one))
      addFiles(files, this.#targetsOf(one))
    }
  }

  /** The posts of a post's series where that may be called otherwise by others. */
  #renamedWith(post: PostFacts): readonly PostFacts[] {
    const claimants = this.shelf.claimantsWith(post)
    return claimants.every(({ series }) => series?.text === post.series?.text) ? [] : claimants
  }

  /** Those of these posts, by their files, whose claims and links may mean other posts now: what that concerns. */
  #collectWays(files: readonly string[], concerned: Concerned): void {
    for (const post of files.flatMap((file) => this.posts.get(file) ?? [])) {
      addFiles(concerned.files, this.#targetsOf(post))
      // The order of its series may be another.
      addFiles(concerned.files, this.shelf.claimantsWith(post))
    }
  }

  /** The files that look up what only one of the two is called. */
  #lookingUpEither(one: PostFacts | undefined, other: PostFacts | undefined): readonly string[] {
    return [
      ...(one ? this.#referring(this.#namesApart(one, other), one) : []),
      ...(other ? this.#referring(this.#namesApart(other, one), other) : []),
    ].map(({ file }) => file)
  }

  /** What this post is called and the other is not. */
  #namesApart(post: PostFacts, other: PostFacts | undefined): readonly string[] {
    const kept = new Set(other === undefined ? [] : this.known.keysOf(other))
    return this.known.keysOf(post).filter((key) => !kept.has(key))
  }

  #targetsOf(post: PostFacts): readonly PostFacts[] {
    const { claims, links } = leadsOf(post, this.linkWorld)
    return [...claims, ...links].flatMap(({ target }): readonly PostFacts[] => {
      if (target.kind === 'post') return [target.post]
      if (target.kind === 'ambiguous') return target.candidates
      return target.kind === 'wiki' && target.target !== null && typeof target.target !== 'string'
        ? [target.target]
        : []
    })
  }

  #referring(keys: readonly string[], { title }: PostFacts): readonly PostFacts[] {
    return Array.from(this.#references?.to(keys, title?.text ?? null) ?? [])
      .sort()
      .flatMap((file) => this.posts.get(file) ?? [])
  }
}

/** In everything but the links, pictures and buttons of its own text, which concern only itself and what they lead to. */
function isSameFromOutside(one: PostFacts, other: PostFacts): boolean {
  return outsideOf(one) === outsideOf(other)
}

function outsideOf({
  links: _,
  images: __,
  pagersInText: ___,
  firstHeading: ____,
  ...rest
}: PostFacts): string {
  return JSON.stringify(rest)
}

/** The post with those of its links alone that the other has not. */
function withOwnLinks(post: PostFacts, other: PostFacts): PostFacts {
  const others = new Set(other.links.map(({ kind, href }) => `${kind} ${href}`))
  const links = post.links.filter(({ kind, href }) => !others.has(`${kind} ${href}`))
  return { ...post, claims: [], links }
}

function addFiles(files: Set<string>, posts: readonly PostFacts[]): void {
  for (const { file } of posts) files.add(file)
}

/** These posts, each once, by their files. */
export function eachOnce(posts: Iterable<PostFacts>): readonly PostFacts[] {
  return [...new Set(posts)].sort(byFile)
}
