import { applyChanges } from '../../shared/domain/apply-changes.ts'
import type { Change } from '../../shared/domain/change.ts'
import { isPostFile } from '../../shared/domain/post-name.ts'
import type { Revision } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { currentText, useArticle } from './article.ts'
import { useLibrary } from './library.ts'
import { notify } from './notices.ts'

/** What is to become of one file; null where it is not there before, or not any more after. */
export interface PlannedFile {
  readonly file: string
  readonly before: string | null
  readonly after: string | null
  /** The revision of what stands on the disk; null where nothing does. */
  readonly expected: Revision | null
  /** Of a file that is renamed: what goes has the new name here, and what comes the old one. */
  readonly otherName?: string
  /** Where it goes: into the system's trash. */
  readonly trash?: true
}

/** A text as it was read, with what is not saved yet of the open article. */
export interface KnownText {
  readonly text: string
  readonly revision: Revision
}

/** What changes make of the files they touch; null where they can't be made, which is said. Nothing is written. */
export async function planChanges(changes: readonly Change[]): Promise<readonly PlannedFile[] | null> {
  const made = await textsAfter(changes, [])
  if (typeof made !== 'string') return plannedFiles(made.texts, made.known)
  notify('problem', made)
  return null
}

/** A file's new name and the changes that go with it as one plan, or a sentence that says why there is none. */
export async function planRenaming(
  file: string,
  to: string,
  changes: readonly Change[],
): Promise<readonly PlannedFile[] | string> {
  const made = await textsAfter(changes, [file])
  if (typeof made === 'string') return made
  const others = plannedFiles(made.texts, made.known).filter((one) => one.file !== file)
  const { text: before, revision: expected } = made.known.get(file) ?? { text: '', revision: null }
  const after = made.texts.get(file) ?? before
  return [
    ...others,
    { file: to, before: null, after, expected: null, otherName: file },
    { file, before, after: null, expected, otherName: to },
  ]
}

/** New texts as a plan against what was read; those that stay the same are left out. */
export function plannedFiles(
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownText>,
): readonly PlannedFile[] {
  return [...texts].flatMap(([file, after]) => {
    const before = known.get(file)?.text ?? null
    return before === after ? [] : [{ file, before, after, expected: known.get(file)?.revision ?? null }]
  })
}

/** One file's text as it is now, with what is not saved yet; a sentence where it can't be read. */
export async function readNow(file: string): Promise<KnownText | { readonly sentence: string }> {
  const { article } = useArticle.getState()
  const text = file === article?.file ? currentText() : null
  if (article !== null && text !== null) return { text, revision: article.revision }
  const read = await api.readFile(file)
  return read.kind === 'read' ? read : { sentence: read.sentence }
}

interface TextsAfter {
  readonly texts: ReadonlyMap<string, string>
  readonly known: ReadonlyMap<string, KnownText>
}

async function textsAfter(
  changes: readonly Change[],
  besides: readonly string[],
): Promise<TextsAfter | string> {
  const known = await readTouched(changes, besides)
  if (typeof known === 'string') return known
  const result = applyChanges(changes, (file) => known.get(file)?.text ?? null, postNames())
  return result.kind === 'applied' ? { texts: result.files, known } : result.reason
}

async function readTouched(
  changes: readonly Change[],
  besides: readonly string[],
): Promise<ReadonlyMap<string, KnownText> | string> {
  const files = new Set(['series.yaml', 'throughline.yaml', ...besides])
  for (const change of changes) if ('file' in change) files.add(change.file)
  const known = new Map<string, KnownText>()
  for (const file of files) {
    const read = await readNow(file)
    if ('text' in read) known.set(file, read)
    else if (isPostFile(file)) return read.sentence
  }
  return known
}

function postNames(): readonly string[] {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace.posts.map((post) => post.name) : []
}
