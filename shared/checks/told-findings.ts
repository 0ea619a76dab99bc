import type { RuleSeverity } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { matchesGlob } from './glob.ts'
import { oneFindingPerFault, type Speaking } from './precedence.ts'
import type { CheckContext, Rule } from './rule.ts'

/** What these rules find, one finding a fault, without what articles pass over (`ignoredIn`), as much as the folder's settings let it matter. */
export function toldFindings(
  rules: readonly Rule[],
  context: CheckContext,
  ignoredIn: (file: string) => readonly string[],
): readonly Finding[] {
  return oneFindingPerFault(rules.flatMap((rule) => findingsOf(rule, context)))
    .filter(({ file, rule }) => !ignoredIn(file).some((pattern) => matchesGlob(rule, pattern)))
    .flatMap(({ subject: _, explains: __, restsOn: ___, ...finding }) =>
      withSeverity(finding, context.workspace.settings.rules),
    )
}

function withSeverity(finding: Finding, rules: readonly RuleSeverity[]): readonly Finding[] {
  const wanted = rules.findLast(({ pattern }) => matchesGlob(finding.rule, pattern))?.severity
  if (wanted === 'off') return []
  return [wanted === undefined ? finding : { ...finding, severity: wanted }]
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
