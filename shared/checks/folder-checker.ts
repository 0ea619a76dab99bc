import { byFile } from '../domain/groups.ts'
import type { PostFacts } from '../domain/post.ts'
import type { ListedSeries, Workspace } from '../domain/workspace.ts'
import { contextOf } from './context.ts'
import type { Finding } from './finding.ts'
import { FolderState } from './folder-state.ts'
import { rules } from './registry.ts'
import type { CheckContext, Rule } from './rule.ts'
import { besides, circleOf, leadingTo, Spread } from './spread.ts'
import { toldFindings } from './told-findings.ts'

/** What became different in a folder; what is absent is as it was. */
export interface WorkspaceChange extends Partial<Omit<Workspace, 'posts'>> {
  /** Posts that are new or read differently. */
  readonly posts?: readonly PostFacts[]
  readonly removed?: readonly string[]
  readonly today?: string | null
}

/** The findings of the files where they are others than before; none left is an empty list. */
export type FindingsChange = ReadonlyMap<string, readonly Finding[]>

type Part = Pick<CheckContext, 'workspace' | 'series' | 'copies'>

const ofWholeFolder = rules.filter((rule) => rule.isFolderWide)
const ofParts = rules.filter((rule) => !rule.isFolderWide)
const speakingRules = new Set(rules.filter((rule) => rule.speaksForInbound).map(({ id }) => id))

/**
 * Checks a folder, and after each change only what that may concern: what it has found is always just what a check of the
 * whole folder finds.
 */
export class FolderChecker {
  #today: string | null
  #state: FolderState
  #byFile = new Map<string, readonly Finding[]>()
  #folderWide: readonly Finding[] = []

  constructor(workspace: Workspace, today: string | null) {
    this.#today = today
    this.#state = new FolderState(workspace)
    this.#checkAll()
  }

  /** All findings, by file, place and rule. */
  get findings(): readonly Finding[] {
    return [...[...this.#byFile.values()].flat(), ...this.#folderWide].sort(byPlace)
  }

  /** Gets ready for changes: what is done here need not be done in the first of them. */
  prepare(): void {
    this.#state.prepare()
  }

  /** Takes over a change, and tells the findings that it made others. */
  update({ posts = [], removed = [], today = this.#today, ...rest }: WorkspaceChange): FindingsChange {
    const { workspace } = this.#state
    const isSame = (Object.keys(rest) as (keyof typeof rest)[]).every(
      (key) => rest[key] === workspace[key] || JSON.stringify(rest[key]) === JSON.stringify(workspace[key]),
    )
    return isSame && today === this.#today && this.#state.canFollow(posts, removed)
      ? this.#checkWhatConcerns(posts, removed)
      : this.#beginAnew(posts, removed, today, rest)
  }

  #beginAnew(
    posts: readonly PostFacts[],
    removed: readonly string[],
    today: string | null,
    rest: Partial<Omit<Workspace, 'posts'>>,
  ): FindingsChange {
    const old = grouped(this.findings)
    const kept = new Map(this.#state.posts)
    for (const file of removed) kept.delete(file)
    for (const post of posts) kept.set(post.file, post)
    this.#today = today
    this.#state = new FolderState({
      ...this.#state.workspace,
      ...rest,
      posts: [...kept.values()].sort(byFile),
    })
    this.#checkAll()
    return differences(old, grouped(this.findings))
  }

  #checkAll(): void {
    const { articles, shelf, workspace, copies } = this.#state
    const part = {
      workspace: { ...workspace, posts: [...articles].sort(byFile) },
      series: shelf.all(),
      copies,
    }
    this.#byFile = grouped(this.#run(ofParts, part))
    this.#folderWide = this.#runOfWholeFolder(part)
    shelf.forgetOrders()
  }

