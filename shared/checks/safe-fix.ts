import type { Change } from '../domain/change.ts'
import type { Finding } from './finding.ts'

/** A finding's first safe fix that changes something; null where it has none. */
export function safeFixOf(
  finding: Finding,
): { readonly id: string; readonly changes: readonly Change[] } | null {
  for (const { id, safe, action } of finding.fixes)
    if (safe && action.kind === 'change') return { id, changes: action.changes }
  return null
}
