import {
  decodePercent,
  isAddress,
  joinAddress,
  normaliseAddress,
  possibleSiteAddresses,
  siteAddress,
} from './address.ts'
import type { Change } from './change.ts'
import { inboundOf } from './inbound.ts'
import { plainFacts } from './kept-post.ts'
import { lastPart } from './last-part.ts'
import type { PostFacts } from './post.ts'
import { listChange } from './renaming.ts'
import { claimTextFor } from './resolve-claim.ts'
import { claimedSeries, seriesSlugs } from './series-membership.ts'
import type { Platform, Workspace } from './workspace.ts'

/**
 * What has to change so that all that leads to a post by the ending of its web address leads to it under another one:
 * links and claims by its address on the site, claims and entries of the list by the ending alone. `post` is one of the
 * workspace's, with the ending that is left; it is not changed itself.
 */
export function readdressingChanges(
  post: PostFacts,
  slug: string,
  workspace: Workspace,
  seriesText: string | null,
): readonly Change[] {
  if (slug === '' || slug === post.slug) return []
  const { claims, links, entries } = inboundOf(post, workspace)
  const renewed = (address: string) => withNewEnding(address, post, slug, workspace)
  return [
    ...links.flatMap(({ from, link, target }): Change[] => {
      const text = target.kind === 'post' && target.isByAddress ? renewed(link.address) : null
      if (text === null) return []
      const { start, end } = link.destination
      const place = { file: from.file, start: start.offset, end: end.offset }
      return [{ kind: 'replace-text', ...place, expected: link.address, text }]
    }),
    ...claims.flatMap(({ from, claim }): Change[] => {
      const isSlug = claim.text === post.slug && claim.text !== lastPart(post.name)
      const value = isSlug ? claimTextFor(post) : renewed(claim.text)
      return value === null ? [] : [{ kind: 'set-detail', file: from.file, key: claim.key, value }]
    }),
    ...entries.flatMap((entry) =>
      entry.name === post.slug && entry.name !== lastPart(post.name)
        ? listChange(entry, post.name, seriesText)
        : [],
    ),
  ]
}

/** An address of the site, or a path from its root, with the new ending; null where it is another site's or ends otherwise. */
function withNewEnding(
  address: string,
  post: PostFacts,
  slug: string,
  { settings, seriesList }: Workspace,
): string | null {
  const full = address.startsWith('/') ? joinAddress(settings.baseUrl, address) : address
  if (full === null || !isAddress(full)) return null
  const series = claimedSeries(post, seriesSlugs(seriesList.series))
  const known = possibleSiteAddresses(post, settings, series).map(normaliseAddress)
  if (!known.includes(normaliseAddress(full))) return null
  const [, before = '', ending = '', rest = ''] = /^(.*\/)([^/?#]+)(\/?(?:[?#].*)?)$/s.exec(address) ?? []
  if (decodePercent(ending).toLowerCase() !== post.slug.toLowerCase()) return null
  return `${before}${encodeURIComponent(slug)}${rest}`
}

/**
 * A line that sends readers from a post's old address to its new one, in the words of the site's platform; null where
 * the old address can't be told. Squarespace: URL mappings (`/old -> /new 301`); Ghost: redirects.yaml; else old and new address.
 */
export function redirectLine(
  post: PostFacts,
  slug: string,
  { settings, seriesList }: Workspace,
): string | null {
  const series = claimedSeries(post, seriesSlugs(seriesList.series))
  const [old, now] = [post, { ...plainFacts(post), slug }].map((one) =>
    siteAddress(
      one,
      { ...settings, url: settings.url ?? '/{slug}', baseUrl: settings.baseUrl ?? 'https://site.invalid' },
      series,
    ),
  )
  if (!old || !now) return null
  return redirectIn(settings.platform, new URL(old).pathname, new URL(now).pathname)
}

function redirectIn(platform: Platform | null, from: string, to: string): string {
  if (platform === 'squarespace') return `${from} -> ${to} 301`
  if (platform === 'ghost') return `301:\n  ${from}: ${to}`
  return `${from} ${to}`
}