  #checkWhatConcerns(posts: readonly PostFacts[], removed: readonly string[]): FindingsChange {
    const state = this.#state
    const isTold = (file: string) => this.#byFile.has(file)
    const { files, lists } = new Spread(state, isTold).take(posts, removed)
    let part = this.#around(files, lists)
    let found = grouped(this.#run(ofParts, part))
    for (let more = this.#inboundOf(files, found); more.length > 0; more = this.#inboundOf(files, found)) {
      for (const file of more) files.add(file)
      part = this.#around(files, lists)
      found = grouped(this.#run(ofParts, part))
    }
    const old = this.#allOf([...files, 'series.yaml', ...this.#folderWide.map(({ file }) => file)])
    for (const file of files) this.#set(file, found.get(file) ?? [])
    this.#set('series.yaml', this.#inSeriesYaml(lists, found.get('series.yaml') ?? []))
    this.#folderWide = this.#runOfWholeFolder(part)
    state.shelf.forgetOrders()
    return differences(old, this.#allOf([...old.keys(), ...this.#folderWide.map(({ file }) => file)]))
  }

  /** Further files that lead to an article for which a rule that speaks for them begins or ceases to speak. */
  #inboundOf(files: ReadonlySet<string>, found: ReadonlyMap<string, readonly Finding[]>): readonly string[] {
    const state = this.#state
    const changed = [...files].filter(
      (file) => spokenIn(found.get(file)) !== spokenIn(this.#byFile.get(file)),
    )
    const leading = changed.flatMap((file) => {
      const post = state.posts.get(file)
      return post === undefined ? [] : leadingTo(post, state)
    })
    return leading.flatMap(({ file }) => (files.has(file) ? [] : [file]))
  }

  /** As much of the folder as the findings of these files and lists may depend on. */
  #around(files: ReadonlySet<string>, lists: ReadonlySet<ListedSeries>): Part {
    const state = this.#state
    const { shelf, workspace } = state
    const dirty = Array.from(files).flatMap((file) => state.posts.get(file) ?? [])
    const listed = Array.from(lists).flatMap((list) => state.postsIn(list))
    const beside = dirty.flatMap((post) => besides(post, state))
    // What speaks for a link of a dirty article depends on whatever is read together with the article that the link leads to.
    const speaking = beside.filter(({ file }) => spokenIn(this.#byFile.get(file)) !== '')
    const circle = circleOf([...dirty, ...listed, ...speaking], state)
    const seen = new Set([...circle, ...beside])
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
    const kept = (this.#byFile.get('series.yaml') ?? []).filter((finding) => !isInLists(finding))
    return [...kept, ...found.filter(isInLists)].sort(byPlace)
  }

  #runOfWholeFolder(part: Part): readonly Finding[] {
    return this.#run(ofWholeFolder, { ...part, workspace: { ...part.workspace, posts: [] } })
  }

  #run(wanted: readonly Rule[], part: Part): readonly Finding[] {
    const state = this.#state
    const context = contextOf(part, {
      linkWorld: state.linkWorld,
      timeline: state.timeline,
      copied: state.copied,
      closest: (text, except) => state.closest(text, except),
      seriesOfPost: (post) => state.shelf.of(post),
      today: this.#today,
    })
    return [...toldFindings(wanted, context, (file) => state.posts.get(file)?.ignored ?? [])].sort(byPlace)
  }

  #set(file: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#byFile.delete(file)
    else this.#byFile.set(file, findings)
  }

  #allOf(files: readonly string[]): ReadonlyMap<string, readonly Finding[]> {
    return new Map(
      files.map((file) => [
        file,
        [...(this.#byFile.get(file) ?? []), ...this.#folderWide.filter((one) => one.file === file)].sort(
          byPlace,
        ),
      ]),
    )
  }
}

/** The rules among these findings that speak for what leads to their article. */
function spokenIn(findings: readonly Finding[] = []): string {
  return findings.flatMap(({ rule }) => (speakingRules.has(rule) ? [rule] : [])).join()
}

function grouped(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group === undefined) groups.set(finding.file, [finding])
    else group.push(finding)
  }
  return groups
}

function differences(
  before: ReadonlyMap<string, readonly Finding[]>,
  after: ReadonlyMap<string, readonly Finding[]>,
): FindingsChange {
  const changed = new Map<string, readonly Finding[]>()
  for (const file of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(file) ?? [], after.get(file) ?? []]
    if (JSON.stringify(old) !== JSON.stringify(now)) changed.set(file, now)
  }
  return changed
}

/** By file, place and rule; what is left equal, by its words. */
function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
