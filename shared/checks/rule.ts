import type { ClaimFault } from '../domain/claim-faults.ts'
import type { ClaimGraph } from '../domain/claim-graph.ts'
import type { FindClosest } from '../domain/closest-post.ts'
import type { ConflictedCopy } from '../domain/conflicted-copies.ts'
import type { KnownPosts } from '../domain/known-posts.ts'
import type { LinkTarget, LinkWorld } from '../domain/link-target.ts'
import type { Claim, Direction, PostFacts, TextImage, TextLink } from '../domain/post.ts'
import type { ClaimTarget } from '../domain/resolve-claim.ts'
import type { OrderedSeries } from '../domain/series-order.ts'
import type { Timeline } from '../domain/timeline.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Finding, Fix, RelatedPlace, Severity } from './finding.ts'
import type { Subject } from './precedence.ts'

/** One kind of fault: what it is, how much it matters, and how it is found. One rule a file; its id never changes. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Where some of its findings matter more or less: which, in words that follow the severity. */
  readonly otherwise?: { readonly severity: Severity; readonly when: string }
  /** One sentence: what is wrong where it speaks. */
  readonly detects: string
  /** What its fixes do. */
  readonly fix: string
  /** True of a rule whose findings depend on the whole folder: it must look at nothing but `context.copied`. */
  readonly isFolderWide?: boolean
  /** True of a rule that also speaks for what other articles say of and link to the article of a finding. */
  readonly speaksForInbound?: boolean
  check(context: CheckContext): Iterable<Fault>
}

/** A finding as a rule tells it: the rule's own id and severity are filled in, and `subject` says what it is about. */
export interface Fault extends Pick<Finding, 'file' | 'range' | 'message'> {
  readonly subject: Subject
  /** What else follows from the fault or is settled along with it: weaker rules say nothing of it. */
  readonly explains?: readonly Subject[]
  /** What it follows from itself: where a stronger rule speaks of any of that, this is silent. */
  readonly restsOn?: readonly Subject[]
  readonly severity?: Severity
  readonly related?: readonly RelatedPlace[]
  readonly fixes?: readonly Fix[]
}

/** A claim with what it leads to. */
export interface ResolvedClaim {
  readonly post: PostFacts
  readonly claim: Claim
  readonly target: ClaimTarget
  /** In reading order; null for a copied pager whose way is not known. */
  readonly direction: Direction | null
}

/** A link or picture of a post's text with what it leads to; those of a copied pager are its own matter. */
export interface ResolvedLink<T extends TextImage = TextLink> {
  readonly post: PostFacts
  readonly link: T
  readonly target: LinkTarget
}

/**
 * What every rule sees: the workspace, and what several rules would otherwise work out again. `workspace`, `series`, `claims`,
 * `links` and `images` may be those of a part of the folder, when only that is to be checked anew; everything else knows all.
 * So a rule goes through the former alone, and looks up in the latter.
 */
export interface CheckContext {
  /** The folder without its conflicted copies. */
  readonly workspace: Workspace
  readonly copies: readonly ConflictedCopy[]
  readonly known: KnownPosts
  readonly series: readonly OrderedSeries[]
  readonly claims: readonly ResolvedClaim[]
  readonly links: readonly ResolvedLink[]
  readonly images: readonly ResolvedLink<TextImage>[]
  /** The claims of all buttons that were copied, while nobody has said which way the site's Previous leads; else none. */
  readonly copied: readonly ResolvedClaim[]
  readonly linkWorld: LinkWorld
  readonly closest: FindClosest
  /** Every dated post by its moment. */
  readonly timeline: Timeline
  /** The series that lists a post or that the post names; null where it is in none. */
  seriesOfPost(post: PostFacts): OrderedSeries | null
  /** What posts say of each other beside the order, and where that differs; worked out when it is first asked for. */
  graph(): { readonly claims: ClaimGraph; readonly faults: readonly ClaimFault[] }
  /** The ids of all checks that there are. */
  readonly ruleIds: readonly string[]
  /** ISO date; null where the caller does not say. */
  readonly today: string | null
}
