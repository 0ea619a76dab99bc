import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath, stat, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { isOpenPart, isOtherFile, isOwnName } from './confine.ts'
import { isTemporaryName } from './temporary-file.ts'

/** A file of the folder, its path relative to it with `/`; `problem` says plainly why it is no article, null where it may be one. */
export interface ListedFile {
  readonly file: string
  /** Neither a post nor meant to be one: a picture, say. */
  readonly isOther?: boolean
  readonly problem: string | null
}

const staleAfter = 60 * 60 * 1000

/** How far a folder is looked into that nobody chose: `depth` folders below it, and so many entries in all. */
export interface Reach {
  readonly depth: number
  readonly entries: number
}

/** What a folder holds; `isAlone` where it reaches too far, and only what stands in the folder itself is listed. */
export interface Listing {
  readonly files: readonly ListedFile[]
  readonly isAlone: boolean
}

/**
 * Lists every `.md` and `.markdown` and, by name, every other file below a folder, not in dot folders or `node_modules`;
 * what stands there and can't be used is listed with its problem. Null where the folder itself can't be listed. What a crash left of a save is swept.
 */
export async function listFiles(root: string, reach: Reach | null = null): Promise<Listing | null> {
  const whole = await list(root, reach ?? { depth: Infinity, entries: Infinity })
  if (whole !== 'too-much') return whole === null ? null : { files: whole, isAlone: false }
  const files = await list(root, { depth: 0, entries: Infinity })
  if (files === null || files === 'too-much') return null
  const posts = files.filter(({ isOther }) => isOther !== true)
  const others = files.filter(({ isOther }) => isOther === true).slice(0, reach?.entries)
  return { files: [...posts, ...others], isAlone: true }
}

/** By levels, the nearest first; at depth 0 the folders below are passed over. */
async function list(root: string, reach: Reach): Promise<readonly ListedFile[] | 'too-much' | null> {
  const listed: ListedFile[] = []
  let level = ['']
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 0 && depth > reach.depth) return reach.depth === 0 ? listed : 'too-much'
    const below: string[] = []
    for (const folder of level) {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null)
      if (entries === null && folder === '') return null
      if (entries === null)
        listed.push({ file: folder, problem: 'This computer does not let you look into this folder.' })
      seen += entries?.length ?? 0
      if (seen > reach.entries) return 'too-much'
      for (const entry of entries ?? []) {
        // Joined like this, the path is one piece in memory, which is kept for as long as the folder.
        const file = folder === '' ? entry.name : [folder, entry.name].join('/')
        if (!entry.isDirectory()) listed.push(...(await take(root, entry, file)))
        else if (isPostFile(`${file}/x.md`)) below.push(file)
      }
    }
    level = below
  }
  return listed
}

async function take(root: string, entry: Dirent, file: string): Promise<readonly ListedFile[]> {
  if (entry.isFile() && isTemporaryName(entry.name)) await sweep(join(root, file))
  else if (entry.isSymbolicLink()) return follow(root, file)
  else if (isPostFile(file)) return [{ file, problem: problemOf(file, entry.isFile()) }]
  else if (entry.isFile() && isOtherFile(file)) return [{ file, problem: null, isOther: true }]
  return []
}

/** Looks at one file as `listFiles` would; null where there is no such file, or it is none of the folder's business. */
export async function lookAtFile(root: string, file: string): Promise<ListedFile | null> {
  const isOther = isOtherFile(file)
  if (!isOther && (!isOwnName(file) || !isPostFile(file))) return null
  const found = await lstat(join(root, file)).catch(() => null)
  if (found === null || found.isDirectory()) return null
  if (found.isSymbolicLink()) return (await follow(root, file))[0] ?? null
  const real = await realpath(join(root, file)).catch(() => '')
  if (isOther) return real === join(root, file) && found.isFile() ? { file, problem: null, isOther } : null
  return real === join(root, file) ? { file, problem: problemOf(file, found.isFile()) } : null
}

/** A linked folder is never entered: what it holds is listed where it really stands, or lies outside. */
async function follow(root: string, file: string): Promise<readonly ListedFile[]> {
  if (!isPostFile(`${file}/x.md`)) return []
  const target = await realpath(join(root, file)).catch(() => null)
  const found = target === null ? null : await stat(target).catch(() => null)
  if (target === null || found === null)
    return isPostFile(file) ? [{ file, problem: 'It is a link to a file that is not there.' }] : []
  if (!isPostFile(file) && !found.isDirectory())
    return found.isFile() && isOtherFile(file) && isOpenPart(root, target)
      ? [{ file, problem: null, isOther: true }]
      : []
  if (target !== root && !isOpenPart(root, target))
    return [{ file, problem: 'It is a link that leads outside this folder.' }]
  const real = relative(root, target).replaceAll(sep, '/')
  if (found.isFile() && isPostFile(real))
    return [{ file, problem: `It is a link to “${real}”, which is in this folder already.` }]
  return found.isDirectory() ? [] : [{ file, problem: problemOf(file, found.isFile()) }]
}

function problemOf(file: string, isFile: boolean): string | null {
  if (!isFile) return 'It is not a file that holds text.'
  if (file.includes('\\') || file.includes('\uFFFD'))
    return 'Its name can’t be part of a web address. Rename it.'
  return null
}

/** What a save was writing when the program was killed; a fresh one may belong to a save that goes on. */
async function sweep(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found !== null && Date.now() - found.mtimeMs > staleAfter) await unlink(path).catch(() => {})
}
