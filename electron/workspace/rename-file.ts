import { constants } from 'node:fs'
import { copyFile, link, lstat, rename, unlink } from 'node:fs/promises'
import { codeOf } from './text-file.ts'

/** Gives a file another name; `taken` where another file has that name already. Nothing is ever replaced. */
export async function renameFile(
  from: string,
  to: string,
): Promise<{ readonly kind: 'renamed' } | { readonly kind: 'taken' } | { readonly kind: 'failed' }> {
  try {
    const [old, other] = [await lstat(from), await lstat(to).catch(() => null)]
    // On disks that don't tell cases apart a name in another case is the same file.
    if (other !== null && (other.ino !== old.ino || other.dev !== old.dev || from === to))
      return { kind: 'taken' }
    if (other !== null) await rename(from, to)
    else await moveToFree(from, to)
    return { kind: 'renamed' }
  } catch (error) {
    return { kind: codeOf(error) === 'EEXIST' ? 'taken' : 'failed' }
  }
}

/** A link can't be made over a file that came meanwhile, as a rename could; disks without links get a copy. */
async function moveToFree(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
  await unlink(from)
}
