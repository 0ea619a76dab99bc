import { decodeHTML } from 'entities/decode'
import { linkSchemes, schemeOf } from '../domain/link-schemes.ts'

/** Where a picture may come from: the web or the same site; or it stands in the page itself, as a bitmap. */
const imageSchemes = new Set(['http', 'https'])
const inlineBitmap = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=\s]*$/i

/** True of an address that a reader may safely follow; one without a scheme is relative to the page. */
export function isSafeLink(address: string): boolean {
  const scheme = schemeAsSeen(address)
  return scheme === null || linkSchemes.has(scheme)
}

/** True of an address that a picture may safely come from. */
export function isSafeImage(address: string): boolean {
  const scheme = schemeAsSeen(address)
  return scheme === null || imageSchemes.has(scheme) || inlineBitmap.test(address.trim())
}

/** The scheme as a browser reads it: blanks and control characters before and within it are passed over. */
function schemeAsSeen(address: string): string | null {
  return schemeOf(decodeHTML(address).replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ''))
}
