import { opposite } from './claim-direction.ts'
import type { ClaimFault } from './claim-faults.ts'
import type { ClaimGraph, Said } from './claim-graph.ts'
import type { ReadingGroup } from './reading-groups.ts'
import { appendTo } from './title-index.ts'

/** Names some of the claims that differ from the order of their group. */
export type Stage = (rest: readonly Said[], group: ReadingGroup, graph: ClaimGraph) => readonly ClaimFault[]

/** The claims that none of these faults has named. */
export function without(claims: readonly Said[], faults: readonly ClaimFault[]): readonly Said[] {
  const told = new Set(faults.flatMap((fault) => fault.claims))
  return claims.filter((said) => !told.has(said))
}

/**
 * A's next is B, but B's previous is C; or B says that its own neighbour is A, while A says another. The claim at fault is
 * the one that the order does not bear out. Two posts that both say it of each other are one fault.
 */
export const contradictions: Stage = (rest, group, graph) => {
  const told = new Set<Said>()
  const wrong = new Set(rest)
  return rest.flatMap((said): ClaimFault[] => {
    if (told.has(said)) return []
    const answer = mutual(said, wrong, graph)
    const claims = answer === null ? [said] : [said, answer]
    const against = claims.flatMap((claim) => contradicting(claim, graph))
    if (against.length === 0) return []
    for (const claim of claims) told.add(claim)
    return [
      { kind: 'contradiction', group, claims: [said, ...claims.slice(1)], against: [...new Set(against)] },
    ]
  })
}

function mutual({ post, direction, target }: Said, wrong: ReadonlySet<Said>, graph: ClaimGraph): Said | null {
  if (target.kind !== 'post' || !graph.says(target.post, opposite(direction), post)) return null
  const answer = graph.said(target.post, opposite(direction))
  return answer !== null && wrong.has(answer) ? answer : null
}

/** What is said against a claim: by the post that should stand there, and by the one that it leads to. */
function contradicting({ post, direction, target }: Said, graph: ClaimGraph): readonly Said[] {
  const due = graph.expected(post, direction)
  const dueSays = due?.kind === 'post' ? graph.said(due.post, opposite(direction)) : null
  const otherSays = target.kind === 'post' ? graph.said(target.post, opposite(direction)) : null
  const against: Said[] = []
  if (dueSays?.target.kind === 'post' && dueSays.target.post === post) against.push(dueSays)
  if (otherSays?.target.kind === 'site') against.push(otherSays)
  if (otherSays?.target.kind === 'post' && otherSays.target.post !== post) against.push(otherSays)
  return against
}

/** Two posts name one as what comes before them (a fork) or after them (a merge), and that one does not say which it is. */
export const forksAndMerges: Stage = (rest, group, graph) => {
  const named = new Map<string, Said[]>()
  for (const said of rest)
    if (said.target.kind === 'post') appendTo(named, `${said.direction} ${said.target.post.file}`, said)
  return [...named.values()].flatMap((claims): ClaimFault[] => {
    const [first, ...others] = claims
    if (first?.target.kind !== 'post') return []
    const told = new Set(claims)
    const against = graph
      .naming(first.target.post)
      .filter((one) => one.direction === first.direction && !told.has(one))
    if (others.length === 0 && against.length === 0) return []
    const kind = first.direction === 'previous' ? 'fork' : 'merge'
    return [{ kind, group, claims: [first, ...others], against }]
  })
}
