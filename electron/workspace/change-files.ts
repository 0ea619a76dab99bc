import { lstat, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  discardFile,
  type NotSaved,
  placeFile,
  removeFile,
  type SaveFileResult,
  type StagedFile,
  stageFile,
} from './atomic-save.ts'
import { pathInFolder } from './confine.ts'
import {
  beginJournal,
  type ChangeRecord,
  endJournal,
  type JournalPlace,
  leaveJournal,
  revisionOfText,
} from './journal.ts'
import { isOtherSpelling, respell } from './respell-file.ts'
import { failedSave } from './save-failure.ts'
import { takeBack } from './take-back.ts'
import { temporaryName } from './temporary-file.ts'
import { type Revision, readTextFile } from './text-file.ts'

/** What becomes of one file of the folder: a new text, or null where it is taken away. */
export interface FileChange {
  readonly file: string
  /** The revision that was read; null where the file must not be there yet. */
  readonly expected: Revision | null
  readonly text: string | null
  /** The file that this one was until now, which is taken away in the same change: its rights are kept. */
  readonly from?: string | undefined
  /** Where it is taken away: it is moved to the trash. */
  readonly trash?: boolean | undefined
}

/** Moves a file to the system's trash; throws where there is none. */
export type MoveToTrash = (path: string) => Promise<void>

/** How changing several files ended: all of them or none, but for what a sentence says. */
export type ChangeFilesResult =
  /** The revision of each file after it; null of those that are taken away. */
  | { readonly kind: 'changed'; readonly revisions: ReadonlyMap<string, Revision | null> }
  | { readonly kind: 'failed'; readonly sentence: string }

/**
 * Makes changes to files of the folder `root` (a real path), all or nothing: each must still be what was read, all new
 * texts are written beside their targets before the first takes its place, and a journal outside of the folder holds what
 * is needed to take all of it back after a crash. Renaming a file is one that comes and one that goes. What goes to the trash
 * goes there last, by `moveToTrash`; where that fails, all the rest is taken back. Never throws.
 */
export async function changeFiles(
  root: string,
  changes: readonly FileChange[],
  place: JournalPlace,
  moveToTrash: MoveToTrash = noTrash,
): Promise<ChangeFilesResult> {
  const planned = await plan(root, changes)
  if (planned.kind === 'failed') return planned
  const { steps, folders } = planned
  const revisions = new Map(changes.map(({ file, text }) => [file, revisionOfText(text)]))
  if (steps.length === 0) return { kind: 'changed', revisions }
  const record = { root, files: steps.map(({ entry }) => entry), folders }
  let journal: string
  try {
    journal = await beginJournal(place, record)
  } catch (error) {
    const { sentence } = failedSave(error, place.folder)
    return failed(`Nothing was changed, because it could not be noted down first. ${sentence}`)
  }
  const problem = await carryOut(root, steps, folders, moveToTrash)
  if (problem === null) {
    await endJournal(place, journal)
    return { kind: 'changed', revisions }
  }
  const { left, unable } = await takeBack({ version: 1, process: process.pid, ...record })
  if (unable.length > 0) {
    leaveJournal(journal)
    return failed(
      `${problem} ${named(unable)} could not be put back yet; this is tried again at the next start.`,
    )
  }
  await endJournal(place, journal)
  const but =
    left.length === 0 ? '' : ` But ${named(left)} was changed elsewhere meanwhile, and is left as it is.`
  return failed(`${problem} Nothing was changed.${but}`)
}

interface Step {
  readonly path: string
  /** The file whose rights a new one takes over. */
  readonly rightsOf?: string
  readonly expected: Revision | null
  readonly text: string | null
  readonly isTrashed: boolean
  readonly entry: ChangeRecord['files'][number]
}

