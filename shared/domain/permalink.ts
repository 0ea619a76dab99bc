import { decodePercent } from './address.ts'

/** A page's place on its site in one spelling, by `permalink:`; null for a pattern that the site fills in (`:title`, `{{ … }}`). */
export function permalinkKey(permalink: string): string | null {
  return /[:{}]/.test(permalink) || !/\/|\.html?$/i.test(permalink) ? null : placeKey(`/${permalink}`)
}

/** The place that a relative path leads to from a page, as a browser follows it; null where it can't be told. */
export function placeFrom(permalink: string, path: string): string | null {
  if (permalinkKey(permalink) === null) return null
  const base = new URL(`/${permalink.replace(/^\/+/, '')}`, 'https://site.invalid')
  return URL.canParse(path, base.href) ? placeKey(new URL(path, base.href).pathname) : null
}

function placeKey(path: string): string {
  return decodePercent(path)
    .replace(/^\/+/, '/')
    .replace(/(?:\/index)?\.html?$|\/$/i, '')
}
