import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pictureTypeOf } from '../../shared/domain/picture-type.ts'
import { isOpenPart, isOtherFile } from '../workspace/confine.ts'

/** The path of the window's origin under which the open folder's pictures are served. */
export const picturesPath = '/pictures/'

/**
 * The picture of the folder at an address's path, streamed; null for anything else: what is no picture by its name, lies
 * outside the folder or in a hidden part of it (after links are followed), or is not there. A drawing (SVG) can run and
 * load nothing, even if it is opened by itself.
 */
export async function pictureResponse(root: string | null, pathname: string): Promise<Response | null> {
  const file = fileOf(pathname)
  const type = file === null ? null : pictureTypeOf(file)
  if (root === null || file === null || type === null || !isOtherFile(file)) return null
  const path = await realpath(join(root, file)).catch(() => null)
  if (path === null || !isOpenPart(root, path)) return null
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(found.size),
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
