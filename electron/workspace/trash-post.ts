import { join } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'
import type { MoveToTrash } from './change-files.ts'
import { pathInFolder } from './confine.ts'

/** Whether a post was moved to the trash, or why not. */
export type TrashResult = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly sentence: string }

/** Moves a post of the folder `root` to the trash by `moveToTrash`; where that fails nothing is deleted. */
export async function trashPost(root: string, file: string, moveToTrash: MoveToTrash): Promise<TrashResult> {
  const path = isPostFile(file) ? await pathInFolder(root, file) : null
  if (path === null) return { kind: 'failed', sentence: `“${file}” is not an article of this folder.` }
  try {
    // The file itself, not what a link leads to.
    await moveToTrash(join(root, file))
    return { kind: 'done' }
  } catch {
    return {
      kind: 'failed',
      sentence: `“${file}” could not be moved to the trash, and stands where it was. This place may have no trash.`,
    }
  }
}
