import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, type Revision, readTextFile, revisionOf } from './text-file.ts'

/** How a save ended. `saved` is said only once the bytes are on the disk under their final name. */
export type SaveFileResult =
  | { readonly kind: 'saved'; readonly revision: Revision }
  /** Another program changed the file (or it is gone: null); nothing was written. */
  | {
      readonly kind: 'conflict'
      readonly theirs: { readonly text: string; readonly revision: Revision } | null
    }
  | { readonly kind: 'failed'; readonly reason: SaveFailure; readonly sentence: string }

export type SaveFailure = 'disk-full' | 'read-only' | 'no-permission' | 'gone' | 'unreadable' | 'other'

const temporaryMark = '.throughline-'

/** True of the name of a file that a save was writing; one may be left by a crash. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(temporaryMark) && name.endsWith('.tmp')
}

/**
 * Puts a text where a file is, whole or not at all. The file must still be what `expected` says (null: not there yet).
 * Written beside it, its size verified, flushed to the disk, and only then renamed over it; whatever fails before, the
 * old file is untouched. A link is followed: the file that it leads to is replaced.
 */
export async function saveFile(
  path: string,
  text: string,
  expected: Revision | null,
): Promise<SaveFileResult> {
  const bytes = new TextEncoder().encode(text)
  let temporary: string | null = null
  try {
    const target = expected === null ? path : await realpath(path)
    temporary = join(dirname(target), `${temporaryMark}${randomBytes(9).toString('base64url')}.tmp`)
    await writeWhole(temporary, bytes, expected === null ? 0o644 : (await stat(target)).mode & 0o777)
    const conflict = await findConflict(target, expected)
    if (conflict !== null) return conflict
    if (expected === null) await placeNew(temporary, target)
    else await rename(temporary, target)
    await flushDirectory(dirname(target))
    return { kind: 'saved', revision: revisionOf(bytes) }
  } catch (error) {
    return whyNot(error, path, expected)
  } finally {
    if (temporary !== null) await unlink(temporary).catch(() => {})
  }
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.chmod(mode)
    if ((await file.stat()).size !== bytes.length) throw new ShortWrite()
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The system took fewer bytes than it was given without saying so, as a nearly full disk can. */
class ShortWrite extends Error {
  readonly code = 'ENOSPC'
}

/** The last look before the rename: is the target still what was read? */
async function findConflict(target: string, expected: Revision | null): Promise<SaveFileResult | null> {
  const now = await readTextFile(target)
  if (now.kind === 'read') {
    if (now.revision === expected) return null
    return { kind: 'conflict', theirs: { text: now.text, revision: now.revision } }
  }
  if (now.reason === 'gone') return expected === null ? null : { kind: 'conflict', theirs: null }
  return { kind: 'failed', reason: 'unreadable', sentence: `Nothing was saved over it: ${now.sentence}` }
}

/** A new file gets its name by a link, which fails where the name is taken: of two that make it at once, one loses nothing. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error
    // A file system without links (exFAT sticks): the exclusive flag keeps the same promise for an empty file.
    await (await open(target, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o644)).close()
    await rename(temporary, target)
  }
}

/** Makes the new name itself last through a power cut. Windows has no such call. */
async function flushDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  let directory: FileHandle | undefined
  try {
    directory = await open(path, constants.O_RDONLY)
    await directory.sync()
  } finally {
    await directory?.close()
  }
}

async function whyNot(error: unknown, path: string, expected: Revision | null): Promise<SaveFileResult> {
  const code = codeOf(error)
  if (code === 'EEXIST' || (code === 'ENOENT' && expected !== null)) {
    const conflict = await findConflict(path, expected)
    if (conflict !== null) return conflict
  }
  const reason = failureOf(code)
  return { kind: 'failed', reason, sentence: sentences[reason](basename(dirname(path))) }
}

function failureOf(code: string): SaveFailure {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'disk-full'
  if (code === 'EROFS') return 'read-only'
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'other'
}

const sentences: Readonly<Record<SaveFailure, (folder: string) => string>> = {
  'disk-full': () => 'The disk is full. Make some room, then save again.',
  'read-only': (folder) => `The folder “${folder}” is on a disk that can't be written to.`,
  'no-permission': (folder) => `This computer does not let you write in the folder “${folder}”.`,
  gone: (folder) => `The folder “${folder}” is no longer there.`,
  unreadable: () => 'The file that is there could not be read, so it was left as it is.',
  other: (folder) => `The system could not write in the folder “${folder}”.`,
}
