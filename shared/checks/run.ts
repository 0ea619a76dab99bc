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
  const { findings } = new FolderChecker(workspace, options.today ?? null)
  const only = options.only ?? []
  return findings.filter(
    ({ rule }) => only.length === 0 || only.some((pattern) => matchesGlob(rule, pattern)),
  )
}
