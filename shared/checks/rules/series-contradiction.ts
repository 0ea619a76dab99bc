import { opposite } from '../../domain/claim-direction.ts'
import type { ClaimFault } from '../../domain/claim-faults.ts'
import type { ClaimGraph, Said } from '../../domain/claim-graph.ts'
import type { PostFacts } from '../../domain/post.ts'
import { claimFinding, clearFix, faultsOf, targetName } from '../claim-finding.ts'
import type { Fix } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { Settling } from '../settling.ts'
import { buttonName, quoted, quotedOnButton, titleOf } from '../wording.ts'

/**
 * What one article says of its neighbour, no other denies: A's next is B, and B's previous is A. The odd claim is told:
 * the one that stands against the list; without a list, against two that agree, else against parts, else against dates.
 */
export const seriesContradiction: Rule = {
  id: 'series/contradiction',
  severity: 'error',
  detects: 'One article says that another comes next, and that one says that something else comes before it.',
  fix: 'Writes what the order says, on both sides where needed, or the other way.',
  *check(context) {
    const { claims: graph } = context.graph()
    for (const fault of faultsOf(context, 'contradiction'))
      yield claimFinding(fault, graph, { message: messageOf(fault), others: [otherWay(fault, graph)] })
  },
}

function messageOf({ claims, against }: ClaimFault): string {
  const [odd] = claims
  const [answer] = against
  const led = `${buttonName(odd.direction)} in ${titleOf(odd.post)} leads readers to ${targetName(odd)}`
  if (answer === undefined) return `${led}.`
  const way = buttonName(answer.direction)
  if (leadsTo(answer, odd.post))
    return `${led}, but it is ${titleOf(answer.post)} whose ${way} leads to ${titleOf(odd.post)}.`
  // Where both ends of a claim are at fault, what is said against it may be said of the other end, by a third article.
  return leadsTo(odd, answer.post)
    ? `${led}, but ${way} there leads to ${thereName(answer, odd)}.`
    : `${led}, but so does ${way} in ${titleOf(answer.post)}.`
}

function leadsTo({ target }: Said, post: PostFacts): boolean {
  return target.kind === 'post' && target.post === post
}

/** What the answer leads to; where that has the name of what it answers for, or of the article itself, its file tells which it is. */
function thereName(answer: Said, odd: Said): string {
  const { target, post } = answer
  if (leadsTo(answer, post)) return 'itself'
  const name = targetName(answer)
  const isTaken = name === targetName(odd) || name === titleOf(odd.post)
  return isTaken && target.kind === 'post' ? `another ${name}, ${quoted(target.post.file)}` : name
}

/** Has the others say what the odd claim says; on a list, only taking it away is left. */
function otherWay(fault: ClaimFault, graph: ClaimGraph): Fix | null {
  const [odd] = fault.claims
  const { post, direction, target } = odd
  if (fault.group.series?.source === 'list' || target.kind !== 'post')
    return graph.expected(post, direction) === null ? null : clearFix(odd)
  const settling = new Settling(graph).lead(target.post, opposite(direction), { kind: 'post', post })
  for (const { post: other, direction: way } of fault.against)
    if (other !== target.post) settling.lead(other, way, null)
  const answer = graph.said(target.post, opposite(direction))?.target
  if (answer?.kind === 'post' && graph.says(answer.post, direction, target.post))
    settling.lead(answer.post, direction, null)
  return {
    id: 'other-way',
    title: `Keep ${buttonName(direction)}, and set ${buttonName(opposite(direction))} in ${quotedOnButton(target.post.title?.text ?? target.post.name)} to match`,
    safe: false,
    action: { kind: 'change', changes: settling.changes },
  }
}
