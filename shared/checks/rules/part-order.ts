import type { PostFacts } from '../../domain/post.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { settleFix } from '../claim-finding.ts'
import type { Fix } from '../finding.ts'
import { arranged, says } from '../list-places.ts'
import { listStates } from '../list-state.ts'
import { firstHole, isNumberedTwice } from '../part-holes.ts'
import { type PartState, partStates, renumber } from '../part-state.ts'
import { detailsOf, seriesAt } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { Settling } from '../settling.ts'
import { titleOf } from '../wording.ts'

/** The numbers of the parts follow the list, or without one what the articles say of each other. */
export const partOrder: Rule = {
  id: 'part/order',
  severity: 'warning',
  detects: 'The numbers of the parts give another order than the list, or than the articles say.',
  fix: 'Numbers the parts in their order (safe), or arranges the list, or Previous and Next, by the numbers.',
  *check(context) {
    for (const state of partStates(context)) {
      const { series, parts } = state
      if (!state.isClear || isNumberedTwice(state) || firstHole(state) !== null) continue
      if (!disagrees(state, context)) continue
      const first = parts.find(({ number, place }) => number !== null && number !== place)
      const fix = renumber(state)
      if (first === undefined || fix === null) continue
      const other = parts.find(({ place }) => place === first.number)
      const way = series.source === 'list' ? 'on the list' : 'by what the articles say of each other'
      const rest = other ? `, and ${titleOf(other.post)} is part ${first.number}` : ''
      yield {
        file: first.post.file,
        range: first.post.part?.range ?? startOfFile,
        message: `${titleOf(first.post)} is numbered ${first.number} in '${series.name}', but ${way} it is part ${first.place}${rest}: readers are told one order and led in another.`,
        subject: seriesAt(series.slug, 'parts'),
        restsOn: parts.map(({ post }) => detailsOf(post, 'part')),
        related: other
          ? [
              {
                file: other.post.file,
                range: other.post.part?.range ?? startOfFile,
                message: `${titleOf(other.post)} is part ${other.place} ${way}.`,
              },
            ]
          : [],
        fixes: [fix, ...listByNumbers(state, context), ...linksByNumbers(state, context)],
      }
    }
  },
}

function disagrees({ series, parts }: PartState, context: CheckContext): boolean {
  if (series.source === 'list') return parts.some(({ number, place }) => number !== null && number !== place)
  if (series.source !== 'claims') return false
  const numbers = new Map<PostFacts, number | null>(parts.map(({ post, number }) => [post, number]))
  const agreed = parts.flatMap(({ post }, at) => {
    const next = parts[at + 1]?.post
    const areAgreed = next && says(post, 'next', next, context) && says(next, 'previous', post, context)
    return areAgreed ? [[numbers.get(post) ?? null, numbers.get(next) ?? null] as const] : []
  })
  const against = agreed.filter(([one, two]) => one !== null && two !== null && one > two)
  // Where every link runs against the numbers it is the links that are the wrong way round.
  return against.length > 0 && (against.length < agreed.length || agreed.length === 1)
}

/** The list in the order of the numbers, where these are just those of its places. */
function listByNumbers({ series, parts }: PartState, context: CheckContext): readonly Fix[] {
  const state = series.source === 'list' ? listStates(context).of(series.slug) : null
  if (state === null) return []
  const byNumber = new Map(parts.map(({ number, place }) => [number, place - 1]))
  const entries = state.places.map(({ post }, at) => (post === null ? at : byNumber.get(at + 1)))
  if (entries.some((entry) => entry === undefined)) return []
  return [
    {
      id: 'arrange-list',
      title: 'Arrange the list by the numbers',
      safe: false,
      action: { kind: 'change', changes: [arranged(state, entries.map(Number))] },
    },
  ]
}

/**
 * What the articles of a series without a list say of each other, by the numbers; where each has one. Copied buttons tell
 * what the site shows, which nothing here can change: where there are any, there is no such fix.
 */
function linksByNumbers({ series, parts, otherPlaces }: PartState, context: CheckContext): readonly Fix[] {
  const posts = parts
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map(({ post }) => post)
  const isNumbered = otherPlaces.size === 0 && parts.every(({ number }) => number !== null)
  const isCopied = posts.some(({ claims }) => claims.some(({ source }) => source !== 'details'))
  if (series.source !== 'claims' || !isNumbered || isCopied) return []
  const settling = new Settling(context.graph().claims)
  const neighbour = (post: PostFacts | undefined) => (post ? ({ kind: 'post', post } as const) : null)
  for (const [at, post] of posts.entries())
    settling.lead(post, 'previous', neighbour(posts[at - 1])).lead(post, 'next', neighbour(posts[at + 1]))
  return [settleFix(settling, { id: 'lead-by-numbers', title: 'Set Previous and Next by the numbers' })]
}
