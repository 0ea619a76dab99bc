import type { Direction, PostFacts } from '../../domain/post.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { claimIn } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'
import { buttonName, quotedOnButton, titleOf } from '../wording.ts'

/**
 * Where the parts of a series name their neighbours themselves, all of them do. Readers of our own exports miss nothing, as
 * those follow the order of the series; other tools go by what each article says.
 */
export const seriesClaimMissing: Rule = {
  id: 'series/claim-missing',
  severity: 'note',
  detects: 'An article says nothing of its neighbour, while the other parts of its series do.',
  fix: 'Sets the missing link (safe).',
  *check({ series, workspace }) {
    const byName = new Map(workspace.posts.map((post) => [post.name, post]))
    for (const one of series) {
      // An order by dates is a guess: nobody said who comes after whom.
      if (one.source === 'dates') continue
      const posts = postsOf(one, byName)
      const places = posts.flatMap((post) => (post === null ? [] : [post]))
      for (const [at, post] of posts.entries()) {
        if (post === null || post.frontMatter.kind === 'broken' || post.isPlaceholder) continue
        for (const direction of ['previous', 'next'] as const) {
          const neighbour = posts[direction === 'previous' ? at - 1 : at + 1] ?? null
          const doSiblings = places.some((other) => other !== post && claims(other, direction))
          if (neighbour !== null && doSiblings && !claims(post, direction))
            yield faultOf(post, neighbour, direction, one)
        }
      }
    }
  },
}

/** The posts at their places; null for what is planned or only on the site. */
function postsOf(
  series: OrderedSeries,
  byName: ReadonlyMap<string, PostFacts>,
): readonly (PostFacts | null)[] {
  return series.posts.map(({ kind, name }) =>
    kind === 'post' && name !== null ? (byName.get(name) ?? null) : null,
  )
}

function claims(post: PostFacts, direction: Direction): boolean {
  return post.claims.some((claim) => claim.source === 'details' && claim.direction === direction)
}

function faultOf(post: PostFacts, neighbour: PostFacts, direction: Direction, series: OrderedSeries): Fault {
  const way = direction === 'previous' ? 'comes after' : 'comes before'
  return {
    file: post.file,
    range: startOfFile,
    message: `${titleOf(post)} ${way} ${titleOf(neighbour)} in '${series.name}', but names no ${buttonName(direction)} as its other parts do.`,
    subject: claimIn(post, { source: 'details', direction }),
    fixes: [
      {
        id: `set-${direction}`,
        title: `Set ${buttonName(direction)} to ${quotedOnButton(neighbour.title?.text ?? neighbour.name)}`,
        safe: true,
        action: {
          kind: 'change',
          changes: [{ kind: 'set-detail', file: post.file, key: direction, value: claimTextFor(neighbour) }],
        },
      },
    ],
  }
}
