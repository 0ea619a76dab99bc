import type { PartLabel } from '../domain/part-label.ts'
import { postsOfSeries } from '../domain/platform-neighbours.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import { type LabelledPost, labelsOfSeries, type PartCount, partCounts } from './part-counts.ts'
import type { CheckContext } from './rule.ts'

/** What a label should say; null where it is right, or nothing sure can be said of it. */
export type Expected = (label: PartLabel, isTitle: boolean) => PartCount | null

/** For each post of a series, what its labels should say. */
export function expectedParts(
  series: OrderedSeries,
  context: CheckContext,
): ReadonlyMap<PostFacts, Expected> {
  const posts = postsOfSeries(series, context.known)
  const hasLabels = posts.some((post) => post.partLabels.length > 0 || /part\s/i.test(post.title?.text ?? ''))
  if (!hasLabels) return new Map()
  const labelled = labelsOfSeries(series, context)
  const isNumbering = new Set(labelled.map(({ post }) => post))
  return new Map(
    posts.map((post) => {
      const expected =
        series.source === 'list' ? byList(post, series, context) : byOthers(post, series, posts, labelled)
      return [
        post,
        (label: PartLabel, isTitle: boolean) =>
          !isTitle || isNumbering.has(post) || isImpossible(label) ? expected(label, isTitle) : null,
      ]
    }),
  )
}

function byList(post: PostFacts, series: OrderedSeries, context: CheckContext): Expected {
  const counts = partCounts(post, series, context)
  return ({ number, total }) => {
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
  post: PostFacts,
  series: OrderedSeries,
  posts: readonly PostFacts[],
  labelled: readonly LabelledPost[],
): Expected {
  const place = posts.indexOf(post) + 1
  const number = series.source === 'parts' ? ownPart(post, posts) : numberByOthers(place, labelled)
  const totals = labelled.filter((one) => one.post !== post && one.label.total === posts.length)
  return (label) => {
    const right = series.source === 'dates' ? label.number : (number ?? label.number)
    const isTotalRight =
      label.total === null ||
      (label.total >= Math.max(posts.length, right) && (label.total === posts.length || totals.length === 0))
    if (right === label.number && isTotalRight) return null
    return {
      number: right,
      total: isTotalRight ? (label.total ?? posts.length) : Math.max(posts.length, right),
    }
  }
}

/** The post's own number, where the numbers of the series are no matter of doubt. */
function ownPart(post: PostFacts, posts: readonly PostFacts[]): number | null {
  const parts = posts.map(({ part }) => (/^\d+$/.test(part?.text ?? '') ? Number(part?.text) : null))
  const isSure = !parts.includes(null) && new Set(parts).size === parts.length
  return isSure ? (parts[posts.indexOf(post)] ?? null) : null
}

function numberByOthers(place: number, labelled: readonly LabelledPost[]): number | null {
  const votes = new Map<number, number>()
  for (const one of labelled) {
    const start = one.label.number - one.place
    votes.set(start, (votes.get(start) ?? 0) + 1)
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  return most !== undefined && most[0] >= 0 && most[1] > 1 && most[1] * 2 > labelled.length
    ? place + most[0]
    : null
}

function isImpossible({ number, total }: PartLabel): boolean {
  return total !== null && number > total
}
