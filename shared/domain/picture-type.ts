/** The pictures that every browser shows, by the ending of their names. */
const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** The largest picture that is taken in, in bytes: what a good camera writes, and far more than a page should hold. */
export const largestPicture = 50 * 1024 * 1024

/** The content type of a picture by its name; null for what is no picture of a page. */
export function pictureTypeOf(file: string): string | null {
  const ending = /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(pictureTypes, ending) ? (pictureTypes[ending] ?? null) : null
}

/** What the first bytes of a file say that it is. `ending` is the usual one of such files. */
export type PictureKind =
  | { readonly kind: 'picture'; readonly ending: string }
  /** A picture that browsers don't show. */
  | { readonly kind: 'unshown'; readonly name: string }
  | { readonly kind: 'other' }

/** Tells what a file is by its first bytes (the formats' own signatures), whatever its name says. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const text = String.fromCharCode(...bytes.slice(0, 512))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'picture', ending: 'png' }
  if (text.startsWith('\xff\xd8\xff')) return { kind: 'picture', ending: 'jpg' }
  if (/^GIF8[79]a/.test(text)) return { kind: 'picture', ending: 'gif' }
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return { kind: 'picture', ending: 'webp' }
  const brand = /^[\s\S]{4}ftyp([\s\S]{4})/.exec(text)?.[1] ?? ''
  if (/^avi[fs]$/.test(brand)) return { kind: 'picture', ending: 'avif' }
  if (/^(?:hei[cxms]|hev[cm]|mif1|msf1)$/.test(brand)) return { kind: 'unshown', name: 'HEIC' }
  if (/^(?:II\*\0|MM\0\*)/.test(text)) return { kind: 'unshown', name: 'TIFF' }
  if (text.startsWith('BM')) return { kind: 'unshown', name: 'BMP' }
  if (text.startsWith('8BPS')) return { kind: 'unshown', name: 'Photoshop' }
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
      text,
    )
  )
    return { kind: 'picture', ending: 'svg' }
  return { kind: 'other' }
}
