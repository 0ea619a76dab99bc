import type { Change } from '../../domain/change.ts'
import type { ClaimGraph } from '../../domain/claim-graph.ts'
import { momentOf, partNumber } from '../../domain/inferred-order.ts'
import { hasClaims } from '../../domain/joints.ts'
import type { Direction, PostFacts } from '../../domain/post.ts'
import type { ReadingGroup } from '../../domain/reading-groups.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, quotedOnButton, titleOf } from '../wording.ts'

/**
 * Every article of a series has its place among the others: one that names none of them, that none of them names and that
 * has no number has none. With a list, that is `series/unlisted`; and nothing is said where no part names another.
 */
export const seriesOrphan: Rule = {
  id: 'series/orphan',
  severity: 'note',
  detects: 'An article says that it is in a series, but it has no place among the other parts.',
  fix: 'Places it by its number or date, or takes it out of the series.',
  *check(context) {
    const { claims: graph } = context.graph()
    const groups = new Map(graph.groups.all.map((group) => [group.series, group]))
    for (const post of graph.groups.orphans) {
      const group = groups.get(context.seriesOfPost(post))
      const last = group?.posts.at(-1)
      if (!group || last === undefined || post.series === null || !hasClaims(group, graph)) continue
      const name = quoted(group.series?.name ?? '')
      yield {
        file: post.file,
        range: post.series.range,
        message: `${titleOf(post)} is in ${name}, but readers never come to it: neither ${titleOf(last)} nor any other part leads there.`,
        subject: detailsOf(post, 'series'),
        explains: [detailsOf(post, 'part')],
        restsOn: [detailsOf(post, 'part')],
        fixes: [placing(post, group, graph), detaching(post, name)],
      }
    }
  },
}

function placing(post: PostFacts, { posts }: ReadingGroup, graph: ClaimGraph): Fix {
  const numbers = posts.flatMap((one) => partNumber(one) ?? [])
  const at = numbers.length > 0 ? posts.length : placeByDate(post, posts)
  const [before, after] = [posts[at - 1], posts[at]]
  const link = (
    one: PostFacts | undefined,
    direction: Direction,
    to: PostFacts | undefined,
  ): readonly Change[] =>
    one && to
      ? [
          {
            kind: 'set-detail',
            file: one.file,
            key: graph.said(one, direction)?.claim.key ?? direction,
            value: claimTextFor(to),
          },
        ]
      : []
  const part: readonly Change[] =
    numbers.length > 0
      ? [
          {
            kind: 'set-detail',
            file: post.file,
            key: 'part',
            value: String(Math.floor(Math.max(...numbers)) + 1),
          },
        ]
      : []
  const beside = before ?? after
  const title = quotedOnButton(beside?.title?.text ?? beside?.name ?? '')
  return {
    id: 'place',
    title: `Place it ${before === undefined ? 'before' : 'after'} ${title}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [
        ...part,
        ...link(post, 'previous', before),
        ...link(post, 'next', after),
        ...link(before, 'next', post),
        ...link(after, 'previous', post),
      ],
    },
  }
}

/** After the last part that is not later; at the end without a date. */
function placeByDate(post: PostFacts, posts: readonly PostFacts[]): number {
  const moment = momentOf(post.date?.text) ?? Number.POSITIVE_INFINITY
  return posts.findLastIndex((one) => (momentOf(one.date?.text) ?? Number.NEGATIVE_INFINITY) <= moment) + 1
}

function detaching(post: PostFacts, name: string): Fix {
  return {
    id: 'detach',
    title: `Take it out of ${name}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'series', value: undefined }],
    },
  }
}
