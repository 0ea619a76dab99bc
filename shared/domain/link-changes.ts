import type { Change } from './change.ts'
import { type KnownPosts, knowPosts } from './known-posts.ts'
import type { Claim, Direction, PostFacts } from './post.ts'
import { claimTextFor, resolveClaim } from './resolve-claim.ts'
import type { OrderedEntry, OrderedSeries } from './series-order.ts'
import type { Workspace } from './workspace.ts'

const directions = ['previous', 'next'] as const

/**
 * What has to change in the posts of a series so that what they say of their neighbours and their number follows from its
 * order. Posts that say nothing, and whose siblings say nothing, are left alone; so is what says the right thing already in
 * other words, and what leads at the ends of the series to anything but `own`: names and addresses of its own parts.
 */
export function linkChanges(
  workspace: Workspace,
  series: OrderedSeries,
  own: ReadonlySet<string>,
): readonly Change[] {
  const known = knowPosts(workspace)
  const places = series.posts.flatMap((entry) => {
    const post = postOf(entry, known)
    return post === null ? [] : [{ entry, post }]
  })
  const isTold = (direction: Direction) => places.some(({ post }) => claimOf(post, direction) !== null)
  const told = { previous: isTold('previous'), next: isTold('next') }
  const areNumbered = places.filter(({ post }) => post.part !== null).length
  return places.flatMap(({ entry, post }) => {
    if (post.frontMatter.kind === 'broken') return []
    const links = directions.flatMap((direction) =>
      told[direction] ? (linkChange(post, direction, entry, { workspace, known, own }) ?? []) : [],
    )
    const isNumbered = post.part !== null || (areNumbered > 0 && areNumbered >= places.length - 1)
    return isNumbered ? [...links, ...partChange(post, entry.part)] : links
  })
}

interface World {
  readonly workspace: Workspace
  readonly known: KnownPosts
  readonly own: ReadonlySet<string>
}

function linkChange(
  post: PostFacts,
  direction: Direction,
  entry: OrderedEntry,
  { workspace: { settings }, known, own }: World,
): Change | null {
  const claim = claimOf(post, direction)
  const wanted = entry[direction]
  const target = claim === null ? null : resolveClaim(claim, post, { known, settings })
  const leadsTo =
    target?.kind === 'post' ? target.post.name : target?.kind === 'site' ? target.entry.url : undefined
  if (claim === null ? wanted === null || post.isPlaceholder : leadsTo === wanted) return null
  if (wanted === null && !own.has(leadsTo ?? '')) return null
  const neighbour = wanted === null ? null : known.exactly(wanted)
  const value = neighbour === null ? wanted : claimTextFor(neighbour)
  return { kind: 'set-detail', file: post.file, key: claim?.key ?? direction, value }
}

/** The number is written under the name that it has. */
function partChange({ file, part }: PostFacts, number: number): readonly Change[] {
  const value = String(number)
  return part?.text === value ? [] : [{ kind: 'set-detail', file, key: part?.key ?? 'part', value }]
}

function claimOf(post: PostFacts, direction: Direction): Claim | null {
  return post.claims.find((claim) => claim.source === 'details' && claim.direction === direction) ?? null
}

function postOf({ kind, name }: OrderedEntry, known: KnownPosts): PostFacts | null {
  const named = kind === 'post' && name !== null ? known.named(name) : []
  return named.length === 1 ? (named[0] ?? null) : null
}
