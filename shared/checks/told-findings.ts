import type { RuleSeverity, SeriesList, Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { matchesGlob } from './glob.ts'
import { goThere } from './link-fixes.ts'
import { oneFindingPerFault, type Speaking } from './precedence.ts'
import type { CheckContext, Rule } from './rule.ts'

/** What rules find, and the files of articles for which some rule speaks that speaks for what leads to them, whether it is told or not. */
export interface Told {
  readonly findings: readonly Finding[]
  readonly spokenFor: ReadonlySet<string>
}

/** All that rules find, by their ids, before one silences another; it can be sent from one thread to another. */
export type Faults = ReadonlyMap<string, readonly (Finding & Speaking)[]>

/** What each of these rules finds. */
export function faultsOf(rules: readonly Rule[], context: CheckContext): Faults {
  return new Map(rules.map((rule) => [rule.id, findingsOf(rule, context)]))
}

/** One finding a fault, without what articles pass over (`ignoredIn`), as much as the folder's settings let it matter. */
export function toldFindings(
  rules: readonly Rule[],
  faultsById: Faults,
  { settings, seriesList }: Pick<Workspace, 'settings' | 'seriesList'>,
  ignoredIn: (file: string) => readonly string[],
): Told {
  const faults = rules.map((rule) => ({ rule, found: faultsById.get(rule.id) ?? [] }))
  const findings = oneFindingPerFault(faults.flatMap(({ found }) => found))
    .filter(({ file, rule }) => !ignoredIn(file).some((pattern) => matchesGlob(rule, pattern)))
    .flatMap(({ subject: _, explains: __, restsOn: ___, ...finding }) =>
      withSeverity(finding, settings.rules),
    )
    .map((finding) => withoutRefused(finding, seriesList))
  const speaking = faults.flatMap(({ rule, found }) => (rule.speaksForInbound === true ? found : []))
  return { findings, spokenFor: new Set(speaking.map(({ file }) => file)) }
}

function withSeverity(finding: Finding, rules: readonly RuleSeverity[]): readonly Finding[] {
  const wanted = rules.findLast(({ pattern }) => matchesGlob(finding.rule, pattern))?.severity
  if (wanted === 'off') return []
  return [wanted === undefined ? finding : { ...finding, severity: wanted }]
}

/** A list that can't be read whole can't be written: its place is shown instead. */
function withoutRefused(finding: Finding, { series }: SeriesList): Finding {
  const closed = new Set(series.flatMap(({ slug, isReadInPart }) => (isReadInPart === true ? slug : [])))
  if (closed.size === 0) return finding
  const fixes = finding.fixes.filter(
    ({ action }) =>
      action.kind !== 'change' ||
      action.changes.every((change) => change.kind !== 'arrange-series' || !closed.has(change.series)),
  )
  if (fixes.length === finding.fixes.length) return finding
  return { ...finding, fixes: fixes.length === 0 ? [goThere('Go to the list')] : fixes }
}

function findingsOf(rule: Rule, context: CheckContext): readonly (Finding & Speaking)[] {
  return Array.from(rule.check(context), (fault) => ({
    related: [],
    fixes: [],
    severity: rule.severity,
    ...fault,
    rule: rule.id,
  }))
}
