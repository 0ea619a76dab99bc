import { link, lstat, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { isWithoutLinks, saveNewFile } from './atomic-save.ts'
import { codeOf } from './text-file.ts'

/** How giving a file another name ended. */
type RenameResult = { readonly kind: 'renamed' } | { readonly kind: 'taken' } | { readonly kind: 'failed' }

/** Gives a file another name; `taken` where another file has that name already. Nothing is ever replaced. */
export async function renameFile(from: string, to: string): Promise<RenameResult> {
  try {
    if (await isOtherSpelling(from, to)) await rename(from, to)
    else return await moveToFree(from, to)
    return { kind: 'renamed' }
  } catch (error) {
    return { kind: codeOf(error) === 'EEXIST' ? 'taken' : 'failed' }
  }
}

/** On disks that don't tell cases apart a name in another case is the same file, and the folder lists it once. */
async function isOtherSpelling(from: string, to: string): Promise<boolean> {
  if (from === to || spelling(from) !== spelling(to)) return false
  const other = await lstat(to, { bigint: true }).catch(() => null)
  if (other === null) return false
  const old = await lstat(from, { bigint: true })
  if (other.ino !== old.ino || other.dev !== old.dev) return false
  return !(await readdir(dirname(to))).includes(basename(to))
}

function spelling(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** A link can't be made over a file that came meanwhile, as a rename could; disks without links get a copy. */
async function moveToFree(from: string, to: string): Promise<RenameResult> {
  try {
    await link(from, to)
  } catch (error) {
    if (!isWithoutLinks(error)) throw error
    const result = await saveNewFile(to, await readFile(from))
    if (result.kind !== 'saved') return { kind: result.kind === 'conflict' ? 'taken' : 'failed' }
  }
  await unlink(from)
  return { kind: 'renamed' }
}