type Plan =
  | { readonly kind: 'planned'; readonly steps: readonly Step[]; readonly folders: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Looks at every file before the first is touched. New ones come first and what goes is last, so that no text is ever nowhere. */
async function plan(root: string, changes: readonly FileChange[]): Promise<Plan> {
  const steps: Step[] = []
  const paths = new Set<string>()
  const folders = new Set<string>()
  for (const { file, expected, text, from, trash, spelling } of await withSpellings(root, changes)) {
    const path = await pathInFolder(root, file)
    if (path === null) return failed(`“${file}” is not an article of this folder, so nothing was changed.`)
    if (paths.has(path)) return failed(`“${file}” was to be changed twice at once, so nothing was changed.`)
    paths.add(path)
    const now = await readTextFile(path)
    if (now.kind === 'failed' && now.reason !== 'gone')
      return failed(`“${file}”: ${now.sentence} So nothing was changed.`)
    const found = now.kind === 'read' ? now : null
    if ((found?.revision ?? null) !== expected) return failed(whyNot(file, expected, found !== null))
    if (text === null && (await lstat(path)).isSymbolicLink())
      return failed(`“${file}” is a link to a file elsewhere, so it is not moved, and nothing was changed.`)
    const before = found?.text ?? null
    if (before === text && spelling === undefined) continue
    for (const folder of await missingFolders(root, file)) folders.add(folder)
    const entry = { file, before, after: revisionOfText(text), temporary: temporaryName() }
    const goes = changes.find((other) => other.file === from && other.text === null)
    const rightsOf = goes === undefined ? null : await pathInFolder(root, goes.file)
    steps.push({
      path,
      expected,
      text,
      isTrashed: trash === true,
      entry: spelling === undefined ? entry : { ...entry, spelling },
      ...(rightsOf !== null && { rightsOf }),
    })
  }
  const rank = ({ expected, text }: Step) => (text === null ? 2 : expected === null ? 0 : 1)
  return { kind: 'planned', steps: steps.sort((a, b) => rank(a) - rank(b)), folders: [...folders] }
}

/** On a disk that takes two names for one, a file that goes and comes in other letter case is one file with another spelling. */
async function withSpellings(
  root: string,
  changes: readonly FileChange[],
): Promise<readonly (FileChange & { readonly spelling?: string })[]> {
  const respelled = new Map<FileChange, FileChange & { readonly spelling: string }>()
  for (const comes of changes) {
    const goes = changes.find(({ file, text }) => file === comes.from && text === null)
    if (goes === undefined || comes.expected !== null || comes.text === null) continue
    const [from, to] = [await pathInFolder(root, goes.file), await pathInFolder(root, comes.file)]
    if (from === null || to === null || !(await isOtherSpelling(from, to))) continue
    const one = { ...goes, text: comes.text, spelling: comes.file }
    respelled.set(goes, one).set(comes, one)
  }
  return [...new Set(changes.map((change) => respelled.get(change) ?? change))]
}

/** Null where all is done; else why not, and then some of it may be done. */
async function carryOut(
  root: string,
  steps: readonly Step[],
  folders: readonly string[],
  moveToTrash: MoveToTrash,
): Promise<string | null> {
  const staged = new Map<string, StagedFile>()
  try {
    for (const folder of folders) await mkdir(join(root, folder)).catch(() => {})
    for (const { path, rightsOf, expected, text, entry } of steps) {
      if (text === null) continue
      const { temporary } = entry
      const bytes = new TextEncoder().encode(text)
      const staging = rightsOf === undefined ? { temporary } : { temporary, rightsOf }
      const result = await stageFile(path, bytes, expected, staging)
      if (result.kind !== 'staged') return problemOf(result, entry.file)
      staged.set(path, result)
    }
    for (const { path, expected, text, isTrashed, entry } of steps) {
      const ready = staged.get(path)
      const result =
        text === null && expected !== null
          ? await (isTrashed ? trashFile(path, expected, moveToTrash) : removeFile(path, expected))
          : ready === undefined
            ? null
            : await placeFile(ready)
      if (result !== null && result.kind !== 'saved') return problemOf(result, entry.file)
      if (entry.spelling !== undefined && !(await isRespelled(path, join(root, entry.spelling))))
        return `“${entry.file}” could not be renamed.`
    }
    return null
  } finally {
    for (const one of staged.values()) await discardFile(one)
  }
}

/** What the system says of a trash that it does not have helps nobody. */
async function trashFile(
  path: string,
  expected: Revision,
  moveToTrash: MoveToTrash,
): Promise<SaveFileResult> {
  const result = await removeFile(path, expected, moveToTrash)
  return result.kind === 'failed' ? { ...result, sentence: notTrashed(basename(path)) } : result
}

function notTrashed(name: string): string {
  return `“${name}” could not be moved to the trash. This place may have no trash.`
}

function noTrash(): Promise<void> {
  return Promise.reject(new Error('no trash'))
}

function isRespelled(from: string, to: string): Promise<boolean> {
  return respell(from, to).then(
    () => true,
    () => false,
  )
}

async function missingFolders(root: string, file: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
    if ((await lstat(join(root, folder)).catch(() => null)) === null) missing.unshift(folder)
  return missing
}

function problemOf(result: NotSaved, file: string): string {
  return result.kind === 'failed'
    ? result.sentence
    : `“${file}” ${result.theirs === null ? 'is no longer there' : 'was changed elsewhere just now'}.`
}

function whyNot(file: string, expected: Revision | null, isThere: boolean): string {
  if (expected === null) return `There is a file “${file}” already, so nothing was changed. Please try again.`
  return isThere
    ? `“${file}” was changed elsewhere just now, so nothing was changed. Please try again.`
    : `“${file}” is no longer in this folder, so nothing was changed.`
}

function failed(sentence: string): Extract<ChangeFilesResult, { kind: 'failed' }> {
  return { kind: 'failed', sentence }
}

/** Files in a sentence. */
function named(files: readonly string[]): string {
  return files.map((file) => `“${file}”`).join(', ')
}
