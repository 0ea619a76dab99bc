import type { Claim, PostFacts, TextImage, TextPager } from '../domain/post.ts'
import { matchesGlob } from './glob.ts'

/**
 * What a finding is about, from the general to the particular: `['details', file]` holds `['details', file, 'previous']`.
 * Findings about one subject explain one fault.
 */
export type Subject = readonly string[]

/** The rules by the right to speak first where several explain one fault; `*` stands for the rest of an id. */
const order: readonly string[] = [
  'post/front-matter',
  'file/*',
  'series/listed-*',
  'series/name-variant',
  'series/self-link',
  'series/previous-is-next',
  'series/dangling',
  'series/ambiguous',
  'series/in-two',
  'series/crosses',
  'series/reversed',
  'series/cycle',
  'series/contradiction',
  'series/fork',
  'series/merge',
  'series/disconnected',
  'series/asymmetric',
  'series/out-of-date-claim',
  'series/edge-claim',
  'series/claim-missing',
  'series/unlisted',
  'series/orphan',
  'series/single',
  'part/*',
  'post/status-unknown',
  'post/status-contradiction',
  'order/*',
  'url/*',
  'link/anchor-form',
  'link/*',
  'state/*',
  'label/*',
  'text/contents-stale',
  'text/*',
  'pager/in-text',
  'pager/no-title',
  'pager/doubled',
]

/** What a finding is about, what else it speaks for, and what it follows from. */
export interface Speaking {
  readonly rule: string
  readonly subject: Subject
  readonly explains?: readonly Subject[]
  readonly restsOn?: readonly Subject[]
}

/**
 * Keeps, of all that is told about one subject or about a part of it, what the strongest rule says. A finding also speaks
 * for the subjects that it explains, and is silent where a stronger one speaks of what it rests on.
 */
export function oneFindingPerFault<T extends Speaking>(findings: readonly T[]): readonly T[] {
  const strongest = new Map<string, number>()
  for (const { rule, subject, explains = [] } of findings)
    for (const about of [subject, ...explains]) {
      const key = keyOf(about)
      strongest.set(key, Math.min(rankOf(rule), strongest.get(key) ?? Number.POSITIVE_INFINITY))
    }
  const isStronger = (rule: string, subject: Subject) =>
    subject.some(
      (_, at) => (strongest.get(keyOf(subject.slice(0, at + 1))) ?? Number.POSITIVE_INFINITY) < rankOf(rule),
    )
  return findings.filter(
    ({ rule, subject, restsOn = [] }) => ![subject, ...restsOn].some((one) => isStronger(rule, one)),
  )
}

/** Everything that stands above a post's text. */
export function detailsOf(post: PostFacts, key?: string): Subject {
  return key === undefined ? ['details', post.file] : ['details', post.file, key]
}

/** A whole series: its order, and what its parts say of it. */
export function seriesAt(slug: string, ...rest: readonly string[]): Subject {
  return ['series', slug, ...rest]
}

/** One thing that a post says of a neighbour, under whichever of its spellings. */
export function claimIn(
  post: PostFacts,
  { source, direction }: Pick<Claim, 'source' | 'direction'>,
): Subject {
  return detailsOf(post, source === 'pager' ? `pager.${direction}` : direction)
}

/** One pager in a post's text. */
export function pagerIn(post: PostFacts, pager: TextPager): Subject {
  return ['text', post.file, String(pager.range.start.offset)]
}

/** One link or picture in a post's text. */
export function linkIn(post: PostFacts, { range }: Pick<TextImage, 'range'>): Subject {
  return ['link', post.file, String(range.start.offset)]
}

const ranks = new Map<string, number>()

function rankOf(rule: string): number {
  const known = ranks.get(rule)
  if (known !== undefined) return known
  const at = order.findIndex((pattern) => matchesGlob(rule, pattern))
  const rank = at === -1 ? order.length : at
  ranks.set(rule, rank)
  return rank
}

function keyOf(subject: Subject): string {
  return subject.join('\u0000')
}
