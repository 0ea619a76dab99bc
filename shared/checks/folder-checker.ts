import { byFile } from '../domain/groups.ts'
import type { PostFacts } from '../domain/post.ts'
import type { ListedSeries, Workspace } from '../domain/workspace.ts'
import { contextOf } from './context.ts'
import type { Finding } from './finding.ts'
import { eachOnce, FolderState } from './folder-state.ts'
import { oneFindingPerFault, type Subject } from './precedence.ts'
import { rules } from './registry.ts'
import type { CheckContext, Rule } from './rule.ts'

/** What became different in a folder; what is absent is as it was. */
export interface WorkspaceChange extends Partial<Omit<Workspace, 'posts'>> {
  /** Posts that are new or read differently. */
  readonly posts?: readonly PostFacts[]
  readonly removed?: readonly string[]
  readonly today?: string | null
}

/** The findings of the files where they are others than before; none left is an empty list. */
export type FindingsChange = ReadonlyMap<string, readonly Finding[]>

type Told = Finding & { readonly subject: Subject }

const ofWholeFolder = rules.filter((rule) => rule.isFolderWide)
const ofParts = rules.filter((rule) => !rule.isFolderWide)

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
    return isSame && today === this.#today
      ? this.#checkWhatConcerns(posts, removed)
      : this.#beginAnew(posts, removed, today, rest)
  }

  #beginAnew(
    posts: readonly PostFacts[],
    removed: readonly string[],
    today: string | null,
    rest: Partial<Omit<Workspace, 'posts'>>,
  ): FindingsChange {
    const old = this.#allByFile()
    const kept = new Map(this.#state.posts)
    for (const file of removed) kept.delete(file)
    for (const post of posts) kept.set(post.file, post)
    this.#today = today
    this.#state = new FolderState({ ...this.#state.workspace, ...rest, posts: eachOnce(kept.values()) })
    this.#checkAll()
    return differences(old, this.#allByFile())
  }

  #checkAll(): void {
    const { posts, shelf, workspace } = this.#state
    const all = [...posts.values()].sort(byFile)
    const part = { workspace: { ...workspace, posts: all }, series: shelf.all() }
    this.#byFile = grouped(this.#run(ofParts, part, all))
    this.#folderWide = this.#run(ofWholeFolder, { ...part, workspace: { ...part.workspace, posts: [] } }, [])
    shelf.forgetOrders()
  }

  #checkWhatConcerns(posts: readonly PostFacts[], removed: readonly string[]): FindingsChange {
    const state = this.#state
    const { files, lists } = state.change(posts, removed)
    const dirty = eachOnce(Array.from(files).flatMap((file) => state.posts.get(file) ?? []))
    const seen = eachOnce([...dirty, ...dirty.flatMap((post) => state.around(post))])
    const listed = new Set([...lists, ...seen.flatMap((post) => state.shelf.listsOf(post))])
    const series = state.shelf.inOrder(listed)
    const part = {
      workspace: { ...state.workspace, posts: seen, seriesList: { ...state.workspace.seriesList, series } },
      series: state.shelf.around(dirty, lists),
    }
    const found = grouped(this.#run(ofParts, part, dirty))
    const old = this.#allOf([...files, 'series.yaml', ...this.#folderWide.map(({ file }) => file)])
    for (const file of files) this.#set(file, found.get(file) ?? [])
    this.#set('series.yaml', this.#inSeriesYaml(lists, found.get('series.yaml') ?? []))
    this.#folderWide = this.#run(ofWholeFolder, { ...part, workspace: { ...part.workspace, posts: [] } }, [])
    state.shelf.forgetOrders()
    return differences(old, this.#allOf([...old.keys(), ...this.#folderWide.map(({ file }) => file)]))
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

  /** Runs rules over a part of the folder; what `recorded` posts look up is noted. */
  #run(
    wanted: readonly Rule[],
    part: Pick<CheckContext, 'workspace' | 'series'>,
    recorded: readonly PostFacts[],
  ): readonly Finding[] {
    if (wanted.length === 0) return []
    const state = this.#state
    const isRecorded = new Set(recorded)
    const leads = part.workspace.posts.map((post) =>
      isRecorded.has(post) ? state.leadsAnewOf(post) : state.leadsOf(post),
    )
    const context = contextOf(part, leads, {
      known: state.known,
      linkWorld: state.linkWorld,
      copied: state.copied,
      closest: (text, except) => state.closest(text, except),
      seriesOfPost: (post) => state.shelf.of(post),
      today: this.#today,
    })
    const told = oneFindingPerFault(wanted.flatMap((rule) => findingsOf(rule, context)))
    return told.map(({ subject: _, ...finding }) => finding).sort(byPlace)
  }

  #set(file: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#byFile.delete(file)
    else this.#byFile.set(file, findings)
  }

  #allByFile(): ReadonlyMap<string, readonly Finding[]> {
    return grouped(this.findings)
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

function findingsOf(rule: Rule, context: CheckContext): readonly Told[] {
  return Array.from(rule.check(context), (fault) => ({
    related: [],
    fixes: [],
    severity: rule.severity,
    ...fault,
    rule: rule.id,
  }))
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
export function byPlace(a: Finding, b: Finding): number {
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
