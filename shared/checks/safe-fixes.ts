import { applyChanges } from '../domain/apply-changes.ts'
import type { Change } from '../domain/change.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { FolderTrial } from './folder-trial.ts'
import { type CheckOptions, lookedFor } from './run.ts'
import { safeFixOf } from './safe-fix.ts'

/** Which safe fixes are meant: those of the checks that `only` names, and of them those that `among` lets pass. */
export interface SafeFixOptions extends CheckOptions {
  readonly among?: (finding: Finding, workspace: Workspace) => boolean
}

/** What all safe fixes together come to. */
export interface SafeFixes {
  /** The new texts by file, where they differ from those that were read. */
  readonly files: ReadonlyMap<string, string>
  /** How many findings were settled by their own fix. */
  readonly count: number
  /** The folder as it would then be, and what the checks named by `only` would still find in it. */
  readonly workspace: Workspace
  readonly left: readonly Finding[]
}

/** More rounds than any folder needs: each settles at least one finding of each file that has some. */
const mostRounds = 100

/**
 * Works out what applying the first safe fix of every finding makes of the folder, again and again until none is left,
 * without writing anything. One fix a file in each round, so that every place still is where the checks saw it. A fix that
 * did not settle its finding is not tried again, and one that adds an error, or decides by the way between articles that
 * contradict each other, is left to a person. `read` gives a file's
 * text, null where there is none.
 */
export async function safeFixes(
  workspace: Workspace,
  read: (file: string) => Promise<string | null>,
  options: SafeFixOptions = {},
): Promise<SafeFixes> {
  const texts = new ReadTexts(read)
  const useless = new Set<string>()
  const trial = new FolderTrial(workspace, options.today ?? null)
  let left = lookedFor(trial.findings, options)
  let count = 0
  for (let round = 0; round < mostRounds; round++) {
    const meant = left.filter((finding) => options.among?.(finding, trial.workspace) ?? true)
    const worked = await workOut(meant.flatMap(keyedFix), useless, texts, trial.workspace)
    if (worked.length === 0) break
    const taken = take(worked, trial)
    for (const { files } of taken) texts.change(files)
    for (const one of worked) if (!taken.includes(one)) useless.add(one.key)
    const before = countByKey(left)
    left = lookedFor(trial.findings, options)
    const after = countByKey(left)
    for (const { key } of taken)
      if ((after.get(key) ?? 0) < (before.get(key) ?? 0)) count++
      else useless.add(key)
  }
  return { files: texts.changed, count, workspace: trial.workspace, left }
}

interface SafeFix {
  readonly key: string
  readonly rule: string
  readonly changes: readonly Change[]
}

/** A fix with the new texts that it makes. */
interface WorkedFix {
  readonly key: string
  readonly rule: string
  readonly files: ReadonlyMap<string, string>
}

/** As many of these fixes as touch different files. */
async function workOut(
  fixes: readonly SafeFix[],
  useless: Set<string>,
  texts: ReadTexts,
  { posts }: Workspace,
): Promise<readonly WorkedFix[]> {
  const made = new Set<string>()
  const worked: WorkedFix[] = []
  const names = posts.map((post) => post.name)
  for (const { key, rule, changes } of fixes) {
    if (useless.has(key)) continue
    const files = changes.flatMap((change) => ('file' in change ? [change.file] : []))
    if (files.some((file) => made.has(file))) continue
    await texts.have([...files, 'series.yaml', 'throughline.yaml'])
    const result = applyChanges(changes, (file) => texts.get(file), names)
    if (result.kind === 'refused') useless.add(key)
    else if ([...result.files.keys()].every((file) => !made.has(file))) {
      for (const file of result.files.keys()) made.add(file)
      worked.push({ key, rule, files: result.files })
    }
  }
  return worked
}

/** Takes as many of these fixes as add no error: all at once, else by halves down to those that do. */
function take(fixes: readonly WorkedFix[], trial: FolderTrial): readonly WorkedFix[] {
  // What an article says of itself leads nobody anywhere: without it nothing is decided.
  const mayDecide = fixes.every(({ rule }) => rule === 'series/self-link')
  if (trial.takes(new Map(fixes.flatMap(({ files }) => [...files])), mayDecide)) return fixes
  if (fixes.length === 1) return []
  const half = Math.ceil(fixes.length / 2)
  return [...take(fixes.slice(0, half), trial), ...take(fixes.slice(half), trial)]
}

/** Texts as they were read, with what was made of them since. */
class ReadTexts {
  readonly #read: (file: string) => Promise<string | null>
  readonly #original = new Map<string, string | null>()
  readonly #changed = new Map<string, string>()

  constructor(read: (file: string) => Promise<string | null>) {
    this.#read = read
  }

  async have(files: readonly string[]): Promise<void> {
    for (const file of files) if (!this.#original.has(file)) this.#original.set(file, await this.#read(file))
  }

  get(file: string): string | null {
    return this.#changed.get(file) ?? this.#original.get(file) ?? null
  }

  change(texts: ReadonlyMap<string, string>): void {
    for (const [file, text] of texts) this.#changed.set(file, text)
  }

  get changed(): ReadonlyMap<string, string> {
    return new Map([...this.#changed].filter(([file, text]) => this.#original.get(file) !== text))
  }
}

/** A finding's safe fix under a key that stays the same when places move. */
function keyedFix(finding: Finding): readonly SafeFix[] {
  const fix = safeFixOf(finding)
  return fix === null ? [] : [{ key: keyOf(finding, fix.id), rule: finding.rule, changes: fix.changes }]
}

function countByKey(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of findings.flatMap(keyedFix)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function keyOf({ rule, file, message }: Finding, id: string): string {
  return JSON.stringify([rule, file, message, id])
}
