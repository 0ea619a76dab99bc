import { siteAddress } from '../domain/address.ts'
import { knowPosts } from '../domain/known-posts.ts'
import { isPathOfComputer } from '../domain/link-target.ts'
import type { PostFacts } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'
import { seriesOf } from '../domain/series-order.ts'
import { startOfFile } from '../domain/text-range.ts'
import type { Workspace } from '../domain/workspace.ts'

/** Says where a link of an article leads on the site: an address, or null where only this folder knows the target. */
export type SiteLink = (href: string) => string | null

/**
 * Links to other articles of the folder (`setting.md`) become the addresses those have on the site. One whose article has
 * no known address is noted in `leftOut`, and shown as words only: a reader of the site could not follow it.
 */
export function siteLinks(post: PostFacts, workspace: Workspace, leftOut: string[]): SiteLink {
  const known = knowPosts(workspace)
  const series = seriesOf(workspace, known)
  return (href) => {
    if (isPathOfComputer(href)) return null
    if (!/\.(?:md|markdown)(?:[?#]|$)/i.test(href) || /^[a-z][a-z\d+.-]*:/i.test(href)) return href
    const claim = {
      text: href,
      range: startOfFile,
      source: 'details',
      direction: 'next',
      key: 'next',
    } as const
    const target = resolveClaim(claim, post, { known, settings: workspace.settings })
    if (target.kind === 'outside') return target.url
    const found = target.kind === 'post' ? target.post : null
    const entry = series.flatMap((one) => one.posts).find((one) => found !== null && one.name === found.name)
    const address =
      found === null
        ? null
        : (found.addresses[0] ?? entry?.url ?? siteAddress(found, workspace.settings, null))
    if (address !== null) return address + (/#.*$/.exec(href)?.[0] ?? '')
    leftOut.push(
      found === null
        ? `The link to “${href}” was left out: there is no such article in this folder.`
        : `The link to “${found.title?.text ?? found.name}” was left out: its address on your site isn't known here.`,
    )
    return null
  }
}
