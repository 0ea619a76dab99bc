import { matchesGlob } from '../../shared/checks/glob.ts'
import { rules } from '../../shared/checks/registry.ts'
import type { Terminal } from './command.ts'

/** A pattern that fits nothing is most likely mistyped, though it may name a check of a later version. */
export function sayUnknownRules(patterns: readonly string[], terminal: Terminal): void {
  for (const pattern of patterns)
    if (!rules.some((rule) => matchesGlob(rule.id, pattern))) terminal.say(`No check is called “${pattern}”.`)
}
