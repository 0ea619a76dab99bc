import { isNearSpelling, spellingKeys } from '../domain/near-spelling.ts'
import type { PostFacts } from '../domain/post.ts'
import { postsByClaimedSeries, seriesSlugs } from '../domain/series-membership.ts'
import { slugOf } from '../domain/slug.ts'
import { appendTo } from '../domain/title-index.ts'
import type { ListedSeries } from '../domain/workspace.ts'
import type { CheckContext } from './rule.ts'

/** Articles that write the name of their series in another way than the others do. */
export interface NameVariant {
  /** `spelling`: read as one series all the same. `slip`: read as a series of its own, by one letter. */
  readonly kind: 'spelling' | 'slip'
  /** The series that these articles are read into, and the one they most likely mean. */
  readonly slug: string
  readonly meant: string
  readonly posts: readonly PostFacts[]
  readonly wanted: string
  /** An article that writes it so; null where only the list does. */
  readonly example: PostFacts | null
}

/** A series by one name, with those that name it. */
interface Named {
  readonly slug: string
  readonly list: ListedSeries | null
  readonly posts: readonly PostFacts[]
}

const known = new WeakMap<CheckContext, readonly NameVariant[]>()

/** The series that are written in several ways; worked out once for all rules of one check. */
export function nameVariants(context: CheckContext): readonly NameVariant[] {
  const found = known.get(context) ?? findVariants(context)
  known.set(context, found)
  return found
}

/** True of a series that may be another one, misspelt, or from which a part is missing for that reason. */
export function isSpeltInTwoWays(slug: string, context: CheckContext): boolean {
  return nameVariants(context).some(
    ({ kind, slug: one, meant }) => kind === 'slip' && (one === slug || meant === slug),
  )
}

/** True of an article that most likely means another series than the one it is read into. */
export function isSlip(post: PostFacts, context: CheckContext): boolean {
  return nameVariants(context).some(({ kind, posts }) => kind === 'slip' && posts.includes(post))
}

function findVariants({ workspace }: CheckContext): readonly NameVariant[] {
  const lists = workspace.seriesList.series
  const members = postsByClaimedSeries(workspace, seriesSlugs(lists))
  const bySlug = new Map<string, Named>(
    lists.map((list) => [list.slug, { slug: list.slug, list, posts: members.get(list.slug) ?? [] }]),
  )
  for (const [slug, posts] of members) if (!bySlug.has(slug)) bySlug.set(slug, { slug, list: null, posts })
  const named = [...bySlug.values()]
  return [...named.flatMap(spellingsOf), ...slipsAmong(named)]
}

function spellingsOf({ slug, list, posts }: Named): readonly NameVariant[] {
  const wanted = wantedName(list, posts)
  const isFine = (text: string) =>
    text === wanted || (list !== null && [list.slug, slugOf(list.name)].includes(text))
  const others = posts.filter(({ series }) => series !== null && !isFine(series.text)).sort(byFile)
  if (others.length === 0) return []
  const example = posts.find(({ series }) => series !== null && isFine(series.text)) ?? null
  return [{ kind: 'spelling', slug, meant: slug, posts: others, wanted, example }]
}

/** The list's name; else the spelling that most use, of two the one in words. */
function wantedName(list: ListedSeries | null, posts: readonly PostFacts[]): string {
  if (list !== null) return list.name
  const counts = new Map<string, number>()
  for (const { series } of posts)
    if (series !== null) counts.set(series.text, (counts.get(series.text) ?? 0) + 1)
  const isSlug = (text: string) => (slugOf(text) === text ? 1 : 0)
  const [[most] = ['']] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || isSlug(a) - isSlug(b) || (a < b ? -1 : 1),
  )
  return most
}

function slipsAmong(named: readonly Named[]): readonly NameVariant[] {
  const byKey = new Map<string, Named[]>()
  for (const one of named)
    for (const key of new Set(spellings(one).flatMap(spellingKeys))) appendTo(byKey, key, one)
  const slips = new Map<Named, NameVariant>()
  for (const alike of byKey.values()) {
    if (alike.length < 2) continue
    for (const one of alike)
      for (const other of alike) {
        if (slips.has(one) || !isSlipOf(one, other)) continue
        const [example = null] = other.posts
        const wanted = wantedName(other.list, other.posts)
        slips.set(one, { kind: 'slip', slug: one.slug, meant: other.slug, posts: one.posts, wanted, example })
      }
  }
  return [...slips.values()]
}

/** One article alone, beside a series that is listed, has more articles, or comes first. */
function isSlipOf(one: Named, other: Named): boolean {
  const [post] = one.posts
  if (one === other || one.list !== null || one.posts.length !== 1 || post === undefined) return false
  const [first] = other.posts
  const isEqual = other.list === null && other.posts.length === 1
  if (isEqual && (first === undefined || byFile(first, post) > 0)) return false
  return spellings(other).some((spelling) => isNearSpelling(one.slug, spelling))
}

function spellings({ slug, list }: Named): readonly string[] {
  return list === null ? [slug] : [...new Set([slug, slugOf(list.name)])]
}

function byFile(a: PostFacts, b: PostFacts): number {
  return a.file < b.file ? -1 : 1
}
