import type { PostFacts } from '../../domain/post.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { claimIn } from '../precedence.ts'
import type { CheckContext, ResolvedClaim, Rule } from '../rule.ts'
import { buttonName, quoted, quotedOnButton, titleOf } from '../wording.ts'

/** More buttons than this help nobody choose. */
const mostChoices = 8

/** Every title that an article names belongs to one article only. */
export const seriesAmbiguous: Rule = {
  id: 'series/ambiguous',
  severity: 'warning',
  detects: 'An article names its neighbour by a title that several articles here have.',
  fix: 'Links to the one that is meant.',
  *check(context) {
    for (const resolved of context.claims) {
      const { post, claim, target } = resolved
      if (target.kind !== 'ambiguous') continue
      const candidates = likeliestFirst(resolved, target.candidates, context)
      const led =
        claim.source === 'pager'
          ? `When copied, ${buttonName(claim.direction)} led to ${quoted(claim.text)}`
          : `${buttonName(claim.direction)} in ${titleOf(post)} leads to ${quoted(claim.text)}`
      yield {
        file: post.file,
        range: claim.range,
        message: `${led}, and ${target.candidates.length} articles here go by that name: readers may be sent to the wrong one.`,
        subject: claimIn(post, claim),
        related: candidates.map((candidate) => ({
          file: candidate.file,
          range: candidate.title?.range ?? startOfFile,
          message: `${titleOf(candidate)} may be meant.`,
        })),
        fixes: candidates.slice(0, mostChoices).map((candidate) => choice(post, claim, candidate)),
      }
    }
  },
}

/** First the one that the order has there, then the others of the series. */
function likeliestFirst(
  { post, direction }: ResolvedClaim,
  candidates: readonly PostFacts[],
  { graph, seriesOfPost }: CheckContext,
): readonly PostFacts[] {
  const due = direction === null ? null : graph().claims.expected(post, direction)
  const series = seriesOfPost(post)
  const rank = (one: PostFacts) => {
    if (due?.kind === 'post' && due.post === one) return 0
    return series !== null && seriesOfPost(one) === series ? 1 : 2
  }
  return candidates.toSorted((one, other) => rank(one) - rank(other))
}

/** A pager keeps its own key: it then holds the file that is meant, which says no more of the direction than before. */
function choice(post: PostFacts, claim: ResolvedClaim['claim'], candidate: PostFacts): Fix {
  const value = claim.source === 'pager' ? candidate.file : claimTextFor(candidate)
  const title = quotedOnButton(candidate.title?.text ?? candidate.name)
  return {
    id: `link-to:${candidate.name}`,
    title: `Link to ${title} (${candidate.file})`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value }],
    },
  }
}
