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
  const seen = decodeEntities(address).replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, '')
  const colon = seen.indexOf(':')
  if (colon < 0) return null
  const before = seen.slice(0, colon)
  // A colon after the first of these belongs to a path, a query or a fragment.
  if (/[/?#]/.test(before)) return null
  return before.toLowerCase()
}

/** Reads the numeric and few named entities that hide a scheme; reading one too many only refuses more. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,7});?/g, (whole, code) => character(Number(code), whole))
    .replace(/&#x([\da-f]{1,6});?/gi, (whole, code) => character(Number.parseInt(code, 16), whole))
    .replace(/&colon;?/gi, ':')
    .replace(/&(?:tab|newline);?/gi, '')
}

function character(code: number, whole: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
