import type { OwnCss } from '../domain/own-css.ts'
import type { PostName } from '../domain/post.ts'
import type { Workspace } from '../domain/workspace.ts'
import { exportClipboard } from './export-clipboard.ts'
import { exportHtml } from './export-html.ts'
import type { Exporter, ExportResult, PostToExport } from './exported.ts'

/** The formats that there are, by the names of the command line. */
const exporters: Readonly<Record<string, Exporter>> = { html: exportHtml, clipboard: exportClipboard }

/** Formats of the command line's contract that are still to come. */
const planned = ['site', 'wxr', 'docx', 'epub', 'feed', 'markdown']

/** The sentence to say of a format that can't be written; null where it can. */
export function formatProblem(format: string): string | null {
  if (Object.hasOwn(exporters, format)) return null
  const offered = Object.keys(exporters).join(' or ')
  if (format === 'pdf')
    return 'A PDF is made by the application, which has the pages to print: open the article there and choose “Save as PDF…”.'
  if (planned.includes(format)) return `Exporting to “${format}” is not possible yet; use ${offered}.`
  return `There is no format “${format}”; use ${offered}.`
}

/** Exports one post in this format, beside those `together` with it: a pure function of these, the folder that it stands in and that folder's own style. */
export function exportPost(
  post: PostToExport,
  workspace: Workspace,
  format: string,
  ownCss: OwnCss,
  together?: ReadonlySet<PostName>,
): ExportResult {
  const exporter = Object.hasOwn(exporters, format) ? exporters[format] : undefined
  return (
    exporter?.(post, workspace, ownCss, together) ?? { kind: 'refused', reason: formatProblem(format) ?? '' }
  )
}
