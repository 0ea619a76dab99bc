import { aList } from '../domain/closest-post.ts'
import { byFile } from '../domain/groups.ts'
import { plainFacts } from '../domain/kept-post.ts'
import type { PostFacts } from '../domain/post.ts'
import type { ListedSeries } from '../domain/workspace.ts'
import { claimsOf, linksOf } from './context.ts'
import type { FolderState } from './folder-state.ts'

/** Files whose findings may be others now, and the lists whose findings in `series.yaml` may. */
export interface Concerned {
  readonly files: Set<string>
  readonly lists: ReadonlySet<ListedSeries>
}

/** A post before and after a change; absent where it was not there, or is not any more. */
interface Pair {
  readonly before: PostFacts | undefined
  readonly after: PostFacts | undefined
}

/**
 * Takes a change of posts over into what is known of a folder, and collects what it may concern. A finding may depend on the
 * posts that are read together with its own, on those that its own leads to or that lead to it, that are called as it is,
 * and that a site by date shows beside it.
 */
export class Spread {
  readonly #state: FolderState
  readonly #hasFindings: (file: string) => boolean
  readonly #files = new Set<string>()
  readonly #lists = new Set<ListedSeries>()

  /** `hasFindings` tells the files of which something is told now. */
  constructor(state: FolderState, hasFindings: (file: string) => boolean) {
    this.#state = state
    this.#hasFindings = hasFindings
  }

  take(posts: readonly PostFacts[], removed: readonly string[]): Concerned {
    const state = this.#state
    state.prepare()
    const pairs: readonly Pair[] = [
      ...removed.map((file) => ({ before: state.posts.get(file), after: undefined })),
      ...posts.map((after) => ({ before: state.posts.get(after.file), after })),
    ]
    const rerouted = pairs.flatMap(({ before, after }) => this.#lookingUpEither(before, after))
    for (const { before, after } of pairs) if (before) this.#collect(before, after)
    for (const { after } of pairs) if (after) this.#collectLists(after)
    this.#collectCircles(rerouted)
    for (const { before, after } of pairs) this.#addAskers(state.replace(before, after))
    state.shelf.forgetOrders()
    for (const list of this.#lists) this.#addCircle(state.postsIn(list))
    for (const { before, after } of pairs) if (after) this.#collect(after, before)
    this.#collectCircles(rerouted)
    for (const file of this.#files) {
      const post = state.posts.get(file)
      if (post) state.note(post)
    }
    state.settle()
    return { files: this.#files, lists: this.#lists }
  }

  /** Collects what it may concern that a post is or was like this, and was or is like the other. */
  #collect(post: PostFacts, other: PostFacts | undefined): void {
    this.#files.add(post.file)
    const isSeen = other === undefined || outsideOf(post) !== outsideOf(other)
    if (!isSeen) {
      this.#collectLinks(post, other)
      return
    }
    if (other === undefined) this.#addAll(targetsOf(post, this.#state))
    else this.#collectLinks(post, other)
    const isLinkSeen = other === undefined || linkSideOf(post) !== linkSideOf(other)
    this.#addAll(this.#linkersOf(post).filter(({ file }) => isLinkSeen || this.#hasFindings(file)))
    this.#addAll(this.#state.timeline.around(post))
    this.#collectRivals(post, other)
    const lists = this.#state.listsAround(post)
    this.#addCircle([post, ...lists.flatMap((list) => this.#state.postsIn(list))])
    for (const list of lists) this.#lists.add(list)
  }

  /** Who goes by the same name; where that is as it was, only those of which that is told. */
  #collectRivals(post: PostFacts, other: PostFacts | undefined): void {
    const { known } = this.#state
    const isNamedOtherwise = this.#namesApart(post, other).length > 0
    const rivals = known.rivalsOf(post)
    this.#addAll(rivals.filter(({ file }) => isNamedOtherwise || this.#hasFindings(file)))
    this.#addAskers(this.#state.askersOf(new Set([post, ...rivals].map(({ file }) => file))))
  }

  /** An edit of the text alone: what its own links lead to that the other has not, and of the rest that of which anything is told. */
  #collectLinks(post: PostFacts, other: PostFacts): void {
    const others = new Set(other.links.map(({ kind, href }) => `${kind} ${href}`))
    for (const { link, target } of linksOf(post, this.#state.linkWorld)) {
      const isOwn = !others.has(`${link.kind} ${link.href}`)
      for (const one of postsIn(target)) if (isOwn || this.#hasFindings(one.file)) this.#files.add(one.file)
    }
    if (post.anchors.join('\n') !== other.anchors.join('\n')) this.#addAll(this.#linkersOf(post))
  }

  /** Of these posts the claims and links may mean other posts now. */
  #collectCircles(files: readonly string[]): void {
    const posts = files.flatMap((file) => this.#state.posts.get(file) ?? [])
    for (const post of posts) {
      this.#files.add(post.file)
      this.#addAll(targetsOf(post, this.#state))
    }
    this.#addCircle(posts)
  }

  /** A name on a list may mean this post once it is there, and meant another one before. */
  #collectLists(post: PostFacts): void {
    for (const list of this.#state.shelf.listsOf(post)) {
      this.#lists.add(list)
      this.#addCircle(this.#state.postsIn(list))
    }
  }

  #addCircle(posts: readonly PostFacts[]): void {
    const circle = circleOf(posts, this.#state)
    this.#addAll(circle)
    for (const post of circle) for (const list of this.#state.listsAround(post)) this.#lists.add(list)
  }

  #linkersOf(post: PostFacts): readonly PostFacts[] {
    return this.#state.linkers(this.#state.known.keysOf(post), post.title?.text ?? null)
  }

  /** The files that look up what only one of the two is called. */
  #lookingUpEither(one: PostFacts | undefined, other: PostFacts | undefined): readonly string[] {
    const looking = (post: PostFacts, but: PostFacts | undefined) => {
      const texts = this.#namesApart(post, but)
      const title = post.title?.text ?? null
      return texts.length === 0
        ? []
        : [...this.#state.claimants(texts, title), ...this.#state.linkers(texts, title)]
    }
    return [...(one ? looking(one, other) : []), ...(other ? looking(other, one) : [])].map(
      ({ file }) => file,
    )
  }

  /** What this post is called and the other is not. */
  #namesApart(post: PostFacts, other: PostFacts | undefined): readonly string[] {
    const kept = new Set(other === undefined ? [] : this.#state.known.keysOf(other))
    return this.#state.known.keysOf(post).filter((key) => !kept.has(key))
  }

  #addAll(posts: readonly PostFacts[]): void {
    for (const { file } of posts) this.#files.add(file)
  }

