import type { PartLabel } from '../domain/part-label.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import { type LabelledPost, labelsOfSeries, type PartCount, partCounts } from './part-counts.ts'
import type { CheckContext } from './rule.ts'
import { indexOfSeries } from './series-index.ts'

/** What a label should say; null where it is right, or nothing sure can be said of it. */
export type Expected = (label: PartLabel, isTitle: boolean) => PartCount | null

/** For each post of a series, what its labels should say. */
export function expectedParts(
  series: OrderedSeries,
  context: CheckContext,
): ReadonlyMap<PostFacts, Expected> {
  const { posts } = indexOfSeries(series, context)
  const hasLabels = posts.some((post) => post.partLabels.length > 0 || /part\s/i.test(post.title?.text ?? ''))
  if (!hasLabels) return new Map()
  const labelled = labelsOfSeries(series, context)
  const isNumbering = new Set(labelled.map(({ post }) => post))
  const expected = series.source === 'list' ? byList(series, context) : byOthers(series, posts, labelled)
  return new Map(
    posts.map((post, at) => {
      const right = expected(post, at + 1)
      return [
        post,
        (label: PartLabel, isTitle: boolean) =>
          !isTitle || isNumbering.has(post) || isImpossible(label) ? right(label) : null,
      ]
    }),
  )
}

type ExpectedOf = (post: PostFacts, place: number) => (label: PartLabel) => PartCount | null

function byList(series: OrderedSeries, context: CheckContext): ExpectedOf {
  const countsOf = partCounts(series, context)
  return (post) =>
    ({ number, total }) => {
      const counts = countsOf(post)
      const isRight = counts.some(
        (count) => count.number === number && (total === null || count.total === total),
      )
      if (isRight) return null
      const near =
        counts.find((count) => count.number === number) ?? counts.find((count) => count.total === total)
      return near ?? counts[0] ?? null
    }
}

/**
 * A folder without a list may lack the first or the last parts: where the labels start from is what most of them say. An order
 * by dates says nothing of numbers.
 */
function byOthers(
  series: OrderedSeries,
  posts: readonly PostFacts[],
  labelled: readonly LabelledPost[],
): ExpectedOf {
  const start = series.source === 'claims' ? startByLabels(labelled) : null
  const hasSureParts = series.source === 'parts' && arePartsSure(posts)
  const whole = labelled.filter(({ label }) => label.total === posts.length)
  return (post, place) => {
    const ofOthers = whole.filter((one) => one.post !== post).length
    const number = hasSureParts ? Number(post.part?.text) : start === null ? null : place + start
    return (label) => {
      const right = number ?? label.number
      const total = label.total ?? posts.length
      const least = Math.max(posts.length, right)
      const isTotalRight =
        label.total === null || (total >= least && (total === posts.length || ofOthers === 0))
      if (right === label.number && isTotalRight) return null
      return { number: right, total: isTotalRight ? total : least }
    }
  }
}

/** The posts' own numbers, where these are no matter of doubt. */
function arePartsSure(posts: readonly PostFacts[]): boolean {
  const parts = posts.map(({ part }) => (/^\d+$/.test(part?.text ?? '') ? Number(part?.text) : null))
  return !parts.includes(null) && new Set(parts).size === parts.length
}

/** How many parts come before the first in the folder, by what most labels say. */
function startByLabels(labelled: readonly LabelledPost[]): number | null {
  const votes = new Map<number, number>()
  for (const { label, place } of labelled)
    votes.set(label.number - place, (votes.get(label.number - place) ?? 0) + 1)
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  const isSure = most !== undefined && most[0] >= 0 && most[1] > 1 && most[1] * 2 > labelled.length
  return isSure ? most[0] : null
}

function isImpossible({ number, total }: PartLabel): boolean {
  return total !== null && number > total
}
