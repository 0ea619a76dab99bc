import { opposite } from '../../domain/claim-direction.ts'
import type { Direction, PostFacts } from '../../domain/post.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { appendTo } from '../../domain/title-index.ts'
import type { Fix } from '../finding.ts'
import { claimIn } from '../precedence.ts'
import type { CheckContext, ResolvedClaim, Rule } from '../rule.ts'
import { buttonName, quotedOnButton, titleOf } from '../wording.ts'

/**
 * Two neighbours name each other. What is missing is reported where it is to be written. Only the articles' own details
 * count, since a copied button is no promise of its article; and not in a post that a list names: its links follow from
 * the list, so readers miss nothing.
 */
export const seriesAsymmetric: Rule = {
  id: 'series/asymmetric',
  severity: 'warning',
  detects: 'One article names another as its neighbour, and the other says nothing of the first.',
  fix: 'Sets the missing link (safe where it contradicts nothing).',
  *check(context) {
    const listed = postsOnLists(context)
    const contradicts = contradictionsIn(context)
    for (const direction of ['previous', 'next'] as const)
      for (const [post, claimants] of unansweredBy(context, direction)) {
        if (listed.has(post) || post.frontMatter.kind === 'broken') continue
        const [first] = claimants
        if (first === undefined) continue
        const one = titleOf(first.post)
        const other = titleOf(post)
        yield {
          file: post.file,
          range: startOfFile,
          message:
            direction === 'previous'
              ? `Readers can go on from ${one} to ${other}, but not back again.`
              : `Readers can go back from ${one} to ${other}, but not on again.`,
          subject: claimIn(post, { source: 'details', direction }),
          related: claimants.map(({ post: claimant, claim }) => ({
            file: claimant.file,
            range: claim.range,
            message: `${titleOf(claimant)} names ${other} here.`,
          })),
          fixes: claimants.map((claimant) =>
            answerTo(
              claimant,
              post,
              direction,
              claimants.length === 1 && !contradicts(claimant.post, post, direction),
            ),
          ),
        }
      }
  },
}

/** The posts that say nothing in this direction, with the claims of others that they would answer there. */
function unansweredBy(
  { claims }: CheckContext,
  direction: Direction,
): ReadonlyMap<PostFacts, readonly ResolvedClaim[]> {
  const unanswered = new Map<PostFacts, ResolvedClaim[]>()
  for (const resolved of claims) {
    const { post, claim, target } = resolved
    if (claim.source !== 'details' || claim.direction !== opposite(direction)) continue
    if (target.kind !== 'post' || target.post === post) continue
    if (!claimsAnything(target.post, direction)) appendTo(unanswered, target.post, resolved)
  }
  return unanswered
}

function claimsAnything(post: PostFacts, direction: Direction): boolean {
  return post.claims.some(
    (claim) => claim.source === 'details' && claim.direction === direction && claim.text.trim() !== '',
  )
}

function answerTo(
  { post: claimant }: ResolvedClaim,
  post: PostFacts,
  direction: Direction,
  isSafe: boolean,
): Fix {
  return {
    id: `set-${direction}:${claimant.name}`,
    title: `Set ${buttonName(direction)} to ${quotedOnButton(claimant.title?.text ?? claimant.name)}`,
    safe: isSafe,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: direction, value: claimTextFor(claimant) }],
    },
  }
}

/** Whether an answer would stand against what either of the two says elsewhere, or tie two series together. */
function contradictionsIn({ claims, seriesOfPost }: CheckContext) {
  const key = (from: PostFacts, direction: Direction, to: PostFacts) =>
    [from.file, direction, to.file].join('\u0000')
  const said = new Set(
    claims.flatMap(({ post, claim, target }) =>
      claim.source === 'details' && target.kind === 'post' ? [key(post, claim.direction, target.post)] : [],
    ),
  )
  return (claimant: PostFacts, post: PostFacts, direction: Direction): boolean => {
    const [one, other] = [seriesOfPost(claimant), seriesOfPost(post)]
    return (
      said.has(key(post, opposite(direction), claimant)) ||
      said.has(key(claimant, direction, post)) ||
      (one !== null && other !== null && one !== other)
    )
  }
}

function postsOnLists({ workspace, known }: CheckContext): ReadonlySet<PostFacts> {
  const entries = workspace.seriesList.series.flatMap((series) => series.entries)
  return new Set(entries.flatMap((entry) => (entry.kind === 'post' ? known.named(entry.name) : [])))
}
