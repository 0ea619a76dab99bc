import { siteAddress } from '../domain/address.ts'
import { knowPosts } from '../domain/known-posts.ts'
import { type LinkTarget, linkWorldOf, resolveHref } from '../domain/link-target.ts'
import type { PostFacts, PostName } from '../domain/post.ts'
import { isPostFile } from '../domain/post-name.ts'
import { relativeLink } from '../domain/relative-link.ts'
import { type OrderedSeries, seriesOf } from '../domain/series-order.ts'
import type { Workspace } from '../domain/workspace.ts'
import { isSafeLink } from '../render/addresses.ts'
import { pageFile } from './pages-together.ts'

/** Says where a link of an article leads on the site: an address, or null where only this folder knows the target. */
export type SiteLink = (href: string) => string | null

/**
 * Links to other articles of the folder (`setting.md`) become the addresses those have on the site. One whose article has
 * no known address leads to its page where that is made `together` with this one; else it is noted in `leftOut`, and shown
 * as words only: a reader of the site could not follow it.
 */
export function siteLinks(
  post: PostFacts,
  workspace: Workspace,
  leftOut: string[],
  together: ReadonlySet<PostName> = new Set(),
): SiteLink {
  const known = knowPosts(workspace)
  const world = linkWorldOf(workspace, known)
  const series = seriesOf(workspace, known)
  return (href) => {
    if (href.startsWith('#')) return href
    const target = resolveHref(href, post, world)
    const address = addressOf(href, target, series, workspace) ?? besideHere(href, target, post, together)
    const why = address === null ? whyLeftOut(href, target) : null
    if (why !== null && !leftOut.includes(why)) leftOut.push(why)
    return address !== null && isSafeLink(address) ? address : null
  }
}

function addressOf(
  href: string,
  target: LinkTarget,
  series: readonly OrderedSeries[],
  { settings }: Workspace,
): string | null {
  if (target.kind === 'elsewhere') return target.address ?? href
  if (target.kind === 'file') return isPostFile(target.path) ? null : href
  if (target.kind !== 'post') return null
  const { post, isByAddress } = target
  if (isByAddress) return href
  const entry = series.flatMap((one) => one.posts).find((one) => one.name === post.name)
  const address = post.addresses[0] ?? entry?.url ?? siteAddress(post, settings, null)
  return address === null ? null : address + (/#.*$/s.exec(href)?.[0] ?? '')
}

/** From page to page, where both are put side by side. */
function besideHere(
  href: string,
  target: LinkTarget,
  from: PostFacts,
  together: ReadonlySet<PostName>,
): string | null {
  if (target.kind !== 'post' || !together.has(target.post.name)) return null
  const file = relativeLink(pageFile(from.name), pageFile(target.post.name))
  return file + (/#.*$/s.exec(href)?.[0] ?? '')
}

/** Null where the text itself has said it already. */
function whyLeftOut(href: string, target: LinkTarget): string | null {
  if (target.kind === 'local') return null
  if (target.kind === 'post')
    return `The link to “${target.post.title?.text ?? target.post.name}” was left out: its address on your site isn't known here.`
  if (target.kind === 'ambiguous')
    return `The link to “${href}” was left out: several articles of this folder could be meant.`
  if (target.kind === 'file') return `The link to “${href}” was left out: that article can't be read.`
  const thing = target.kind === 'missing' && !target.isPost ? 'file' : 'article'
  return `The link to “${href}” was left out: there is no such ${thing} in this folder.`
}
