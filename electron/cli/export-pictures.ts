import type { Workspace } from '../../shared/domain/workspace.ts'
import type { ExportResult, PostToExport } from '../../shared/export/exported.ts'
import { withPictures } from '../../shared/export/page-pictures.ts'
import { pictureData } from '../workspace/picture-file.ts'

/** Puts the pictures of the folder at `root` into the pages that an export made; other formats hold none. */
export async function withFolderPictures(
  made: ExportResult,
  post: PostToExport,
  workspace: Workspace,
  { root, format }: { readonly root: string | null; readonly format: string },
): Promise<ExportResult> {
  if (made.kind === 'refused' || format !== 'html') return made
  const leftOut = [...made.leftOut]
  const files = []
  for (const { path, text } of made.files) {
    const page = await withPictures(text, post, workspace, async (file) =>
      root === null ? null : pictureData(root, file),
    )
    leftOut.push(...page.leftOut)
    files.push({ path, text: page.html })
  }
  return { kind: 'exported', files, leftOut }
}
