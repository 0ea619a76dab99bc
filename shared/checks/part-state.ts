import type { Change } from '../domain/change.ts'
import { partNumber } from '../domain/part-number.ts'
import type { PostFacts } from '../domain/post.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import type { Fix } from './finding.ts'
import { type ListState, listStates } from './list-state.ts'
import type { CheckContext, ResolvedClaim } from './rule.ts'
import { isSpeltInTwoWays } from './series-names.ts'

/** A part of a series: the number it gives itself, and the one that follows from the order; both from 1. */
export interface Part {
  readonly post: PostFacts
  readonly number: number | null
  readonly place: number
}

/** How the parts of a series are numbered. */
export interface PartState {
  readonly series: OrderedSeries
  /** In reading order. */
  readonly parts: readonly Part[]
  /** The places, from 1, of what is planned or only on the site. */
  readonly otherPlaces: ReadonlySet<number>
  /** False while something stronger is wrong with the series, which its numbers may follow from. */
  readonly isClear: boolean
}

const known = new WeakMap<CheckContext, readonly PartState[]>()

/** The series in which some article has a number; read once for all rules of one check. */
export function partStates(context: CheckContext): readonly PartState[] {
  const found = known.get(context) ?? readStates(context)
  known.set(context, found)
  return found
}

/** Gives every article that has a number, and this one, the number of its place; and the only one that has none. */
export function renumber({ parts }: PartState, besides: PostFacts | null = null): Fix | null {
  const unnumbered = parts.filter(({ post }) => post.part === null)
  const isWanted = ({ post }: Part) =>
    post.part !== null || post === besides || (unnumbered.length === 1 && canHaveNumber(post))
  const key = parts.find(({ post }) => post.part !== null)?.post.part?.key ?? 'part'
  const changes = parts
    .filter((part) => part.number !== part.place && isWanted(part))
    .map(
      ({ post, place }): Change => ({
        kind: 'set-detail',
        file: post.file,
        key: post.part?.key ?? key,
        value: String(place),
      }),
    )
  const [only] = changes
  if (only === undefined) return null
  const place = parts.find(({ post }) => post.file === (only.kind === 'set-detail' ? only.file : ''))?.place
  return {
    id: 'renumber',
    title: changes.length === 1 ? `Make it part ${place}` : 'Number the parts in their order',
    safe: true,
    action: { kind: 'change', changes },
  }
}

function canHaveNumber({ frontMatter, isPlaceholder }: PostFacts): boolean {
  return frontMatter.kind !== 'broken' && !isPlaceholder
}

function readStates(context: CheckContext): readonly PartState[] {
  const bySlug = new Map<string, PartState>()
  for (const series of context.series) {
    if (bySlug.has(series.slug)) continue
    const posts = series.posts.map(({ kind, name }) =>
      kind === 'post' && name !== null ? context.known.exactly(name) : null,
    )
    if (posts.some((post) => post !== null && post.part !== null))
      bySlug.set(series.slug, stateOf(series, posts, context))
  }
  return [...bySlug.values()]
}

function stateOf(
  series: OrderedSeries,
  entries: readonly (PostFacts | null)[],
  context: CheckContext,
): PartState {
  const posts = entries.flatMap((post) => post ?? [])
  const isPlaced = series.source === 'list' || series.source === 'claims'
  const places: readonly (PostFacts | null)[] = isPlaced ? entries : byNumbers(posts)
  return {
    series,
    parts: places.flatMap((post, at) =>
      post === null ? [] : { post, number: partNumber(post), place: at + 1 },
    ),
    otherPlaces: new Set(places.flatMap((post, at) => (post === null ? at + 1 : []))),
    isClear: isClear(series.slug, context) && !leadsToUnreadable(posts, context),
  }
}

/** In the order of their numbers; one that has no good number fills the first hole, else stands where it comes closest. */
function byNumbers(posts: readonly PostFacts[]): readonly PostFacts[] {
  const numbered = posts.filter((post) => partNumber(post) !== null)
  const order = numbered.toSorted((a, b) => (partNumber(a) ?? 0) - (partNumber(b) ?? 0))
  const numbers = new Set(numbered.map(partNumber))
  const highest = numbered.reduce((most, post) => Math.max(most, partNumber(post) ?? 0), 0)
  for (const post of posts) {
    if (partNumber(post) !== null) continue
    const hole = order.findIndex((other, at) => {
      const number = partNumber(other)
      return number !== null && number > at + 1 && !numbers.has(at + 1)
    })
    const written = Math.abs(Number(post.part?.text ?? Number.NaN))
    const closest = order.findIndex((other) => (partNumber(other) ?? 0) > written)
    const at = hole !== -1 ? hole : closest !== -1 && written < highest ? closest : order.length
    order.splice(at, 0, post)
  }
  return order
}

function isClear(slug: string, context: CheckContext): boolean {
  const { of, isEntangled } = listStates(context)
  const list = of(slug)
  return !isEntangled(slug) && !isSpeltInTwoWays(slug, context) && (list === null || isWhole(list))
}

/** An article whose details can't be read may be a part that seems to be missing. */
function leadsToUnreadable(posts: readonly PostFacts[], context: CheckContext): boolean {
  const leading = leadingToUnreadable.get(context) ?? new Set(context.claims.flatMap(unreadableLed))
  leadingToUnreadable.set(context, leading)
  return posts.some((post) => leading.has(post))
}

const leadingToUnreadable = new WeakMap<CheckContext, ReadonlySet<PostFacts>>()

function unreadableLed({ post, target }: ResolvedClaim): readonly PostFacts[] {
  return target.kind === 'post' && target.post.frontMatter.kind === 'broken' ? [post] : []
}

/** Nothing is missing from the list, nothing is on it twice, and everything on it is there. */
function isWhole({ places, unlisted }: ListState): boolean {
  const posts = places.flatMap(({ post }) => post ?? [])
  const entries = places.filter(({ entry }) => entry.kind === 'post')
  return unlisted.length === 0 && posts.length === entries.length && new Set(posts).size === posts.length
}
