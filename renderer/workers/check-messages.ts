import type { Finding } from '../../shared/checks/finding.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { Surroundings } from '../../shared/render/article.ts'

/** What the window asks of the checking worker. */
export type CheckRequest =
  | { readonly kind: 'workspace'; readonly workspace: Workspace }
  /** Check the folder with this unsaved text laid over it. */
  | {
      readonly kind: 'check'
      /** Given back with the answer. */
      readonly number: number
      readonly draft: { readonly file: string; readonly text: string } | null
      readonly today: string
    }

/** What it answers: the findings, the draft's facts, and what stands round the draft on the page. */
export interface CheckReply {
  readonly number: number
  readonly findings: readonly Finding[]
  readonly draft: PostFacts | null
  readonly surroundings: Surroundings | null
}
