import { normaliseTitle } from './title-match.ts'

/** Below this share of common letter groups two titles are different titles rather than two spellings of one. */
export const closeEnough = 0.55

/** Of these texts the one most like the one sought; null where none is close. */
export function closestText(sought: string, texts: readonly string[]): string | null {
  const groups = groupsOf(readable(sought))
  let best: string | null = null
  let most = closeEnough
  for (const text of texts) {
    const score = likeness(groups, groupsOf(readable(text)))
    if (score < most || (score === most && best !== null)) continue
    best = text
    most = score
  }
  return best
}

/** Titles, names and paths as the same kind of words. */
export function readable(text: string): string {
  const lastPart = /\s/.test(text) ? text : text.replace(/\.(?:md|markdown)$/i, '').replace(/^.*\/(?=.)/s, '')
  return normaliseTitle(lastPart)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True where a label goes on after all that was sought, and that is more than a word. */
export function beginsWith(label: string, sought: string): boolean {
  return sought.length >= 8 && sought.includes(' ') && label.startsWith(`${sought} `)
}

/** The groups of three letters of a text, its edges counted as blanks. */
export function groupsOf(label: string): ReadonlySet<string> {
  const padded = `  ${label} `
  const groups = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) groups.add(padded.slice(at, at + 3))
  return groups
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same groups. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const group of a) if (b.has(group)) common++
  return (2 * common) / (a.size + b.size)
}
