import type { Finding } from '../../shared/checks/finding.ts'
import { FolderChecker, type WorkspaceChange } from '../../shared/checks/folder-checker.ts'
import { OpenPosts } from '../../shared/domain/kept-post.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'

/** What a check found: everything, or what is other than before by its files. */
export type Found =
  | { readonly kind: 'all'; readonly findings: readonly Finding[] }
  | { readonly kind: 'changed'; readonly files: ReadonlyMap<string, readonly Finding[]> }

/** The folder as it is saved, with one article's unsaved text laid over it, checked as it changes. */
export class CheckedFolder {
  /** Here and in the checker posts are kept once, packed whenever nothing is being checked. */
  readonly #open = new OpenPosts()
  readonly #saved: Map<string, PostFacts>
  readonly #rest: Omit<Workspace, 'posts'>
  #checker: FolderChecker | null = null
  /** The file that the unsaved text was laid over in the last check. */
  #covered: string | null = null
  /** Files that were saved otherwise since the last check. */
  #changed = new Set<string>()
  #changedRest: Partial<Omit<Workspace, 'posts'>> = {}

  constructor({ posts, ...rest }: Workspace) {
    this.#saved = new Map(posts.map((post) => [post.file, this.#open.keep(post)]))
    this.#rest = rest
  }

  /** Files were saved otherwise, by whomever. */
  change({ posts = [], removed = [], today: _, ...rest }: WorkspaceChange): void {
    for (const file of removed) this.#saved.delete(file)
    for (const post of posts) this.#saved.set(post.file, this.#open.keep(post))
    for (const file of [...removed, ...posts.map((post) => post.file)]) this.#changed.add(file)
    this.#changedRest = { ...this.#changedRest, ...rest }
  }

  /** Checks with this unsaved text; unsaved text of an article that is not in the folder counts for nothing. */
  check(draft: PostFacts | null, today: string): Found {
    const over = draft !== null && this.#saved.has(draft.file) ? draft : null
    const found = this.#checker === null ? this.#begin(over, today) : this.#goOn(this.#checker, over, today)
    this.#covered = over?.file ?? null
    this.#changed = new Set()
    this.#changedRest = {}
    return found
  }

  /** What can be done before the next check, so that it need not be done in it. */
  prepare(): void {
    this.#checker?.prepare()
  }

  /** The series round a post, as the last check saw it. */
  seriesRound(post: PostFacts): readonly OrderedSeries[] {
    return this.#checker?.seriesRound(post) ?? []
  }

  #begin(draft: PostFacts | null, today: string): Found {
    const posts = [...this.#saved.values()].map((post) => (post.file === draft?.file ? draft : post))
    this.#checker = new FolderChecker({ ...this.#rest, ...this.#changedRest, posts }, today, this.#open)
    return { kind: 'all', findings: this.#checker.findings }
  }

  #goOn(checker: FolderChecker, draft: PostFacts | null, today: string): Found {
    const touched = new Set(this.#changed)
    if (this.#covered !== null && this.#covered !== draft?.file) touched.add(this.#covered)
    if (draft !== null) touched.add(draft.file)
    const posts = Array.from(touched).flatMap((file) =>
      file === draft?.file ? draft : (this.#saved.get(file) ?? []),
    )
    const removed = Array.from(touched).filter((file) => !this.#saved.has(file))
    return { kind: 'changed', files: checker.update({ posts, removed, today, ...this.#changedRest }) }
  }
}
