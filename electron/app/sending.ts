import { basename, join } from 'node:path'
import { app, type BrowserWindow, clipboard } from 'electron'
import { exportFragment } from '../../shared/export/export-fragment.ts'
import { exportHtml } from '../../shared/export/export-html.ts'
import type { Exporter } from '../../shared/export/exported.ts'
import { withPictures } from '../../shared/export/page-pictures.ts'
import { siteCopy } from '../../shared/export/site-copy.ts'
import type { ExportResult } from '../../shared/ipc/contract.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { pictureData } from '../workspace/picture-file.ts'
import { replaceFiles } from '../workspace/replace-files.ts'
import type { DeskFolder } from './desk-folder.ts'
import { askPagePath } from './dialogs.ts'

const noFolder: ExportResult = { kind: 'failed', sentence: 'No folder is open.' }

/** Asks where, then writes the web page of this article as it stands on the screen. */
export async function exportPage(
  window: BrowserWindow,
  desk: DeskFolder,
  file: string,
  text: string,
): Promise<ExportResult> {
  const made = await make(desk, file, text, exportHtml)
  if (made.kind !== 'made') return made
  const path = await askPagePath(window, join(app.getPath('documents'), basename(made.path)))
  if (path === null) return { kind: 'cancelled' }
  const { root, workspace } = made
  const page = await withPictures(made.text, { file, text }, workspace, (name) => pictureData(root, name))
  const written = await replaceFiles([{ path, text: page.html }])
  if (written.kind === 'failed') return { kind: 'failed', sentence: written.sentence }
  return { kind: 'exported', path, leftOut: [...made.leftOut, ...page.leftOut] }
}

/** Puts the article's HTML on the clipboard, as text to be pasted into a site's code block. */
export async function copyHtml(desk: DeskFolder, file: string, text: string): Promise<ExportResult> {
  const made = await make(desk, file, text, exportFragment)
  if (made.kind !== 'made') return made
  clipboard.writeText(made.text)
  return { kind: 'copied', leftOut: made.leftOut }
}

/** Puts the article on the clipboard as rich text and as plain text, to be pasted into a site's own editor. */
export function copyForSite(desk: DeskFolder, file: string, text: string): ExportResult {
  if (desk.folder === null) return noFolder
  const copy = siteCopy({ file, text }, desk.folder.workspace)
  if (copy.kind === 'refused') return { kind: 'failed', sentence: copy.reason }
  // From Electron 44 on, `ClipboardItem` takes the place of this call.
  clipboard.write({ text: copy.plain, html: copy.html })
  return { kind: 'copied', leftOut: copy.leftOut }
}

async function make(desk: DeskFolder, file: string, text: string, exporter: Exporter) {
  const { folder } = desk
  if (folder === null) return noFolder
  const result = exporter({ file, text }, folder.workspace, await ownCssOf(folder.path))
  if (result.kind === 'refused') return { kind: 'failed', sentence: result.reason } as const
  const [made] = result.files
  if (made === undefined) return { kind: 'failed', sentence: 'There was nothing to write.' } as const
  const { path, workspace } = folder
  return {
    kind: 'made',
    path: made.path,
    text: made.text,
    root: path,
    workspace,
    leftOut: result.leftOut,
  } as const
}
