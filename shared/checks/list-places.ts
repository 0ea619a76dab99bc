import type { Change } from '../domain/change.ts'
import { readingDirection } from '../domain/claim-direction.ts'
import { momentOf } from '../domain/inferred-order.ts'
import { partNumber } from '../domain/part-number.ts'
import type { Direction, PostFacts } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'
import { entryKey, type NewEntry } from '../domain/series-entry.ts'
import type { ListPlace, ListState } from './list-state.ts'
import { detailsOf, type Subject } from './precedence.ts'
import type { CheckContext } from './rule.ts'

/** The change that gives a list these entries. */
export function arranged({ list }: ListState, entries: readonly (number | NewEntry)[]): Change {
  const { slug, name } = list
  return { kind: 'arrange-series', series: slug, name, expected: list.entries.map(entryKey), entries }
}

/** All entries of a list as they are. */
export function allOf({ places }: ListState): readonly number[] {
  return places.map((_, at) => at)
}

/** The nearest article before or after a place of a list, past what is no article here; null where there is none. */
export function neighbourOf({ places }: ListState, at: number, direction: Direction): PostFacts | null {
  const step = direction === 'previous' ? -1 : 1
  const own = places[at]?.post
  for (let place = places[at + step], next = at + step; place; next += step, place = places[next])
    if (place.post !== null && place.post !== own) return place.post
  return null
}

/** What a fault at a place of a list also puts wrong: the links over it, and those of the article there. */
export function linksAround(state: ListState, at: number): readonly Subject[] {
  const posts = [neighbourOf(state, at, 'previous'), state.places[at]?.post, neighbourOf(state, at, 'next')]
  return posts.flatMap((post) => (post ? linksOf(post) : []))
}

/** All that the posts of a series say of their neighbours. */
export function linksIn(slug: string, { series, known }: CheckContext): readonly Subject[] {
  const posts = series.find((one) => one.slug === slug)?.posts ?? []
  return posts.flatMap(({ kind, name }) => {
    const post = kind === 'post' && name !== null ? known.exactly(name) : null
    return post === null ? [] : linksOf(post)
  })
}

/** All that a post says of its neighbours. */
export function linksOf(post: PostFacts): readonly Subject[] {
  return ['previous', 'next', 'pager.previous', 'pager.next'].map((key) => detailsOf(post, key))
}

/** How many links and numbers agree with an article's standing at this place. */
export function agreementAt(state: ListState, at: number, context: CheckContext): number {
  const post = state.places[at]?.post
  if (!post) return 0
  const [before, after] = [neighbourOf(state, at, 'previous'), neighbourOf(state, at, 'next')]
  const others = state.places.slice(0, at).filter((place) => place.post === post).length
  const agreeing = [
    before !== null && says(post, 'previous', before, context),
    before !== null && says(before, 'next', post, context),
    after !== null && says(post, 'next', after, context),
    after !== null && says(after, 'previous', post, context),
    saysEntry(post, 'previous', state.places[at - 1], context),
    saysEntry(post, 'next', state.places[at + 1], context),
    partNumber(post) === at + 1 - others,
  ]
  return agreeing.filter(Boolean).length
}

/** Where an article that a list leaves out belongs: as the articles say of each other, else by their numbers, else by their dates. */
export function suggestedPlace(post: PostFacts, state: ListState, context: CheckContext): number {
  return knownPlace(post, state, context) ?? state.places.length
}

/** The same; null where nothing tells. */
export function knownPlace(post: PostFacts, { places }: ListState, context: CheckContext): number | null {
  const votes = new Map<number, number>()
  const vote = (at: number) => votes.set(at, (votes.get(at) ?? 0) + 1)
  for (const [at, place] of places.entries()) {
    const { post: other } = place
    if (saysEntry(post, 'next', place, context)) vote(at)
    if (saysEntry(post, 'previous', place, context)) vote(at + 1)
    if (other === null) continue
    if (says(post, 'next', other, context)) vote(at)
    if (says(other, 'previous', post, context)) vote(at)
    if (says(post, 'previous', other, context)) vote(at + 1)
    if (says(other, 'next', post, context)) vote(at + 1)
  }
  const [[most] = [null]] = [...votes].sort(([a, countA], [b, countB]) => countB - countA || a - b)
  if (most !== null) return numberedPlace(most, post, places)
  return placeBy(partNumber, post, places) ?? placeBy(dateOf, post, places)
}

/** Of the places that only what is planned or on the site lies between, the one of the article's own number. */
function numberedPlace(at: number, post: PostFacts, places: readonly ListPlace[]): number {
  const own = (partNumber(post) ?? 0) - 1
  const between = own < 0 ? [] : places.slice(Math.min(at, own), Math.max(at, own))
  return own >= 0 && own <= places.length && between.every((place) => place.post === null) ? own : at
}

function placeBy(
  readValue: (post: PostFacts) => number | null,
  post: PostFacts,
  places: readonly ListPlace[],
): number | null {
  const own = readValue(post)
  const others = places.map((place) => (place.post === null ? null : readValue(place.post)))
  if (own === null || others.every((value) => value === null)) return null
  const firstAfter = others.findIndex((value) => value !== null && value > own)
  const highest = firstAfter === -1 ? places.length : firstAfter
  const lowest = others.slice(0, highest).findLastIndex((value) => value !== null) + 1
  return readValue === partNumber ? Math.min(highest, Math.max(lowest, own - 1)) : highest
}

function dateOf(post: PostFacts): number | null {
  return momentOf(post.date?.text)
}

/** True where a post names as its neighbour what is listed there as only on the site. */
function saysEntry(
  post: PostFacts,
  direction: Direction,
  place: ListPlace | undefined,
  { workspace: { settings }, known }: CheckContext,
): boolean {
  return post.claims.some((claim) => {
    if (place?.entry.kind !== 'site' || readingDirection(claim, settings) !== direction) return false
    const target = resolveClaim(claim, post, { known, settings })
    return target.kind === 'site' && target.entry === place.entry
  })
}

/** True where a post names another as its neighbour in this direction of reading. */
export function says(
  post: PostFacts,
  direction: Direction,
  other: PostFacts,
  { workspace: { settings }, known }: CheckContext,
): boolean {
  return post.claims.some((claim) => {
    if (readingDirection(claim, settings) !== direction) return false
    const target = resolveClaim(claim, post, { known, settings })
    return target.kind === 'post' && target.post === other
  })
}
