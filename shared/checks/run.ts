import type { Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { FolderChecker } from './folder-checker.ts'
import { matchesGlob } from './glob.ts'

/** What to look for and from when. */
export interface CheckOptions {
  /** Patterns of rule ids; what other rules would explain better stays theirs. All rules where absent or empty. */
  readonly only?: readonly string[]
  /** Today as an ISO date, written where a fix notes when something was seen. */
  readonly today?: string
}

/** Everything that the rules find in a workspace, one finding a fault, by file, place and rule. */
export function runChecks(workspace: Workspace, options: CheckOptions = {}): readonly Finding[] {
  return lookedFor(new FolderChecker(workspace, options.today ?? null).findings, options)
}

/** Those of the findings that are looked for. */
export function lookedFor(findings: readonly Finding[], { only = [] }: CheckOptions): readonly Finding[] {
  return findings.filter(
    ({ rule }) => only.length === 0 || only.some((pattern) => matchesGlob(rule, pattern)),
  )
}
