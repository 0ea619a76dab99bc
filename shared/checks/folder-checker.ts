import { byFile } from '../domain/groups.ts'
import { OpenPosts } from '../domain/kept-post.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import type { ListedSeries, Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { byPlace, differences, type FindingsChange, grouped } from './findings-change.ts'
import { contextIn, type Part, wholeOf, withoutPosts } from './folder-part.ts'
import { FolderState } from './folder-state.ts'
import { PackedFindings } from './packed-findings.ts'
import { ofParts, ofWholeFolder } from './registry.ts'
import type { Rule } from './rule.ts'
import { circleOf, leadingTo, Spread, targetsOf } from './spread.ts'
import { faultsOf, type Told, toldFindings } from './told-findings.ts'

/** What became different in a folder; what is absent is as it was. */
export interface WorkspaceChange extends Partial<Omit<Workspace, 'posts'>> {
  /** Posts that are new or read differently. */
  readonly posts?: readonly PostFacts[]
  readonly removed?: readonly string[]
  readonly today?: string | null
}

/**
 * Checks a folder, and after each change only what that may concern: what it has found is always just what a check of the
 * whole folder finds.
 */
export class FolderChecker {
  /** Closed whenever nothing is being checked: all that is held of a post then is its packed facts. */
  readonly #open: OpenPosts
  #today: string | null
  #state: FolderState
  readonly #byFile = new PackedFindings()
  #folderWide: readonly Finding[] = []
  /** Articles for which some rule speaks that speaks for what leads to them. */
  #spokenFor = new Set<string>()

  /** `open` is where posts are kept, also by whoever gives it. */
  constructor(workspace: Workspace, today: string | null, open = new OpenPosts()) {
    this.#open = open
    this.#today = today
    this.#state = this.#stateOf(workspace)
    this.#checkAll()
  }

