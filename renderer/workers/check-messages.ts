import type { WorkspaceChange } from '../../shared/checks/folder-checker.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { Surroundings } from '../../shared/render/article.ts'
import type { Found } from './checked-folder.ts'

/** What the window asks of the checking worker. */
export type CheckRequest =
  | { readonly kind: 'workspace'; readonly workspace: Workspace }
  /** Files of the folder were saved otherwise. */
  | { readonly kind: 'change'; readonly change: WorkspaceChange }
  /** Check the folder with this unsaved text laid over it. */
  | {
      readonly kind: 'check'
      /** Given back with the answer. */
      readonly number: number
      readonly draft: { readonly file: string; readonly text: string } | null
      readonly today: string
    }

/** What it answers: what was found, the draft's facts, and what stands round the draft on the page. */
export interface CheckReply {
  readonly number: number
  readonly found: Found
  /** `as-before`: nothing has changed but the places of links, pictures and the like. */
  readonly draft: PostFacts | null | 'as-before'
  readonly surroundings: Surroundings | null
}
