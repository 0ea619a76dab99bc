import { mkdir, realpath, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type FailedSave, failedSave } from './save-failure.ts'
import { moveOver, writeTemporary } from './temporary-file.ts'

/** A file to be written: an absolute path and the whole text, or all its bytes. */
export type FileToWrite =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }

/** How writing files ended; where it failed, nothing new is left behind. */
export type ReplaceFilesResult = { readonly kind: 'written' } | FailedSave

/**
 * Writes files that we make (exports) over what stood there. All are written beside their targets before the first is
 * renamed, so that a full or locked disk changes nothing; folders are made where they are absent. Never throws.
 */
export async function replaceFiles(files: readonly FileToWrite[]): Promise<ReplaceFilesResult> {
  const staged: { readonly temporary: string; readonly target: string }[] = []
  const madeFolders: string[] = []
  let path = ''
  try {
    for (const file of files) {
      path = file.path
      const made = await mkdir(dirname(path), { recursive: true })
      if (made !== undefined) madeFolders.push(made)
      const target = await realpath(path).catch(() => path)
      const like = await stat(target).catch(() => null)
      if (like?.isDirectory()) throw Object.assign(new Error('a folder has this name'), { code: 'EISDIR' })
      // A device or a pipe (`/dev/null`) is written to; a rename would put a file in its place.
      if (like !== null && !like.isFile()) {
        await writeFile(target, bytesOf(file))
        continue
      }
      const temporary = await writeTemporary(target, bytesOf(file), like)
      staged.push({ temporary, target })
    }
    for (const { temporary, target } of staged) {
      path = target
      await moveOver(temporary, target)
    }
    return { kind: 'written' }
  } catch (error) {
    for (const { temporary } of staged) await unlink(temporary).catch(() => {})
    for (const folder of madeFolders.reverse()) await rm(folder, { recursive: true }).catch(() => {})
    return failedSave(error, path)
  }
}

function bytesOf(file: FileToWrite): Uint8Array {
  return 'bytes' in file ? file.bytes : new TextEncoder().encode(file.text)
}