  #addAskers(files: readonly string[]): void {
    for (const file of files) {
      if (file !== aList) this.#files.add(file)
      else for (const list of this.#state.workspace.seriesList.series) this.#lists.add(list)
    }
  }
}

/** The posts that are read together: of one series or list, and of what they name as their neighbours, over and over. */
export function circleOf(posts: Iterable<PostFacts>, state: FolderState): readonly PostFacts[] {
  const found = new Set(posts)
  const series = new Set<string>()
  const lists = new Set<ListedSeries>()
  const add = (near: readonly PostFacts[]) => {
    for (const one of near) found.add(one)
  }
  for (const post of found) {
    const slug = state.shelf.slugOf(post)
    if (slug !== null && !series.has(slug)) {
      series.add(slug)
      add(state.shelf.claimantsWith(post))
      add(state.shelf.nearlyWith(post))
    }
    for (const list of state.listsAround(post)) {
      if (lists.has(list)) continue
      lists.add(list)
      add(state.postsIn(list))
    }
    add(claimsOf(post, state.linkWorld, state.known).flatMap(({ target }) => postsIn(target)))
    add(state.claimants(state.known.keysOf(post), post.title?.text ?? null))
  }
  return [...found].sort(byFile)
}

/** The posts that may name this one, or link to it. */
export function leadingTo(post: PostFacts, state: FolderState): readonly PostFacts[] {
  const keys = state.known.keysOf(post)
  const title = post.title?.text ?? null
  return [...state.claimants(keys, title), ...state.linkers(keys, title)]
}

/** The posts that a post's claims and links lead to. */
export function targetsOf(post: PostFacts, { linkWorld, known }: FolderState): readonly PostFacts[] {
  const claims = claimsOf(post, linkWorld, known).flatMap(({ target }) => postsIn(target))
  return [...claims, ...linksOf(post, linkWorld).flatMap(({ target }) => postsIn(target))]
}

function postsIn(
  target: ReturnType<typeof claimsOf>[number]['target'] | ReturnType<typeof linksOf>[number]['target'],
): readonly PostFacts[] {
  switch (target.kind) {
    case 'post':
      return [target.post]
    case 'ambiguous':
      return target.candidates
    case 'wiki':
      return target.target === null || typeof target.target === 'string' ? [] : [target.target]
    default:
      return []
  }
}

/** All of a post that may concern those who link to it, besides what is told of them already. */
function linkSideOf(post: PostFacts): string {
  const { date, series, slug, status, ownStatus, isPlaceholder, addresses, anchors, repeatedHeadings } = post
  return JSON.stringify([
    [post.title?.text, date?.text, series?.text, ownStatus?.text, post.live?.text, post.canonical?.text],
    [slug, status, isPlaceholder, addresses, anchors, post.frontMatter.kind],
    repeatedHeadings.map(({ anchor }) => anchor),
  ])
}

/** All of a post that may concern others than itself and what its links lead to. */
function outsideOf(post: PostFacts): string {
  const {
    links: _,
    images: _i,
    pagersInText: _p,
    firstHeading: _f,
    unreadLinks: _u,
    unreadImages: _ui,
    orderWords: _o,
    lists: _l,
    anchors: _a,
    ...rest
  } = plainFacts(post)
  return JSON.stringify(rest)
}
