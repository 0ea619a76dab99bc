import type { Claim, Direction } from './post.ts'
import type { WorkspaceSettings } from './workspace.ts'

/**
 * Where a claim stands in reading order; null for a copied pager while nobody has said which way the site's "Previous"
 * leads.
 */
export function readingDirection(
  claim: Pick<Claim, 'source' | 'direction'>,
  settings: WorkspaceSettings,
): Direction | null {
  if (claim.source === 'details') return claim.direction
  switch (settings.previousLeadsTo) {
    case null:
      return null
    case 'earlier':
      return claim.direction
    case 'newer':
      return opposite(claim.direction)
    default:
      return settings.previousLeadsTo satisfies never
  }
}

/** The other direction. */
export function opposite(direction: Direction): Direction {
  return direction === 'previous' ? 'next' : 'previous'
}
