import { link, open, realpath, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type FailedSave, failedSave } from './save-failure.ts'
import { moveOver, withFlush, writeTemporary } from './temporary-file.ts'
import { codeOf, type Revision, readTextFile, revisionOf } from './text-file.ts'

/** How a save ended. `saved` is said only once the bytes are on the disk under their final name. */
export type SaveFileResult =
  | { readonly kind: 'saved'; readonly revision: Revision }
  /** Another program changed the file (or it is gone: null); nothing was written. */
  | {
      readonly kind: 'conflict'
      readonly theirs: { readonly text: string; readonly revision: Revision } | null
    }
  | FailedSave

/**
 * Puts a text where a file is, whole or not at all. The file must still be what `expected` says (null: not there yet).
 * Written beside it, its size verified, flushed to the disk, and only then renamed over it; whatever fails before, the
 * old file is untouched. A link is followed: the file that it leads to is replaced. Never throws.
 */
export function saveFile(path: string, text: string, expected: Revision | null): Promise<SaveFileResult> {
  return inTurn(path, () => save(path, new TextEncoder().encode(text), expected))
}

/** Puts bytes under a new name, whole or not at all, flushed to the disk; fails where the name is taken. Never throws. */
export function saveNewFile(path: string, bytes: Uint8Array): Promise<SaveFileResult> {
  return inTurn(path, () => save(path, bytes, null))
}

async function save(path: string, bytes: Uint8Array, expected: Revision | null): Promise<SaveFileResult> {
  const wanted = revisionOf(bytes)
  let temporary: string | null = null
  try {
    const target = expected === null ? path : await realpath(path)
    // A rename would replace a file that its owner has locked against changes.
    if (expected !== null) await (await open(target, 'r+')).close()
    temporary = await writeTemporary(target, bytes, expected === null ? null : await stat(target))
    const conflict = await findConflict(target, expected, wanted)
    if (conflict !== null) return conflict
    if (expected === null) await placeNew(temporary, target)
    else await moveOver(temporary, target)
    return { kind: 'saved', revision: wanted }
  } catch (error) {
    const code = codeOf(error)
    const mayBeConflict = code === 'EEXIST' || (code === 'ENOENT' && expected !== null)
    return (mayBeConflict ? await findConflict(path, expected, wanted) : null) ?? failedSave(error, path)
  } finally {
    if (temporary !== null) await unlink(temporary).catch(() => {})
  }
}

/** The last look before the rename: is the target still what was read? One that holds the very same text loses nothing. */
async function findConflict(
  target: string,
  expected: Revision | null,
  wanted: Revision,
): Promise<SaveFileResult | null> {
  const now = await readTextFile(target)
  if (now.kind === 'read') {
    if (expected !== null && (now.revision === expected || now.revision === wanted)) return null
    return { kind: 'conflict', theirs: { text: now.text, revision: now.revision } }
  }
  if (now.reason === 'gone') return expected === null ? null : { kind: 'conflict', theirs: null }
  return { kind: 'failed', reason: 'unreadable', sentence: `Nothing was saved over it. ${now.sentence}` }
}

/** True of the error of a disk that can't give a file a second name. */
export function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))
}

/** A new file gets its name by a link, which fails where the name is taken: of two that make it at once, one loses nothing. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await withFlush(dirname(target), () => link(temporary, target))
  } catch (error) {
    if (!isWithoutLinks(error)) throw error
    await claimThenMove(temporary, target)
  }
}

/** For a disk without links (exFAT sticks): the exclusive flag keeps the same promise for an empty file. */
async function claimThenMove(temporary: string, target: string): Promise<void> {
  await (await open(target, 'wx', 0o644)).close()
  try {
    await moveOver(temporary, target)
  } catch (error) {
    await unlink(target).catch(() => {})
    throw error
  }
}

const turns = new Map<string, Promise<unknown>>()

/** One save of a file at a time: the second sees what the first wrote, rather than renaming over it unseen. */
async function inTurn<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  const mine = (turns.get(path) ?? Promise.resolve()).then(act)
  turns.set(path, mine)
  try {
    return await mine
  } finally {
    if (turns.get(path) === mine) turns.delete(path)
  }
}
