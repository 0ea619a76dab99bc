import type { PostFacts } from './post.ts'
import type { WorkspaceSettings } from './workspace.ts'

/** True of a text that is a full web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S/i.test(text.trim())
}

/** An address that is in its one spelling as it stands, but for its beginning and a closing slash. */
const plainAddress = /^https?:\/\/(?:www\.)?((?!www\.)(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[a-z\d_-]+)*)\/?$/

/**
 * One spelling for every way to write the address of one page: without scheme, `www.`, letter case, percent-encoding,
 * place in the page, campaign marks or closing slash. What is no address at all comes back trimmed.
 */
export function normaliseAddress(address: string): string {
  const text = address.trim()
  const plain = plainAddress.exec(text)?.[1]
  if (plain !== undefined && !plain.includes('xn--')) return plain
  if (!URL.canParse(text)) return text
  const { host, pathname, search } = new URL(text)
  const path = decodePercent(pathname)
    .toLowerCase()
    .replace(/\/(?:index\.html?)?$/, '')
  return host.toLowerCase().replace(/^www\./, '') + path + keptQuery(search)
}

/** The text without percent-encoding, or as it stands where the encoding is not whole. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The address at which the site shows a post, by `url` of the settings; null where the settings or the post lack a part
 * of it. `{series}` wants the slug of the post's series.
 */
export function siteAddress(
  post: PostFacts,
  settings: WorkspaceSettings,
  seriesSlug: string | null,
): string | null {
  if (settings.url === null) return null
  const path = filledPattern(settings.url, post, seriesSlug)
  return path === null ? null : joinAddress(settings.baseUrl, path)
}

/** Every address under which the site may show a post: by its pattern or, where there is none, straight under the base. */
export function possibleSiteAddresses(
  post: PostFacts,
  settings: WorkspaceSettings,
  seriesSlug: string | null,
): readonly string[] {
  const path = filledPattern(settings.url ?? '{slug}', post, seriesSlug)
  if (path === null) return []
  const fromRoot = path.startsWith('/') && settings.baseUrl !== null ? resolved(path, settings.baseUrl) : null
  return [joinAddress(settings.baseUrl, path), fromRoot].filter((address) => address !== null)
}

/** A path of the site as a full address; null where the base address is unknown. */
export function joinAddress(baseUrl: string | null, path: string): string | null {
  if (isAddress(path)) return path
  if (baseUrl === null || !isAddress(baseUrl)) return null
  return `${baseUrl.trim().replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
}

function filledPattern(pattern: string, post: PostFacts, seriesSlug: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(post.date?.text ?? '') ?? []
  const values: Readonly<Record<string, string | null | undefined>> = {
    slug: post.slug,
    yyyy: year,
    mm: month,
    dd: day,
    series: seriesSlug,
  }
  let isWhole = true
  const filled = pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    if (!value) isWhole = false
    return value ?? ''
  })
  return isWhole ? filled : null
}

function resolved(path: string, base: string): string | null {
  return URL.canParse(path, base) ? new URL(path, base).href : null
}

function keptQuery(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid)=/i.test(part))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** The platforms that keep all posts of a blog at one level, whatever folder their files stand in. */
const flatPlatforms = new Set(['squarespace', 'wordpress', 'ghost'])

/**
 * What two posts have in common that would be published at one address. Where nothing is known of the site's addresses,
 * articles of different folders are taken for different pages, unless they name their endings themselves.
 */
export function addressKey(post: PostFacts, settings: WorkspaceSettings, seriesSlug: string | null): string {
  const base = settings.baseUrl ?? 'https://site.invalid'
  const [address] =
    settings.url === null ? [] : possibleSiteAddresses(post, { ...settings, baseUrl: base }, seriesSlug)
  if (address !== undefined) return address.toLowerCase()
  const isFlat = post.ownSlug !== null || flatPlatforms.has(settings.platform ?? '')
  const folder = isFlat || !post.name.includes('/') ? '' : post.name.slice(0, post.name.lastIndexOf('/') + 1)
  return folder + post.slug.toLowerCase()
}