  /** All findings, by file, place and rule. */
  get findings(): readonly Finding[] {
    return [...this.#byFile.all(), ...this.#folderWide].sort(byPlace)
  }

  /** The series that a post is or says it is in, in order. */
  seriesRound(post: PostFacts): readonly OrderedSeries[] {
    const series = this.#state.shelf.around([post], [])
    this.#state.shelf.forgetOrders()
    this.#open.close()
    return series
  }

  /** Gets ready for changes: what is done here need not be done in the first of them. */
  prepare(): void {
    this.#state.prepare()
    this.#open.close()
  }

  /** Takes over a change, and tells the findings that it made others. */
  update({ posts = [], removed = [], today = this.#today, ...rest }: WorkspaceChange): FindingsChange {
    const { workspace } = this.#state
    const isSame = (Object.keys(rest) as (keyof typeof rest)[]).every(
      (key) => rest[key] === workspace[key] || JSON.stringify(rest[key]) === JSON.stringify(workspace[key]),
    )
    const kept = posts.map((post) => this.#open.keep(post))
    const change =
      isSame && today === this.#today && this.#state.canFollow(kept, removed)
        ? this.#checkWhatConcerns(kept, removed)
        : this.#beginAnew(kept, removed, today, rest)
    this.#open.close()
    return change
  }

  #stateOf(workspace: Workspace): FolderState {
    return new FolderState({ ...workspace, posts: workspace.posts.map((post) => this.#open.keep(post)) })
  }

  #beginAnew(
    posts: readonly PostFacts[],
    removed: readonly string[],
    today: string | null,
    rest: Partial<Omit<Workspace, 'posts'>>,
  ): FindingsChange {
    const old = grouped(this.findings)
    const kept = new Map(this.#state.posts.all().map((post) => [post.file, post]))
    for (const file of removed) kept.delete(file)
    for (const post of posts) kept.set(post.file, post)
    this.#today = today
    this.#state = this.#stateOf({
      ...this.#state.workspace,
      ...rest,
      posts: [...kept.values()].sort(byFile),
    })
    this.#checkAll()
    return differences(old, grouped(this.findings))
  }

  #checkAll(): void {
    const part = wholeOf(this.#state)
    const { findings, spokenFor } = this.#run(ofParts, part)
    this.#byFile.replace(grouped(findings))
    this.#spokenFor = new Set(spokenFor)
    this.#folderWide = this.#runOfWholeFolder(part)
    this.#state.shelf.forgetOrders()
  }

  #checkWhatConcerns(posts: readonly PostFacts[], removed: readonly string[]): FindingsChange {
    const state = this.#state
    const { files, lists } = new Spread(state, (file) => this.#byFile.has(file)).take(posts, removed)
    const { part, found } = this.#checkPart(files, lists)
    const old = this.#allOf([...files, 'series.yaml', ...this.#folderWide.map(({ file }) => file)])
    for (const file of files) this.#byFile.set(file, found.get(file) ?? [])
    this.#byFile.set('series.yaml', this.#inSeriesYaml(lists, found.get('series.yaml') ?? []))
    this.#folderWide = this.#runOfWholeFolder(part)
    state.shelf.forgetOrders()
    return differences(old, this.#allOf([...old.keys(), ...this.#folderWide.map(({ file }) => file)]))
  }

  /** Checks these files, and further ones as far as what is found of these concerns them; they are added to `files`. */
  #checkPart(files: Set<string>, lists: ReadonlySet<ListedSeries>) {
    const state = this.#state
    // Only what is told of an article may depend on all that leads to it.
    const led = new Set([...files].filter((file) => this.#byFile.has(file)))
    for (;;) {
      const part = this.#around(files, lists, led)
      const { findings, spokenFor } = this.#run(ofParts, part)
      const found = grouped(findings)
      const told = [...files].filter((file) => !led.has(file) && (found.has(file) || spokenFor.has(file)))
      const turned = [...files].filter((file) => spokenFor.has(file) !== this.#spokenFor.has(file))
      const more = turned
        .flatMap((file) => state.posts.get(file) ?? [])
        .flatMap((post) => leadingTo(post, state))
        .filter(({ file }) => !files.has(file))
      if (told.length === 0 && more.length === 0) {
        for (const file of turned) if (!this.#spokenFor.delete(file)) this.#spokenFor.add(file)
        return { part, found }
      }
      for (const file of told) led.add(file)
      for (const { file } of more) files.add(file)
    }
  }

  /** As much of the folder as the findings of these files and lists may depend on. */
  #around(files: ReadonlySet<string>, lists: ReadonlySet<ListedSeries>, led: ReadonlySet<string>): Part {
    const state = this.#state
    const { shelf, workspace } = state
    const dirty = Array.from(files).flatMap((file) => state.posts.get(file) ?? [])
    const listed = Array.from(lists).flatMap((list) => state.postsIn(list))
    // What speaks for a link depends on whatever is read together with the article that the link leads to.
    const speaking = dirty
      .flatMap((post) => targetsOf(post, state))
      .filter(({ file }) => this.#spokenFor.has(file))
    const circle = circleOf([...dirty, ...listed, ...speaking], state)
    const seen = new Set(circle)
    for (const post of dirty) {
      for (const rival of state.known.rivalsOf(post)) seen.add(rival)
      if (led.has(post.file) || post.repeatedHeadings.length > 0)
        for (const one of leadingTo(post, state)) seen.add(one)
    }
    const circleLists = [...lists, ...circle.flatMap((post) => state.listsAround(post))]
    const seenLists = new Set([
      ...circleLists,
      ...circle.flatMap((post) => state.listsClaimedBy(post)),
      ...Array.from(seen).flatMap((post) => shelf.listsOf(post)),
    ])
    return {
      workspace: {
        ...workspace,
        posts: [...seen].sort(byFile),
        seriesList: { ...workspace.seriesList, series: shelf.inOrder(seenLists) },
      },
      series: shelf.around(circle, circleLists),
      copies: [],
    }
  }

  /** What stands in `series.yaml` now: of these lists what was found, of all others what was known. */
  #inSeriesYaml(lists: ReadonlySet<ListedSeries>, found: readonly Finding[]): readonly Finding[] {
    const isInLists = ({ range: { start } }: Finding) =>
      Array.from(lists).some(
        ({ range }) => start.offset >= range.start.offset && start.offset < range.end.offset,
      )
    const kept = this.#byFile.get('series.yaml').filter((finding) => !isInLists(finding))
    return [...kept, ...found.filter(isInLists)].sort(byPlace)
  }

  #runOfWholeFolder(part: Part): readonly Finding[] {
    return this.#run(ofWholeFolder, withoutPosts(part)).findings
  }

  #run(wanted: readonly Rule[], part: Part): Told {
    const state = this.#state
    const faults = faultsOf(wanted, contextIn(state, part, this.#today))
    const told = toldFindings(wanted, faults, state.workspace, (file) =>
      (state.posts.get(file)?.ignored ?? []).map(({ text }) => text),
    )
    return { ...told, findings: [...told.findings].sort(byPlace) }
  }

  #allOf(files: readonly string[]): ReadonlyMap<string, readonly Finding[]> {
    return new Map(
      files.map((file) => [
        file,
        [...this.#byFile.get(file), ...this.#folderWide.filter((one) => one.file === file)].sort(byPlace),
      ]),
    )
  }
}
