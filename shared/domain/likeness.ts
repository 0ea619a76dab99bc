import { isOneSlip } from './near-spelling.ts'
import { normaliseTitle } from './title-match.ts'

/** Below this share of common letter groups two titles are different titles rather than two spellings of one. */
export const closeEnough = 0.55

/** Of these texts the one most like the one sought; null where none is close, or where different ones are just as close. */
export function closestText(sought: string, texts: readonly string[]): string | null {
  const asked = readable(sought)
  let best: string | null = null
  let most = 0
  let isTied = false
  for (const text of texts) {
    const score = closeness(asked, readable(text))
    if (score < closeEnough || score < most) continue
    if (score > most || best === null) [best, most, isTied] = [text, score, false]
    else isTied ||= lettersOf(readable(text)) !== lettersOf(readable(best))
  }
  return isTied ? null : best
}

/**
 * How alike two readable texts are, from 0 to 1, or `alike` where only blanks tell them apart. Two that differ in a number and
 * in nothing else are different parts, not two spellings of one.
 */
export function closeness(sought: string, text: string, groups = groupsOf(sought)): number {
  const [one, other] = [lettersOf(sought), lettersOf(text)]
  if (one === other) return alike
  if (withoutNumbers(one) === withoutNumbers(other)) return 0
  const share = likeness(groups, groupsOf(text))
  return share < closeEnough && isShortSlip(one, other) ? closeEnough : share
}

/** Up to so many letters, one slip leaves too few groups of three alike to tell by them. */
export const shortName = 8

/** Two short names that begin alike and are one slip apart; of very short ones each letter counts. */
function isShortSlip(one: string, other: string): boolean {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (least < 3 || most > shortName || one[0] !== other[0] || /\p{N}/u.test(one + other)) return false
  return isOneSlip(one, other) && (least > 3 || one.length !== other.length || sorted(one) === sorted(other))
}

function sorted(letters: string): string {
  return [...letters].sort().join('')
}

/** More than any two texts are alike that differ in their letters. */
const alike = 2

/** A readable text without its blanks, and its numbers without noughts before them. */
export function lettersOf(text: string): string {
  return text.replaceAll(' ', '').replace(/(?<!\p{N})0+(?=\p{N})/gu, '')
}

function withoutNumbers(letters: string): string {
  return letters.replace(/\p{N}+/gu, '#')
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
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const group of a) if (b.has(group)) common++
  return (2 * common) / (a.size + b.size)
}
