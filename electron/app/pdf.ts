import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { PaperSize } from '../../shared/domain/paper.ts'
import { paperPage } from '../../shared/export/paper-page.ts'
import type { ExportResult } from '../../shared/ipc/contract.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { replaceFiles } from '../workspace/replace-files.ts'
import type { DeskFolder } from './desk-folder.ts'
import { askPdfPath } from './dialogs.ts'
import { offerPaper } from './paper-pages.ts'
import { withDetails } from './pdf-details.ts'
import { picturesPath } from './pictures.ts'
import { appOrigin } from './protocol.ts'

/** Asks where, then writes this article as it stands on the screen as a PDF: tagged, with an outline, links and its details. */
export async function exportPdf(
  window: BrowserWindow,
  desk: DeskFolder,
  file: string,
  text: string,
  size: PaperSize,
): Promise<ExportResult> {
  const { folder } = desk
  if (folder === null) return { kind: 'failed', sentence: 'No folder is open.' }
  const layout = { size, pictureAddress, fontSheets: await fontSheets() }
  const page = paperPage({ file, text }, folder.workspace, await ownCssOf(folder.path), layout)
  if (page.kind === 'refused') return { kind: 'failed', sentence: page.reason }
  const path = await askPdfPath(window, join(app.getPath('documents'), `${basename(page.name)}.pdf`))
  if (path === null) return { kind: 'cancelled' }
  const bytes = await print(page.html)
  if (bytes === null) return { kind: 'failed', sentence: 'The PDF could not be made.' }
  const { author, description } = page.details
  const written = await replaceFiles([{ path, bytes: withDetails(bytes, { author, subject: description }) }])
  if (written.kind === 'failed') return { kind: 'failed', sentence: written.sentence }
  return { kind: 'exported', path, leftOut: page.leftOut }
}

/** Prints a page in a window of its own that nobody sees and in which nothing runs; null where that fails. */
async function print(html: string): Promise<Uint8Array | null> {
  const paper = offerPaper(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(`${appOrigin}${paper.path}`)
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    })
  } catch {
    return null
  } finally {
    window.destroy()
    paper.withdraw()
  }
}

function pictureAddress(file: string): string {
  return `${picturesPath}${file.split('/').map(encodeURIComponent).join('/')}`
}

/** The style sheets that the preview's frame has its fonts from. */
async function fontSheets(): Promise<readonly string[]> {
  const frame = await readFile(join(app.getAppPath(), 'out', 'renderer', 'preview.html'), 'utf8')
  const addresses = [...frame.matchAll(/<link rel="stylesheet"[^>]*\bhref="([^"]+)"/g)].map(
    ([, href = '']) => href,
  )
  return addresses.map((address) => new URL(address, `${appOrigin}/`).pathname)
}
