import type { Change } from '../domain/change.ts'
import { opposite } from '../domain/claim-direction.ts'
import type { ClaimFault } from '../domain/claim-faults.ts'
import type { ClaimGraph } from '../domain/claim-graph.ts'
import { mayLead } from '../domain/joints.ts'
import type { Direction, PostFacts } from '../domain/post.ts'
import type { Neighbour } from '../domain/reading-groups.ts'
import { claimTextFor } from '../domain/resolve-claim.ts'
import { claimIn, type Subject } from './precedence.ts'

interface Slot {
  readonly post: PostFacts
  readonly direction: Direction
  readonly to: Neighbour | null
}

/** Collects what has to be written so that posts say what the order says, both sides of each link. */
export class Settling {
  readonly #graph: ClaimGraph
  readonly #slots = new Map<string, Slot>()

  constructor(graph: ClaimGraph) {
    this.#graph = graph
  }

  /** Has a post say what follows from the order, and its neighbour answer where that says nothing. */
  follow(post: PostFacts, direction: Direction): this {
    return this.lead(post, direction, this.#graph.expected(post, direction))
  }

  /** Has a post lead to this neighbour, which answers where it says nothing; to none where it is null. */
  lead(post: PostFacts, direction: Direction, to: Neighbour | null): this {
    this.#write({ post, direction, to })
    if (to?.kind === 'post' && this.#graph.said(to.post, opposite(direction)) === null)
      this.#write({ post: to.post, direction: opposite(direction), to: { kind: 'post', post } })
    return this
  }

  /** Has a post answer the neighbours that already lead to it as the order has it. */
  answer(post: PostFacts): this {
    for (const direction of ['previous', 'next'] as const) {
      const due = this.#graph.expected(post, direction)
      if (this.#graph.said(post, direction) !== null || due?.kind !== 'post') continue
      if (this.#graph.says(due.post, opposite(direction), post)) this.#write({ post, direction, to: due })
    }
    return this
  }

  /** Each change, in the spelling of the key that the post has. */
  get changes(): readonly Change[] {
    return [...this.#slots.values()].map(({ post, direction, to }) => ({
      kind: 'set-detail',
      file: post.file,
      key: this.#graph.said(post, direction)?.claim.key ?? direction,
      value: to === null ? null : textFor(to),
    }))
  }

  /** Everything that is settled along with it. */
  get subjects(): readonly Subject[] {
    return [...this.#slots.values()].map(({ post, direction }) =>
      claimIn(post, { source: 'details', direction }),
    )
  }

  /** How many posts are changed. */
  get files(): number {
    return new Set([...this.#slots.values()].map(({ post }) => post.file)).size
  }

  #write(slot: Slot): void {
    const { post, direction, to } = slot
    if (post.frontMatter.kind === 'broken') return
    const isNew = this.#graph.said(post, direction) === null
    if (isNew && (to === null || (to.kind === 'post' && !mayLead(post, to.post)))) return
    const key = `${direction} ${post.file}`
    if (!this.#slots.has(key)) this.#slots.set(key, slot)
  }
}

/** What makes the claims of a fault follow the order, so that nothing else is left to settle there. */
export function settlingOf(fault: ClaimFault, graph: ClaimGraph): Settling {
  const settling = new Settling(graph)
  for (const { post, direction, target } of fault.claims) {
    settling.follow(post, direction)
    if (fault.kind === 'reversed') settling.follow(post, opposite(direction))
    if (target.kind !== 'post') continue
    const isElsewhere = graph.groups.groupOf(target.post) !== fault.group
    if (isElsewhere && graph.says(target.post, opposite(direction), post))
      settling.follow(target.post, opposite(direction))
  }
  if (isDispute(fault)) for (const post of involvedIn(fault, graph)) settling.answer(post)
  return settling
}

/** Where a post is named wrongly, those around it may wait for an answer that they would have had. */
function isDispute({ kind }: ClaimFault): boolean {
  return kind !== 'crosses' && kind !== 'edge-claim' && kind !== 'out-of-date-claim'
}

function involvedIn({ claims, against, loop = [] }: ClaimFault, graph: ClaimGraph): ReadonlySet<PostFacts> {
  const posts = new Set<PostFacts>(loop)
  for (const said of [...claims, ...against]) {
    posts.add(said.post)
    if (said.target.kind === 'post') posts.add(said.target.post)
    const due = graph.expected(said.post, said.direction)
    if (due?.kind === 'post') posts.add(due.post)
  }
  return posts
}

function textFor(neighbour: Neighbour): string {
  return neighbour.kind === 'post' ? claimTextFor(neighbour.post) : (neighbour.url ?? neighbour.title)
}
