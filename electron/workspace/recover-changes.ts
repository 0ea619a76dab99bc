import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ChangeRecord, endJournal, findJournals, type JournalPlace, setAside } from './journal.ts'
import { isCarriedOut, takeBack } from './take-back.ts'

/** What was found of changes that a crash cut off: a sentence for each, and whether another process is changing this folder now. */
export interface Recovery {
  readonly sentences: readonly string[]
  readonly isBusy: boolean
}

/**
 * Brings a folder to rest after a crash between two files: a change that is whole stays, any other is taken back. What
 * somebody else changed since is never overwritten; the texts from before the change are then kept beside the journals.
 * `root` is a real path.
 */
export async function recoverChanges(root: string, place: JournalPlace): Promise<Recovery> {
  const { left, isBusy } = await findJournals(place, root)
  const sentences: string[] = []
  for (const found of left) {
    if (found.kind === 'damaged') {
      await setAside(place, found.name)
      sentences.push(
        'A note about an unfinished change could not be read, and was set aside. Nothing was changed.',
      )
      continue
    }
    const sentence = await recover(place, found.name, found.record)
    if (sentence !== null) sentences.push(sentence)
  }
  return { sentences, isBusy }
}

async function recover(place: JournalPlace, name: string, record: ChangeRecord): Promise<string | null> {
  if (await isCarriedOut(record)) {
    await endJournal(place, name)
    return null
  }
  const { left, unable } = await takeBack(record)
  const began = `Throughline ended in the middle of a change to ${counted(record.files.length)}.`
  if (unable.length > 0)
    return `${began} ${named(unable)} could not be put back to what it was before; this is tried again at the next start.`
  if (left.length === 0) {
    await endJournal(place, name)
    return `${began} It was taken back, so that all are as they were before it.`
  }
  const told = `${began} ${named(left)} was changed elsewhere since, and is left as it is; the others are as they were before it.`
  const lost = record.files.filter(({ file, before }) => before !== null && left.includes(file))
  const kept = lost.length === 0 ? '' : await keepTexts(place, name, lost)
  if (kept === null) return told
  await endJournal(place, name)
  return kept === '' ? told : `${told} The text from before is kept in ${kept}.`
}

/** Keeps what the files held before the change; null where that can't be done now. */
async function keepTexts(
  place: JournalPlace,
  name: string,
  files: ChangeRecord['files'],
): Promise<string | null> {
  const folder = join(place.folder, '..', 'kept texts', basename(name, '.journal'))
  try {
    for (const { file, before } of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), before ?? '')
    }
    return folder
  } catch {
    return null
  }
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}

function named(files: readonly string[]): string {
  return files.map((file) => `“${file}”`).join(', ')
}
