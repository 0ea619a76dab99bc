import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pictureFile } from '../workspace/picture-file.ts'

/** The path of the window's origin under which the open folder's pictures are served. */
export const picturesPath = '/pictures/'

/**
 * The picture of the folder at an address's path, streamed; null for anything else: what is no picture by its name, lies
 * outside the folder or in a hidden part of it (after links are followed), or is not there. A drawing (SVG) can run and
 * load nothing, even if it is opened by itself.
 */
export async function pictureResponse(root: string | null, pathname: string): Promise<Response | null> {
  const file = fileOf(pathname)
  const picture = root === null || file === null ? null : await pictureFile(root, file)
  if (picture === null) return null
  const bytes = Readable.toWeb(createReadStream(picture.path)) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    headers: {
      'content-type': picture.type,
      'content-length': String(picture.size),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'no-cache',
    },
  })
}

/** The path below the folder, with `/`; null where a part of it is no plain name. */
function fileOf(pathname: string): string | null {
  if (!pathname.startsWith(picturesPath)) return null
  const parts: string[] = []
  for (const part of pathname.slice(picturesPath.length).split('/')) {
    let name: string
    try {
      name = decodeURIComponent(part)
    } catch {
      return null
    }
    if (name === '' || /^\.{1,2}$/.test(name) || /[/\\\0]/.test(name)) return null
    if (process.platform === 'win32' && name.includes(':')) return null
    parts.push(name)
  }
  return parts.join('/')
}
