import type { Revision } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { currentEditor, currentText, type OpenArticle, updateArticle, useArticle } from './article.ts'
import { loadArticle } from './library.ts'
import { notify } from './notices.ts'
import type { PlannedFile } from './planned-files.ts'
import { saveNow, whileNothingSaves } from './saving.ts'

/**
 * Makes a plan true on the disk and on the screen, all of it or nothing, and gives the plan that takes it back; null where
 * it was not made, which is said. Every file must still be what the plan was made for; what is typed meanwhile stays.
 */
export async function carryOut(files: readonly PlannedFile[]): Promise<readonly PlannedFile[] | null> {
  const own = openFile(files)
  if (own === null) return carryOutTogether(files)
  if (files.length === 1 && own.after !== null) return carryOutInEditor(own, own.after)
  // What is unsaved is on the disk before the first file changes, so that not even a crash can lose it.
  if (!(await saveNow())) {
    notify('problem', 'The open article could not be saved, so nothing was changed. Settle that first.')
    return null
  }
  const expected = useArticle.getState().article?.revision ?? null
  return carryOutTogether(files.map((file) => (file === own ? { ...own, expected } : file)))
}

/** The open article alone: the editor makes it one step of its own, and it is saved like anything typed. */
async function carryOutInEditor(own: PlannedFile, after: string): Promise<readonly PlannedFile[] | null> {
  if (currentText() !== own.before) return changedSince(own)
  currentEditor()?.replace(after)
  if (!(await saveNow())) return null
  return [reversed(own, useArticle.getState().article?.revision ?? null)]
}

function carryOutTogether(files: readonly PlannedFile[]): Promise<readonly PlannedFile[] | null> {
  return whileNothingSaves(async () => {
    const { article } = useArticle.getState()
    const own = openFile(files)
    if (own !== null && currentText() !== own.before) return changedSince(own)
    if (article !== null && own !== null) showAhead(article, own)
    const result = await api.applyChanges(
      files.map(({ file, expected, after }) => ({ file, expected, text: after })),
    )
    if (result.kind === 'failed') {
      if (own !== null) showAsBefore(own)
      notify('problem', result.sentence)
      return null
    }
    await keepInStep(article, own, files, result.revisions)
    return files.map((file) => reversed(file, result.revisions[file.file] ?? null))
  })
}

/** The text changes on the screen first, so that whatever is typed while the disk is written stands on the new text. */
function showAhead(article: OpenArticle, own: PlannedFile): void {
  if (own.after !== null) currentEditor()?.replace(own.after)
  updateArticle(article.file, { draft: { kind: 'saving' } })
}

function showAsBefore(own: PlannedFile): void {
  const isUntouched = currentText() === own.after
  if (isUntouched && own.before !== null) currentEditor()?.replace(own.before)
  updateArticle(own.file, { draft: { kind: currentText() === own.before ? 'clean' : 'edited' } })
}

async function keepInStep(
  article: OpenArticle | null,
  own: PlannedFile | null,
  files: readonly PlannedFile[],
  revisions: Readonly<Record<string, Revision | null>>,
): Promise<void> {
  if (article === null) return
  const planned = files.find(({ file }) => file === article.file)
  const revision = revisions[article.file] ?? null
  if (planned === undefined || planned.after === null) {
    if (planned !== undefined) useArticle.setState({ article: null })
  } else if (own === null || revision === null) await loadArticle(article.file)
  else
    updateArticle(own.file, { revision, draft: { kind: currentText() === own.after ? 'clean' : 'edited' } })
}

/** The plan's part that is the text in the editor. */
function openFile(files: readonly PlannedFile[]): PlannedFile | null {
  const { article } = useArticle.getState()
  if (article === null || currentEditor() === null) return null
  return files.find(({ file }) => file === article.file) ?? null
}

function reversed({ file, before, after }: PlannedFile, expected: Revision | null): PlannedFile {
  return { file, before: after, after: before, expected }
}

function changedSince({ file }: PlannedFile): null {
  notify('problem', `“${file}” was changed since, so nothing was done. Please look at it again.`)
  return null
}
