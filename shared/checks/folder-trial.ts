import type { Workspace } from '../domain/workspace.ts'
import { workspaceWith } from '../domain/workspace-with.ts'
import type { Finding } from './finding.ts'
import { FolderChecker } from './folder-checker.ts'

/** A folder on which fixes are tried, one after the other. */
export class FolderTrial {
  readonly #checker: FolderChecker
  #workspace: Workspace
  #findings: readonly Finding[]

  constructor(workspace: Workspace, today: string | null) {
    this.#checker = new FolderChecker(workspace, today)
    this.#workspace = workspace
    this.#findings = this.#checker.findings
  }

  get workspace(): Workspace {
    return this.#workspace
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  /**
   * Takes new texts over, unless they add an error to any file, or settle what articles say against each other where they
   * may not decide that: then the folder stays as it was, and false is given.
   */
  takes(texts: ReadonlyMap<string, string>, mayDecide: boolean): boolean {
    const before = this.#workspace
    const after = workspaceWith(before, texts)
    this.#update(before, after)
    const findings = this.#checker.findings
    const decides = disputes(findings) < disputes(this.#findings)
    if (addsError(this.#findings, findings) || (decides && !mayDecide)) {
      this.#update(after, before)
      return false
    }
    this.#workspace = after
    this.#findings = findings
    return true
  }

  #update(from: Workspace, { posts, ...rest }: Workspace): void {
    const [old, kept] = [new Set(from.posts), new Set(posts.map(({ file }) => file))]
    this.#checker.update({
      ...rest,
      posts: posts.filter((post) => !old.has(post)),
      removed: from.posts.flatMap(({ file }) => (kept.has(file) ? [] : [file])),
    })
  }
}

/** Of two articles that say different things, only a person knows which one is right. */
function disputes(findings: readonly Finding[]): number {
  return findings.filter(({ rule }) => /^series\/(?:contradiction|cycle|fork|merge)$/.test(rule)).length
}

/** Sentences may change with a title: errors are counted by their rule and file. */
function addsError(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<string, number>()
  const add = (findings: readonly Finding[], step: number) => {
    for (const { rule, file, severity } of findings)
      if (severity === 'error') counts.set(`${rule} ${file}`, (counts.get(`${rule} ${file}`) ?? 0) + step)
  }
  add(before, -1)
  add(after, 1)
  return [...counts.values()].some((more) => more > 0)
}
