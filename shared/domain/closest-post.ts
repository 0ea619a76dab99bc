import type { PostFacts } from './post.ts'
import { appendTo } from './title-index.ts'
import { normaliseTitle } from './title-match.ts'

/** Finds the post that a text most likely means, or null where none is close. */
export type FindClosest = (text: string, except: PostFacts | null) => PostFacts | null

/** Below this share of common letter groups two titles are different titles rather than two spellings of one. */
const closeEnough = 0.55

/** Only the rarest letter groups, so many labels of each, choose candidates, so that a look-up stays short in a large folder. */
const groupsLookedUp = 10
const labelsLookedUp = 200
const candidatesCompared = 20

interface Label {
  readonly post: PostFacts
  readonly text: string
  readonly groups: ReadonlySet<string>
}

/** Compares by groups of three letters of titles, names and slugs (Dice's coefficient); built in linear time. */
export function closestAmong(posts: readonly PostFacts[]): FindClosest {
  const byGroup = new Map<string, Label[]>()
  for (const post of posts)
    for (const text of labelsOf(post)) {
      const label = { post, text, groups: groupsOf(text) }
      for (const group of label.groups) appendTo(byGroup, group, label)
    }
  const ranked = new Map<string, readonly PostFacts[]>()
  return (text, except) => {
    const sought = readable(text)
    const found = ranked.get(sought) ?? twoClosest(sought, byGroup)
    ranked.set(sought, found)
    return found.find((post) => post !== except) ?? null
  }
}

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

/** The best two posts, since one of them may be the very post that seeks another. */
function twoClosest(sought: string, byGroup: ReadonlyMap<string, readonly Label[]>): readonly PostFacts[] {
  const groups = groupsOf(sought)
  const best = new Map<PostFacts, number>()
  for (const label of candidates(groups, byGroup)) {
    const score = isBeginning(sought, label.text) ? 1 : likeness(groups, label.groups)
    if (score >= closeEnough && score > (best.get(label.post) ?? 0)) best.set(label.post, score)
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([post]) => post)
}

function candidates(
  groups: ReadonlySet<string>,
  byGroup: ReadonlyMap<string, readonly Label[]>,
): readonly Label[] {
  const rarest = [...groups]
    .map((group) => byGroup.get(group) ?? [])
    .filter((labels) => labels.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, groupsLookedUp)
  const shared = new Map<Label, number>()
  for (const labels of rarest)
    for (const label of labels.slice(0, labelsLookedUp)) shared.set(label, (shared.get(label) ?? 0) + 1)
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, candidatesCompared)
    .map(([label]) => label)
}

function labelsOf(post: PostFacts): readonly string[] {
  return [...new Set([post.title?.text ?? '', post.name, post.slug].map(readable))].filter(
    (label) => label !== '',
  )
}

/** Titles, names and paths as the same kind of words. */
function readable(text: string): string {
  const lastPart = /\s/.test(text) ? text : text.replace(/\.(?:md|markdown)$/i, '').replace(/^.*\/(?=.)/s, '')
  return normaliseTitle(lastPart)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isBeginning(sought: string, label: string): boolean {
  return sought.length >= 8 && sought.includes(' ') && label.startsWith(`${sought} `)
}

function groupsOf(label: string): ReadonlySet<string> {
  const padded = `  ${label} `
  const groups = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) groups.add(padded.slice(at, at + 3))
  return groups
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const group of a) if (b.has(group)) common++
  return (2 * common) / (a.size + b.size)
}
