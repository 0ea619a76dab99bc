import { matchesGlob } from '../../shared/checks/glob.ts'
import { rules } from '../../shared/checks/registry.ts'
import { type Attempt, ok, type Terminal, usage } from './command.ts'

/**
 * A pattern that fits nothing is most likely mistyped, though it may name a check of a later version: it is said. Where none
 * of the patterns fits anything, nothing would be looked at, and that is no good end.
 */
export function knownRules(patterns: readonly string[], terminal: Terminal): Attempt<null> {
  const unknown = patterns.filter((pattern) => !rules.some((rule) => matchesGlob(rule.id, pattern)))
  const sentences = unknown.map((pattern) => `No check is called “${pattern}”.`)
  if (unknown.length > 0 && unknown.length === patterns.length) return usage(sentences.join('\n'))
  for (const sentence of sentences) terminal.say(sentence)
  return ok(null)
}
