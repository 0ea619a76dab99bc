import type { Dirent } from 'node:fs'
import { readdir, realpath, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { isTemporaryName } from './atomic-save.ts'
import { isBelow } from './confine.ts'

/** The posts' files below a folder, and what was left out with a plain reason; paths are relative, with `/`. */
export interface ListedFiles {
  readonly posts: readonly string[]
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
}

const staleAfter = 60 * 60 * 1000

/**
 * Lists every `.md` and `.markdown` below a folder, in order of their names; not in dot folders or `node_modules`. A link
 * that leads outside is listed as unreadable, and one that leads back to its own folder is passed over.
 */
export async function listFiles(root: string): Promise<ListedFiles> {
  const posts: string[] = []
  const unreadable: { file: string; reason: string }[] = []
  const seen = new Set<string>([root])

  async function walk(folder: string): Promise<void> {
    let entries: readonly Dirent[]
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true })
    } catch {
      unreadable.push({ file: folder, reason: 'This computer does not let you look into this folder.' })
      return
    }
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isFile() && isTemporaryName(entry.name)) await sweep(join(root, file))
      else if (isPostFile(`${file}/x.md`) || isPostFile(file)) await take(entry, file)
    }
  }

  async function take(entry: Dirent, file: string): Promise<void> {
    if (entry.isFile()) {
      if (isPostFile(file)) posts.push(file)
    } else if (entry.isDirectory()) await enter(file, join(root, file))
    else if (entry.isSymbolicLink()) await follow(file)
  }

  async function follow(file: string): Promise<void> {
    const target = await realpath(join(root, file)).catch(() => null)
    const found = target === null ? null : await stat(target).catch(() => null)
    if (target === null || found === null) {
      if (isPostFile(file)) unreadable.push({ file, reason: 'It is a link to a file that is not there.' })
    } else if (!isBelow(root, target)) {
      if (isPostFile(file) || found.isDirectory())
        unreadable.push({ file, reason: 'It is a link that leads outside this folder.' })
    } else if (found.isDirectory()) await enter(file, target)
    else if (isPostFile(file)) posts.push(file)
  }

  async function enter(file: string, target: string): Promise<void> {
    const real = await realpath(target).catch(() => target)
    if (seen.has(real)) return
    seen.add(real)
    await walk(file)
  }

  await walk('')
  return { posts: posts.sort(byName), unreadable }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a save was writing when the program was killed; a fresh one may belong to a save that goes on. */
async function sweep(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found !== null && Date.now() - found.mtimeMs > staleAfter) await unlink(path).catch(() => {})
}
