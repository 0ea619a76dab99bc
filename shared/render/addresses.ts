import { decodeHTML } from 'entities/decode'

/** Where an address in an article may lead: the web, a mail, a telephone, or a place of the same site. */
const linkSchemes = new Set(['http', 'https', 'mailto', 'tel'])

/** Where a picture may come from: the web or the same site; or it stands in the page itself, as a bitmap. */
const imageSchemes = new Set(['http', 'https'])
const inlineBitmap = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=\s]*$/i

/** True of an address that a reader may safely follow; one without a scheme is relative to the page. */
export function isSafeLink(address: string): boolean {
  const scheme = schemeOf(address)
  return scheme === null || linkSchemes.has(scheme)
}

/** True of an address that a picture may safely come from. */
export function isSafeImage(address: string): boolean {
  const scheme = schemeOf(address)
  return scheme === null || imageSchemes.has(scheme) || inlineBitmap.test(address.trim())
}

/** The scheme as a browser reads it: blanks and control characters before and within it are passed over. */
function schemeOf(address: string): string | null {
  const seen = decodeHTML(address).replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, '')
  const colon = seen.indexOf(':')
  if (colon < 0) return null
  const before = seen.slice(0, colon)
  // With any other character before it, the colon belongs to a path, a query or a fragment (RFC 3986, 3.1).
  return /^[a-z][a-z\d+.-]*$/i.test(before) ? before.toLowerCase() : null
}
