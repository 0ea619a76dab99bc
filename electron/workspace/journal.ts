import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isProcessRunning } from './process-running.ts'
import { moveOver, writeTemporary } from './temporary-file.ts'
import { type Revision, revisionOf } from './text-file.ts'

/** Where journals are kept: always outside of the Articles folder. */
export interface JournalPlace {
  readonly folder: string
  /** False where one process at a time uses the place, so that a journal found there at a start is always a dead one's. */
  readonly isShared: boolean
}

const recordShape = z.object({
  version: z.literal(1),
  /** The process that makes the change. */
  process: z.number(),
  root: z.string(),
  files: z
    .array(
      z.object({
        file: z.string(),
        /** The text before the change; null where the file was not there. */
        before: z.string().nullable(),
        /** The revision after it; null where the file is taken away. */
        after: z.string().nullable(),
        /** The name beside the file under which its new text is written first. */
        temporary: z.string(),
        /** The name that it has after the change, where that differs by upper and lower case alone and the disk takes both for one. */
        spelling: z.string().optional(),
      }),
    )
    .readonly(),
  /** Folders that are made for new files, outermost first. */
  folders: z.array(z.string()).readonly(),
})

/** Everything that is needed to take a change of several files back. Paths are relative to `root`, a real path. */
export type ChangeRecord = z.infer<typeof recordShape>

/** One journal that was found. `damaged`: it can't be read, so that nothing can be done with it. */
export type FoundJournal =
  | { readonly kind: 'whole'; readonly name: string; readonly record: ChangeRecord }
  | { readonly kind: 'damaged'; readonly name: string }

/** Journals of changes that go on in this process. */
const goingOn = new Set<string>()

/** Puts a record on the disk, flushed, before the first file is touched; gives its name. Throws the system's error where it can't. */
export async function beginJournal(
  place: JournalPlace,
  record: Omit<ChangeRecord, 'version' | 'process'>,
): Promise<string> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const name = `${randomBytes(9).toString('base64url')}.journal`
  const json = JSON.stringify({ version: 1, process: process.pid, ...record } satisfies ChangeRecord)
  const path = join(place.folder, name)
  const bytes = new TextEncoder().encode(`${checkOf(json)}\n${json}`)
  const temporary = await writeTemporary(path, bytes, null)
  goingOn.add(name)
  try {
    await moveOver(temporary, path)
  } catch (error) {
    goingOn.delete(name)
    await unlink(temporary).catch(() => {})
    throw error
  }
  return name
}

/** The change is whole, or all of it is taken back: its record goes. A record that can't be removed does no harm later. */
export async function endJournal(place: JournalPlace, name: string): Promise<void> {
  await unlink(join(place.folder, name)).catch(() => {})
  await rmdir(place.folder).catch(() => {})
  goingOn.delete(name)
}

/** The change could not be taken back whole: its record stays for the next start. */
export function leaveJournal(name: string): void {
  goingOn.delete(name)
}

/** The journals that nobody works on any more, and whether another process is in the middle of a change of `root`. */
export async function findJournals(
  place: JournalPlace,
  root: string,
): Promise<{ readonly left: readonly FoundJournal[]; readonly isBusy: boolean }> {
  const names = (await readdir(place.folder).catch(() => [])).filter((name) => name.endsWith('.journal'))
  const left: FoundJournal[] = []
  let isBusy = false
  for (const name of names.sort()) {
    if (goingOn.has(name)) continue
    const record = await readRecord(join(place.folder, name))
    if (record === null) left.push({ kind: 'damaged', name })
    else if (record.root !== root) continue
    else if (place.isShared && record.process !== process.pid && (await isProcessRunning(record.process)))
      isBusy = true
    else left.push({ kind: 'whole', name, record })
  }
  return { left, isBusy }
}

/** Keeps a journal that can't be read, under a name by which it is not found again. */
export async function setAside(place: JournalPlace, name: string): Promise<void> {
  const path = join(place.folder, name)
  await rename(path, path.replace(/\.journal$/, '.unreadable')).catch(() => {})
}

/** The revision of a text; null of none. */
export function revisionOfText(text: string | null): Revision | null {
  return text === null ? null : revisionOf(new TextEncoder().encode(text))
}

async function readRecord(path: string): Promise<ChangeRecord | null> {
  try {
    const text = await readFile(path, 'utf8')
    const end = text.indexOf('\n')
    const json = text.slice(end + 1)
    if (end === -1 || text.slice(0, end) !== checkOf(json)) return null
    return recordShape.parse(JSON.parse(json))
  } catch {
    return null
  }
}

function checkOf(json: string): string {
  return revisionOf(new TextEncoder().encode(json))
}
