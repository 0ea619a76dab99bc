import { linkWorldOf, resolveImage } from '../domain/link-target.ts'
import { lookOf } from '../domain/page-theme.ts'
import { type ArticleDetails, articleDetails } from '../render/article-head.ts'
import { renderPage } from '../render/page.ts'
import { pageCss } from '../render/page-style.ts'
import { surroundingsOf } from '../render/surroundings.ts'
import type { Exporter } from './exported.ts'
import { leadingTogether, pageFile } from './pages-together.ts'
import { type ReadablePost, readPost } from './readable-post.ts'
import { siteLinks } from './site-links.ts'

/** One self-contained web page, the same as the preview shows, in the folder's theme and own style. */
export const exportHtml: Exporter = (post, workspace, ownCss, together = new Set()) => {
  const read = readPost(post, workspace)
  if (read.kind === 'refused') return read
  const leftOut = [...read.leftOut, ...(ownCss.kind === 'refused' ? [ownCss.reason] : [])]
  const { name } = read.facts
  const page = renderPage(
    { ...travellingDetails(read, post.text, leftOut), body: read.body },
    leadingTogether(surroundingsOf(name, read.workspace, 'published'), name, together),
    pageCss(lookOf(workspace.settings, ownCss)),
    {
      linkTo: siteLinks(read.facts, read.workspace, leftOut, together),
      smartPunctuation: workspace.settings.smartPunctuation,
    },
  )
  return { kind: 'exported', files: [{ path: pageFile(name), text: page }], leftOut }
}

/** The details for a page that leaves this computer; a cover that can't go with it is noted in `leftOut`. */
function travellingDetails(
  { facts, workspace }: Extract<ReadablePost, { kind: 'readable' }>,
  text: string,
  leftOut: string[],
): ArticleDetails {
  const details = articleDetails(facts, text, workspace.settings)
  const address = facts.cover?.text
  if (address === undefined) return details
  if (resolveImage({ href: address }, facts, linkWorldOf(workspace)).kind !== 'local') return details
  leftOut.push(`The picture “${address}” was left out: it is only on one computer.`)
  return { ...details, cover: null }
}
