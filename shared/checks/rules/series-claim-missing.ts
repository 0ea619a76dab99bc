import { opposite } from '../../domain/claim-direction.ts'
import type { ClaimGraph } from '../../domain/claim-graph.ts'
import { isOpenJoint, type Joint, jointsOf, mayLead } from '../../domain/joints.ts'
import type { Direction, PostFacts } from '../../domain/post.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { nameOf, settleFix } from '../claim-finding.ts'
import { claimIn, type Subject } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'
import { Settling } from '../settling.ts'
import { buttonName, quotedOnButton, titleOf } from '../wording.ts'

/**
 * Where most parts of a series name their neighbours themselves, all of them do. Told once for two neighbours that both say
 * nothing, at the earlier; where one of them does say it, the other is `series/asymmetric`. Readers of our own exports miss
 * nothing, as those follow the order of the series; other tools go by what each article says.
 */
export const seriesClaimMissing: Rule = {
  id: 'series/claim-missing',
  severity: 'note',
  detects: 'Two neighbours say nothing of each other, while the other parts of their series do.',
  fix: 'Sets the missing links (safe).',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const group of graph.groups.all) {
      const { series } = group
      // An order by dates is a guess: nobody said who comes after whom.
      if (series === null || series.source === 'dates') continue
      const joints = jointsOf(group, graph)
      const doSiblings =
        joints.some(({ isJoined }) => isJoined) && joints.filter(isSilent).length * 2 <= joints.length
      for (const joint of joints) {
        const direction = isOpenJoint(joint) ? silentSide(joint) : null
        const side = direction === 'next' ? joint.before : joint.after
        if (direction === null || side.kind !== 'post' || !doSiblings) continue
        // What lives only on the site is named by no article of the folder unless its author wants to.
        if (joint.before.kind !== 'post' || joint.after.kind !== 'post') continue
        if (!mayLead(joint.before.post, joint.after.post)) continue
        yield faultOf(side.post, direction, joint, series, graph)
      }
    }
  },
}

function isSilent({ next, previous }: Joint): boolean {
  return next === null && previous === null
}

/** Where it is told: at the earlier of two posts, or at the one that is a post. */
function silentSide({ before, after }: Joint): Direction | null {
  if (before.kind === 'post') return 'next'
  return after.kind === 'post' ? 'previous' : null
}

function faultOf(
  post: PostFacts,
  direction: Direction,
  { before, after }: Joint,
  series: OrderedSeries,
  graph: ClaimGraph,
): Fault {
  const neighbour = direction === 'next' ? after : before
  const way = direction === 'previous' ? 'comes after' : 'comes before'
  const settling = new Settling(graph).follow(post, direction)
  const title =
    neighbour.kind === 'post' ? (neighbour.post.title?.text ?? neighbour.post.name) : neighbour.title
  const saysNothing =
    neighbour.kind === 'post' ? 'neither names the other' : `names no ${buttonName(direction)}`
  const answering =
    neighbour.kind === 'post'
      ? [claimIn(neighbour.post, { source: 'details', direction: opposite(direction) })]
      : []
  return {
    file: post.file,
    range: startOfFile,
    message: `${titleOf(post)} ${way} ${nameOf(neighbour)} in '${series.name}', but ${saysNothing}, as its other parts do.`,
    subject: claimIn(post, { source: 'details', direction }),
    explains: answering,
    restsOn: [...answering, ...otherWayRound(post, direction, neighbour, graph)],
    fixes: [
      settleFix(settling, {
        id: `set-${direction}`,
        title: `Set ${buttonName(direction)} to ${quotedOnButton(title)}`,
        safe: true,
      }),
    ],
  }
}

/** What either says of the other on its wrong side: two neighbours that disagree so are not told to name each other. */
function otherWayRound(
  post: PostFacts,
  direction: Direction,
  neighbour: Joint['before'],
  graph: ClaimGraph,
): readonly Subject[] {
  if (neighbour.kind !== 'post') return []
  const { post: other } = neighbour
  const back = opposite(direction)
  return [
    ...(graph.says(post, back, other) ? [claimIn(post, { source: 'details', direction: back })] : []),
    ...(graph.says(other, direction, post) ? [claimIn(other, { source: 'details', direction })] : []),
  ]
}
