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

/** Why a file was not saved. */
export type NotSaved = Exclude<SaveFileResult, { readonly kind: 'saved' }>

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
  const staged = await stageFile(path, bytes, expected)
  return staged.kind === 'staged' ? place(staged) : staged
}

/** Bytes that stand written and flushed beside their target, which is untouched yet. */
export interface StagedFile {
  readonly kind: 'staged'
  readonly path: string
  readonly target: string
  readonly temporary: string
  readonly expected: Revision | null
  readonly wanted: Revision
}

/** How a save is prepared: the name of the file beside the target, and the file whose rights a new one takes over. */
export interface Staging {
  readonly temporary?: string
  readonly rightsOf?: string
}

/** The first half of a save: everything that can fail for want of room or rights. Never throws. */
export async function stageFile(
  path: string,
  bytes: Uint8Array,
  expected: Revision | null,
  { temporary: temporaryName, rightsOf }: Staging = {},
): Promise<StagedFile | NotSaved> {
  const wanted = revisionOf(bytes)
  try {
    const target = expected === null ? path : await realpath(path)
    // A rename would replace a file that its owner has locked against changes.
    if (expected !== null) await (await open(target, 'r+')).close()
    const like = expected !== null ? await stat(target) : rightsOf === undefined ? null : await stat(rightsOf)
    const temporary = await writeTemporary(target, bytes, like, temporaryName)
    return { kind: 'staged', path, target, temporary, expected, wanted }
  } catch (error) {
    return whyNotSaved(error, path, expected, wanted)
  }
}

/** The second half of a save: one last look, then the rename. Never throws. */
export function placeFile(staged: StagedFile): Promise<SaveFileResult> {
  return inTurn(staged.path, () => place(staged))
}

/** Throws away what was staged. */
export async function discardFile({ temporary }: StagedFile): Promise<void> {
  await unlink(temporary).catch(() => {})
}

/** Takes a file away, by `take`, if it still is what `expected` says; the folder is flushed. Never throws. */
export function removeFile(
  path: string,
  expected: Revision,
  take: (path: string) => Promise<void> = unlink,
): Promise<SaveFileResult> {
  return inTurn(path, async () => {
    try {
      const conflict = await findConflict(path, expected, expected)
      if (conflict !== null) return conflict
      await withFlush(dirname(path), () => take(path))
      return { kind: 'saved', revision: expected }
    } catch (error) {
      return whyNotSaved(error, path, expected, expected)
    }
  })
}

async function place(staged: StagedFile): Promise<SaveFileResult> {
  const { path, target, temporary, expected, wanted } = staged
  try {
    const conflict = await findConflict(target, expected, wanted)
    if (conflict !== null) return conflict
    if (expected === null) await placeNew(temporary, target)
    else await moveOver(temporary, target)
    return { kind: 'saved', revision: wanted }
  } catch (error) {
    return whyNotSaved(error, path, expected, wanted)
  } finally {
    await discardFile(staged)
  }
}

async function whyNotSaved(
  error: unknown,
  path: string,
  expected: Revision | null,
  wanted: Revision,
): Promise<NotSaved> {
  const code = codeOf(error)
  const mayBeConflict = code === 'EEXIST' || (code === 'ENOENT' && expected !== null)
  return (mayBeConflict ? await findConflict(path, expected, wanted) : null) ?? failedSave(error, path)
}

/** The last look before the rename: is the target still what was read? One that holds the very same text loses nothing. */
async function findConflict(
  target: string,
  expected: Revision | null,
  wanted: Revision,
): Promise<NotSaved | null> {
  const now = await readTextFile(target)
  if (now.kind === 'read') {
    if (expected !== null && (now.revision === expected || now.revision === wanted)) return null
    return { kind: 'conflict', theirs: { text: now.text, revision: now.revision } }
  }
  if (now.reason === 'gone') return expected === null ? null : { kind: 'conflict', theirs: null }
  return { kind: 'failed', reason: 'unreadable', sentence: `Nothing was saved over it. ${now.sentence}` }
}

/** True of the error of a disk that can't give a file a second name. */
function isWithoutLinks(error: unknown): boolean {
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
