import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './text-file.ts'

/** True of the name of a file that a save was writing; one may be left by a crash. */
export function isTemporaryName(name: string): boolean {
  return /^\.throughline-[\w-]{12}\.tmp$/.test(name)
}

/** A name that no other save uses. */
export function temporaryName(): string {
  return `.throughline-${randomBytes(9).toString('base64url')}.tmp`
}

/**
 * Writes bytes beside their target, verified and flushed to the disk, with the rights of the file they are to replace
 * (`like`; null for a new one). Gives the path; where it throws, nothing is left behind.
 */
export async function writeTemporary(
  target: string,
  bytes: Uint8Array,
  like: Stats | null,
  name: string = temporaryName(),
): Promise<string> {
  const path = join(dirname(target), name)
  const file = await open(path, 'wx', like === null ? 0o644 : like.mode & 0o777)
  try {
    await file.writeFile(bytes)
    if (like !== null) await takeRights(file, like)
    if ((await file.stat()).size !== bytes.length) throw new ShortWrite(`${basename(target)} was cut short`)
    await file.sync()
    await file.close()
    return path
  } catch (error) {
    await file.close().catch(() => {})
    await unlink(path).catch(() => {})
    throw error
  }
}

/** Renames within a folder, then makes the new name itself last through a power cut. */
export async function moveOver(temporary: string, target: string): Promise<void> {
  await withFlush(dirname(target), () => renamePatiently(temporary, target))
}

/** Does something in a folder, then flushes the folder to the disk. A folder that can't be flushed is left untouched. */
export async function withFlush(folder: string, act: () => Promise<void>): Promise<void> {
  const directory = await openDirectory(folder)
  try {
    await act()
    await directory?.sync().catch((error) => {
      // Network and user-space file systems have no such call, and nothing better to offer.
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error)) && isFlushExpected())
        throw error
    })
  } finally {
    await directory?.close()
  }
}

/** The system took fewer bytes than it was given without saying so, as a nearly full disk can. */
class ShortWrite extends Error {
  readonly code = 'ENOSPC'
}

async function takeRights(file: FileHandle, like: Stats): Promise<void> {
  const now = await file.stat()
  // A disk without owners or rights (a USB stick), or a colleague's file in a shared folder: the text matters more.
  if (now.uid !== like.uid || now.gid !== like.gid) await file.chown(like.uid, like.gid).catch(() => {})
  if ((now.mode & 0o777) !== (like.mode & 0o777)) await file.chmod(like.mode & 0o777).catch(() => {})
}

async function openDirectory(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY)
  } catch (error) {
    if (isFlushExpected()) throw error
    return null
  }
}

/** Windows refuses to open or flush a folder, and macOS may (EPERM, EISDIR). */
function isFlushExpected(): boolean {
  return process.platform !== 'win32' && process.platform !== 'darwin'
}

/** On Windows a virus scanner or a cloud folder may hold the target for a moment; elsewhere the first try tells. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const pauses = process.platform === 'win32' ? [20, 60, 180, 500] : []
  for (const milliseconds of pauses)
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error
      await pause(milliseconds)
    }
  await rename(from, to)
}
