import type { ClaimFault } from '../domain/claim-faults.ts'
import type { ClaimGraph, Said } from '../domain/claim-graph.ts'
import type { PostFacts } from '../domain/post.ts'
import type { Neighbour } from '../domain/reading-groups.ts'
import type { Fix } from './finding.ts'
import { claimIn } from './precedence.ts'
import type { CheckContext, Fault } from './rule.ts'
import { type Settling, settlingOf } from './settling.ts'
import { buttonName, quoted, quotedOnButton, titleOf } from './wording.ts'

/** More places than this explain nothing. */
const mostRelated = 20

/** The faults of one kind that the claims of all series have. */
export function faultsOf<K extends ClaimFault['kind']>(
  context: CheckContext,
  kind: K,
): readonly (ClaimFault & { readonly kind: K })[] {
  return context
    .graph()
    .faults.filter((fault): fault is ClaimFault & { readonly kind: K } => fault.kind === kind)
}

/** A finding at the first claim of a fault, that speaks for all that its first fix settles. */
export function claimFinding(
  fault: ClaimFault,
  graph: ClaimGraph,
  told: { readonly message: string; readonly fix?: Partial<Fix>; readonly others?: readonly (Fix | null)[] },
): Fault {
  const [first, ...rest] = fault.claims
  const settling = settlingOf(fault, graph)
  const others = [...rest.map(({ post, claim }) => claimIn(post, claim)), ...settling.subjects]
  return {
    file: first.post.file,
    range: first.claim.range,
    message: told.message,
    subject: claimIn(first.post, first.claim),
    explains: others,
    restsOn: others,
    related: [...rest, ...fault.against].slice(0, mostRelated).map(({ post, direction, claim }) => ({
      file: post.file,
      range: claim.range,
      message: `${buttonName(direction)} in ${titleOf(post)} leads to ${quoted(claim.text)}.`,
    })),
    fixes: [
      settleFix(settling, { title: followTitle(first, graph), ...told.fix }),
      ...(told.others ?? []).filter((fix) => fix !== null),
    ],
  }
}

/** The fix that writes all that a settling has collected. */
export function settleFix(settling: Settling, fix: Pick<Fix, 'title'> & Partial<Fix>): Fix {
  const files = settling.files
  return {
    id: 'follow-order',
    safe: false,
    action: { kind: 'change', changes: settling.changes },
    ...fix,
    title: files > 1 ? `${fix.title} (changes ${files} articles)` : fix.title,
  }
}

/** Empties one claim. */
export function clearFix({ post, direction, claim }: Said): Fix {
  return {
    id: 'clear',
    title: `Clear ${buttonName(direction)}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value: null }],
    },
  }
}

/** Has this check say nothing more of an article, because it is meant to be so. */
export function meantSo(post: PostFacts, rule: string, title: string, reason: string): Fix {
  return {
    id: 'meant-so',
    title,
    safe: false,
    action: { kind: 'change', changes: [{ kind: 'ignore-rule', file: post.file, rule, reason }] },
  }
}

/** What a neighbour is called in a sentence. */
export function nameOf(neighbour: Neighbour): string {
  return neighbour.kind === 'post' ? titleOf(neighbour.post) : quoted(neighbour.title)
}

/** What a claim leads to, as sentences name it. */
export function targetName({ target, claim }: Said): string {
  if (target.kind === 'post') return titleOf(target.post)
  return quoted(target.kind === 'site' ? target.entry.title : claim.text)
}

function followTitle({ post, direction }: Said, graph: ClaimGraph): string {
  const due = graph.expected(post, direction)
  if (due === null) return `Clear ${buttonName(direction)}`
  const title = due.kind === 'post' ? (due.post.title?.text ?? due.post.name) : due.title
  return `Set ${buttonName(direction)} to ${quotedOnButton(title)}`
}
