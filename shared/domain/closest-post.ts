import type { PostFacts } from './post.ts'
import { appendTo } from './title-index.ts'
import { normaliseTitle } from './title-match.ts'

/** Finds the post that a text most likely means, or null where none is close. */
export type FindClosest = (text: string, except: PostFacts) => PostFacts | null

/** Below this share of common letter groups two titles are different titles rather than two spellings of one. */
const closeEnough = 0.55

/** Only the rarest letter groups choose candidates, so that a look-up stays short in a large folder. */
const groupsLookedUp = 12

/** Compares by groups of three letters of titles, names and slugs (Dice's coefficient); built in linear time. */
export function closestAmong(posts: readonly PostFacts[]): FindClosest {
  const labels = posts.flatMap((post) =>
    labelsOf(post).map((label) => ({ post, groups: groupsOf(label), label })),
  )
  const byGroup = new Map<string, (typeof labels)[number][]>()
  for (const labelled of labels) for (const group of labelled.groups) appendTo(byGroup, group, labelled)

  return (text, except) => {
    const sought = readable(text)
    const groups = groupsOf(sought)
    const rarest = [...groups]
      .map((group) => byGroup.get(group) ?? [])
      .filter((found) => found.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, groupsLookedUp)
    let best: { readonly post: PostFacts; readonly score: number } | null = null
    for (const candidate of new Set(rarest.flat())) {
      if (candidate.post === except) continue
      const score = isBeginning(sought, candidate.label) ? 1 : likeness(groups, candidate.groups)
      if (score >= closeEnough && score > (best?.score ?? 0)) best = { post: candidate.post, score }
    }
    return best?.post ?? null
  }
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
