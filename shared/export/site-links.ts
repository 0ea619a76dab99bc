import { siteAddress } from '../domain/address.ts'
import { knowPosts } from '../domain/known-posts.ts'
import { type LinkTarget, linkWorldOf, resolveHref } from '../domain/link-target.ts'
import type { PostFacts } from '../domain/post.ts'
import { isPostFile } from '../domain/post-name.ts'
import { type OrderedSeries, seriesOf } from '../domain/series-order.ts'
import type { Workspace } from '../domain/workspace.ts'
import { isSafeLink } from '../render/addresses.ts'

/** Says where a link of an article leads on the site: an address, or null where only this folder knows the target. */
export type SiteLink = (href: string) => string | null

/**
 * Links to other articles of the folder (`setting.md`) become the addresses those have on the site. One whose article has
 * no known address is noted in `leftOut`, and shown as words only: a reader of the site could not follow it.
 */
export function siteLinks(post: PostFacts, workspace: Workspace, leftOut: string[]): SiteLink {
  const known = knowPosts(workspace)
  const world = linkWorldOf(workspace, known)
  const series = seriesOf(workspace, known)
  return (href) => {
    if (href.startsWith('#')) return href
    const target = resolveHref(href, post, world)
    const address = addressOf(href, target, series, workspace)
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
