import { renderFragment } from '../render/fragment.ts'
import type { Exporter } from './exported.ts'
import { readPost } from './readable-post.ts'
import { siteLinks } from './site-links.ts'

/** The article's text as the preview shows it, without title and page, for a code block of a site. */
export const exportFragment: Exporter = (post, workspace) => {
  const read = readPost(post, workspace)
  if (read.kind === 'refused') return read
  const leftOut = [...read.leftOut]
  const html = renderFragment(read.body, {
    linkTo: siteLinks(read.facts, read.workspace, leftOut),
    smartPunctuation: workspace.settings.smartPunctuation,
  })
  return { kind: 'exported', files: [{ path: `${read.facts.name}.fragment.html`, text: html }], leftOut }
}
