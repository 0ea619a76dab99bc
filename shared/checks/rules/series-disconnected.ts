import type { ClaimGraph } from '../../domain/claim-graph.ts'
import { claimsAnything, isOpenJoint, type Joint, jointsOf } from '../../domain/joints.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { ReadingGroup } from '../../domain/reading-groups.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { settleFix } from '../claim-finding.ts'
import { claimIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { Settling } from '../settling.ts'
import { quoted, titleOf } from '../wording.ts'

interface Break {
  readonly before: PostFacts
  readonly after: PostFacts
}

/**
 * The parts of a series without a list hang together in one chain. Where nothing at all is said between two chains, each of
 * several parts or of one that names a neighbour, readers of one never come to the other. Told once a series, at its first
 * gap; chains are joined by their parts, else by their dates.
 */
export const seriesDisconnected: Rule = {
  id: 'series/disconnected',
  severity: 'warning',
  detects: 'The articles of one series form several chains that do not lead to each other.',
  fix: 'Joins the last article of one chain to the first of the next.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const group of graph.groups.all) {
      const breaks = breaksIn(group, graph)
      const [first] = breaks
      if (first === undefined) continue
      const settling = new Settling(graph)
      for (const { before } of breaks) settling.follow(before, 'next')
      const name = quoted(group.series?.name ?? '')
      yield {
        file: first.before.file,
        range: startOfFile,
        message: `Readers of ${name} come to an end at ${titleOf(first.before)}: nothing leads them on to ${titleOf(first.after)}.`,
        subject: claimIn(first.before, { source: 'details', direction: 'next' }),
        explains: settling.subjects,
        restsOn: settling.subjects,
        related: breaks.map(({ after }) => ({
          file: after.file,
          range: after.title?.range ?? startOfFile,
          message: `${titleOf(after)} begins another chain.`,
        })),
        fixes: [settleFix(settling, { id: 'join', title: 'Join them' })],
      }
    }
  },
}

/** The gaps between chains; none where there is only one chain. */
function breaksIn(group: ReadingGroup, graph: ClaimGraph): readonly Break[] {
  if (group.series === null || group.series.source !== 'claims') return []
  const joints = jointsOf(group, graph)
  const open = joints.filter(isOpenJoint)
  if (open.length === 0) return []
  const chains = chainsOf(group, open)
  const isChain = (chain: readonly PostFacts[]) => chain.some((post) => claimsAnything(post, graph))
  if (chains.filter(isChain).length < 2) return []
  return open.flatMap(({ before, after }) =>
    before.kind === 'post' && after.kind === 'post' ? [{ before: before.post, after: after.post }] : [],
  )
}

function chainsOf({ posts }: ReadingGroup, open: readonly Joint[]): readonly (readonly PostFacts[])[] {
  const starts = new Set(open.map(({ after }) => (after.kind === 'post' ? after.post : null)))
  const chains: PostFacts[][] = []
  for (const post of posts) {
    const chain = chains.at(-1)
    if (chain === undefined || starts.has(post)) chains.push([post])
    else chain.push(post)
  }
  return chains
}
