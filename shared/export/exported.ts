import type { OwnCss } from '../domain/own-css.ts'
import type { PostName } from '../domain/post.ts'
import type { Workspace } from '../domain/workspace.ts'

/** One post to be exported: its file in the folder and its text as it stands, saved or not. */
export interface PostToExport {
  readonly file: string
  readonly text: string
}

/** One file of an export; paths are relative to where it is put. */
export interface ExportedFile {
  readonly path: string
  readonly text: string
}

/** What an export made and what it left out, each said in a sentence; or a sentence that says why it made nothing. */
export type ExportResult =
  | {
      readonly kind: 'exported'
      readonly files: readonly ExportedFile[]
      readonly leftOut: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * One format: makes files of one post; pages of its own are in the folder's own style. `together` names the posts that are
 * exported beside it: pages lead there from file to file where an article has no address on the site.
 */
export type Exporter = (
  post: PostToExport,
  workspace: Workspace,
  ownCss: OwnCss,
  together?: ReadonlySet<PostName>,
) => ExportResult
