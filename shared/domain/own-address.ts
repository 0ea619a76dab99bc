import { decodePercent, isAddress, normaliseAddress, possibleSiteAddresses, siteAddress } from './address.ts'
import type { PostFacts } from './post.ts'
import type { WorkspaceSettings } from './workspace.ts'

/** The last part of an address where the site's pattern has a post's own ending; null where it has none or fits no such pattern. */
export function endingOf(address: string, { url }: WorkspaceSettings): string | null {
  if (!URL.canParse(address)) return null
  const last = decodePercent(new URL(address).pathname.replace(/\/+$/, '').replace(/^.*\//s, ''))
  const pattern =
    url === null
      ? '{slug}'
      : url
          .replace(/[?#].*$/s, '')
          .replace(/\/+$/, '')
          .replace(/^.*\//s, '')
  if (!pattern.includes('{slug}') || last === '') return null
  const [before = '', after = ''] = pattern.split('{slug}')
  const isVaried = /\{/.test(before + after)
  if (isVaried) return null
  const ending = url === null ? last.replace(/\.html?$/i, '') : last
  return ending.startsWith(before) && ending.endsWith(after) && ending.length > before.length + after.length
    ? ending.slice(before.length, ending.length - after.length)
    : null
}

/**
 * An address of the site's own in the one form that the site has, without its query and place; null where it has that form
 * already, where it is another site's, or where the form can't be told. `page` is the post that it leads to, if it is one's.
 * Of a closing slash nothing is known until the post's address or the site's pattern shows it.
 */
export function canonicalForm(
  address: string,
  page: PostFacts | null,
  settings: WorkspaceSettings,
  seriesSlug: string | null,
): string | null {
  if (!isAddress(address) || !URL.canParse(address)) return null
  const bare = address.trim().replace(/[?#].*$/s, '')
  const isSame = (other: string) => normaliseAddress(other) === normaliseAddress(bare)
  const sure = page === null ? [] : [...page.addresses, siteAddress(page, settings, seriesSlug) ?? '']
  if (sure.includes(bare)) return null
  const likely = page === null ? [] : possibleSiteAddresses(page, settings, seriesSlug)
  const form = sure.find(isSame) ?? slashAs(bare, likely.find(isSame) ?? null) ?? atBase(bare, settings)
  return form === bare ? null : form
}

/** The address on the site itself that one on a staging host stands for; null for any other. */
export function staged(
  address: string,
  { baseUrl }: WorkspaceSettings,
): { readonly address: string; readonly isSure: boolean } | null {
  if (baseUrl === null || !URL.canParse(address) || !URL.canParse(baseUrl)) return null
  const [url, base] = [new URL(address), new URL(baseUrl)]
  const host = url.host.toLowerCase()
  const own = base.host.toLowerCase().replace(/^www\./, '')
  const isSure =
    /^(?:staging|stage|stg|preview)[.-]/.test(host) &&
    host.replace(/^\w+[.-]/, '').replace(/^www\./, '') === own
  const isBuilder =
    /^(?!www\.|support\.|account\.|static1?\.)[\w-]+\.squarespace\.com$/.test(host) &&
    !own.endsWith('squarespace.com')
  if (!isSure && !isBuilder) return null
  return { address: base.origin + url.pathname + url.search + url.hash, isSure }
}

/** With the scheme and host of the base address where these differ only in how they are written. */
function atBase(bare: string, { baseUrl }: WorkspaceSettings): string | null {
  if (baseUrl === null || !URL.canParse(baseUrl)) return null
  const base = new URL(baseUrl)
  if (normaliseAddress(new URL(bare).origin) !== normaliseAddress(base.origin)) return null
  return base.origin + bare.replace(/^https?:\/\/[^/]*/i, '')
}

function slashAs(bare: string, address: string | null): string | null {
  return address === null ? null : address.replace(/\/+$/, '') + (bare.endsWith('/') ? '/' : '')
}
