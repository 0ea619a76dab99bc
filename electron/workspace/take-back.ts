import { rmdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeFile, saveFile } from './atomic-save.ts'
import { pathInFolder } from './confine.ts'
import { type ChangeRecord, revisionOfText } from './journal.ts'
import { isOtherSpelling, respell } from './respell-file.ts'
import { isTemporaryName } from './temporary-file.ts'
import { readTextFile } from './text-file.ts'

/** What taking a change back came to; files that are in neither list are as they were before it. */
export interface TakenBack {
  /** Changed by somebody else since: never touched. */
  readonly left: readonly string[]
  /** Could not be put back now. */
  readonly unable: readonly string[]
}

type Entry = ChangeRecord['files'][number]

/**
 * Puts every file of a change back to what it was before, wherever the change was cut off, and takes away what it made.
 * Whatever holds neither the text before nor the text after is somebody else's, and stays.
 */
export async function takeBack({ root, files, folders }: ChangeRecord): Promise<TakenBack> {
  const left: string[] = []
  const unable: string[] = []
  for (const entry of files) {
    const outcome = await putBack(root, entry)
    if (outcome === 'left') left.push(entry.file)
    if (outcome === 'unable') unable.push(entry.file)
  }
  if (unable.length === 0)
    for (const folder of folders.toReversed()) await rmdir(join(root, folder)).catch(() => {})
  return { left, unable }
}

/** True where every file is just what the change makes of it. */
export async function isCarriedOut({ root, files }: ChangeRecord): Promise<boolean> {
  for (const { file, after, spelling } of files) {
    const path = await pathInFolder(root, file)
    if (path === null || (await revisionNow(path)) !== after) return false
    if (spelling !== undefined && (await isOtherSpelling(path, join(root, spelling)))) return false
  }
  return true
}

type Outcome = 'done' | 'left' | 'unable'

async function putBack(root: string, entry: Entry): Promise<Outcome> {
  const path = await pathInFolder(root, entry.file)
  if (path === null) return 'left'
  const outcome = await putTextBack(path, entry)
  if (outcome !== 'done' || entry.spelling === undefined) return outcome
  return respell(join(root, entry.spelling), path).then(
    () => 'done',
    () => 'unable',
  )
}

async function putTextBack(path: string, entry: Entry): Promise<Outcome> {
  if (isTemporaryName(entry.temporary)) await unlink(join(dirname(path), entry.temporary)).catch(() => {})
  const now = await revisionNow(path)
  if (now === revisionOfText(entry.before)) return 'done'
  if (now !== entry.after) return 'left'
  const result =
    entry.before !== null
      ? await saveFile(path, entry.before, entry.after)
      : entry.after !== null
        ? await removeFile(path, entry.after)
        : null
  if (result === null || result.kind === 'saved') return 'done'
  return result.kind === 'conflict' ? 'left' : 'unable'
}

/** Null where there is no file; undefined where it can't be read, which is neither before nor after. */
async function revisionNow(path: string): Promise<string | null | undefined> {
  const now = await readTextFile(path)
  if (now.kind === 'read') return now.revision
  return now.reason === 'gone' ? null : undefined
}
