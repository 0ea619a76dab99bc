import type { ChangedFile, Revision } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { currentText, updateArticle, useArticle } from './article.ts'
import { continueAs, loadArticle } from './library.ts'
import { notify } from './notices.ts'
import type { PlannedFile } from './planned-files.ts'
import { saveNow, whileNothingSaves } from './saving.ts'
import { replaceText } from './text-changes.ts'

/** How a plan was carried out: with the plan that takes it back, or why nothing was done; null where the window shows why. */
export type CarriedOut =
  | { readonly kind: 'made'; readonly back: readonly PlannedFile[] }
  | { readonly kind: 'failed'; readonly sentence: string | null }

/** Carries a plan out and gives what takes it back; null where it was not made, which is said. */
export async function carryOut(files: readonly PlannedFile[]): Promise<readonly PlannedFile[] | null> {
  const result = await tryToCarryOut(files)
  if (result.kind === 'made') return result.back
  if (result.sentence !== null) notify('problem', result.sentence)
  return null
}

/**
 * Makes a plan true on the disk and on the screen, all of it or nothing. Every file must still be what the plan was made
 * for; what is typed meanwhile stays, also where the open article's file gets another name.
 */
export async function tryToCarryOut(files: readonly PlannedFile[]): Promise<CarriedOut> {
  const own = openText(files)
  if (own === null) return carryOutTogether(files)
  const [only] = files
  if (files.length === 1 && only !== undefined && own.after !== null) return carryOutInEditor(only, own.after)
  // What is unsaved is on the disk before the first file changes, so that not even a crash can lose it.
  if (!(await saveNow()))
    return failed('The open article could not be saved, so nothing was changed. Settle that first.')
  const expected = useArticle.getState().article?.revision ?? null
  return carryOutTogether(files.map((file) => (file.file === own.file ? { ...file, expected } : file)))
}

/** The open article alone: the editor makes it one step of its own, and it is saved like anything typed. */
async function carryOutInEditor(own: PlannedFile, after: string): Promise<CarriedOut> {
  if (currentText() !== own.before) return changedSince(own.file)
  replaceText(after)
  if (!(await saveNow())) return failed(null)
  return { kind: 'made', back: [reversed(own, useArticle.getState().article?.revision ?? null)] }
}

function carryOutTogether(files: readonly PlannedFile[]): Promise<CarriedOut> {
  return whileNothingSaves(async () => {
    const { article } = useArticle.getState()
    const own = openText(files)
    if (own !== null && currentText() !== own.before) return changedSince(own.file)
    if (own !== null) showAhead(own)
    const result = await api.applyChanges(files.map(asChange))
    if (result.kind === 'failed') {
      if (own !== null) showAsBefore(own)
      return failed(result.sentence)
    }
    if (article !== null) await keepInStep(article.file, own, files, result.revisions)
    const back = files.map((file) => reversed(file, result.revisions[file.file] ?? null))
    return { kind: 'made', back }
  })
}

function asChange({ file, expected, before, after, otherName, trash }: PlannedFile): ChangedFile {
  const change = { file, expected, text: after }
  if (after === null && trash === true) return { ...change, trash }
  return before === null && otherName !== undefined ? { ...change, from: otherName } : change
}

/** The text changes on the screen first, so that whatever is typed while the disk is written stands on the new text. */
function showAhead(own: OpenText): void {
  if (own.after !== null && own.after !== own.before) replaceText(own.after)
  updateArticle(own.file, { draft: { kind: 'saving' } })
}

function showAsBefore(own: OpenText): void {
  const isUntouched = currentText() === own.after
  if (isUntouched && own.before !== null && own.before !== own.after) replaceText(own.before)
  updateArticle(own.file, { draft: { kind: currentText() === own.before ? 'clean' : 'edited' } })
}

async function keepInStep(
  open: string,
  own: OpenText | null,
  files: readonly PlannedFile[],
  revisions: Readonly<Record<string, Revision | null>>,
): Promise<void> {
  const planned = files.find(({ file }) => file === open)
  if (planned === undefined) return
  const name = planned.after === null ? planned.otherName : open
  const revision = name === undefined ? null : (revisions[name] ?? null)
  if (name === undefined) useArticle.setState({ article: null })
  else if (own === null || own.after === null || revision === null) await loadArticle(name)
  else if (name !== open) continueAs(name, revision, own.after)
  else updateArticle(open, { revision, draft: { kind: currentText() === own.after ? 'clean' : 'edited' } })
}

/** What becomes of the text in the editor, whatever becomes of the name of its file. */
interface OpenText {
  readonly file: string
  readonly before: string | null
  readonly after: string | null
}

function openText(files: readonly PlannedFile[]): OpenText | null {
  const { article } = useArticle.getState()
  if (article === null) return null
  const own = files.find(({ file }) => file === article.file)
  if (own === undefined || own.after !== null) return own ?? null
  const comes = files.find(({ file }) => file === own.otherName)
  return { file: own.file, before: own.before, after: comes?.after ?? null }
}

function reversed(file: PlannedFile, expected: Revision | null): PlannedFile {
  return { ...file, before: file.after, after: file.before, expected }
}

function changedSince(file: string): CarriedOut {
  return failed(`“${file}” was changed since, so nothing was done. Please look at it again.`)
}

function failed(sentence: string | null): CarriedOut {
  return { kind: 'failed', sentence }
}
