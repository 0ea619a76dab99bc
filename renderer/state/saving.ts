import { api } from '../api.ts'
import { currentText, type Draft, updateArticle, useArticle } from './article.ts'
import { notify } from './notices.ts'

const pauseBeforeSaving = 1500
const edited: Draft = { kind: 'edited' }

let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<boolean> | null = null

/** Saves when the window loses the focus and before it closes. */
export function startSaving(): void {
  window.addEventListener('blur', () => void autosave())
  api.on('closeRequested', () => void closeSafely())
}

/** The text changed: it is saved after a pause in typing. */
export function textChanged(file: string): void {
  const { article } = useArticle.getState()
  if (article?.file !== file) return
  const draft: Draft = article.draft.kind === 'conflict' ? { ...article.draft, hasUnsaved: true } : edited
  if (draft !== article.draft) updateArticle(file, { draft })
  clearTimeout(timer)
  timer = setTimeout(() => void autosave(), pauseBeforeSaving)
}

/** Saves what is unsaved. What is typed meanwhile waits for the next pause; a conflict is left to the user. */
export async function autosave(): Promise<void> {
  while (saving !== null) await saving
  const { article } = useArticle.getState()
  if (article?.draft.kind !== 'edited') return
  await inTurn(() => save(article.file, article.revision))
}

/** Saves the open article until nothing is left unsaved, which is what true means. Says why where it can't. */
export async function saveNow(): Promise<boolean> {
  clearTimeout(timer)
  while (saving !== null) await saving
  const { article } = useArticle.getState()
  if (article === null || article.draft.kind === 'clean') return true
  if (article.draft.kind === 'conflict') {
    notify('problem', 'This article was changed in two places. Choose which text to keep first.')
    return false
  }
  const isSaved = await inTurn(() => save(article.file, article.revision))
  return isSaved && saveNow()
}

/** Saves an article whose file is gone as a new file of that name; a file that came back meanwhile is not written over. */
export async function saveAgain(file: string): Promise<void> {
  while (saving !== null) await saving
  await inTurn(() => save(file, null))
}

/** Waits until no save and no change of several files is under way. */
export async function untilNothingSaves(): Promise<void> {
  while (saving !== null) await saving
}

/** Does something to files while no save begins; the open article is saved by what is typed afterwards, as always. */
export async function whileNothingSaves<Result>(work: () => Promise<Result>): Promise<Result> {
  while (saving !== null) await saving
  let result: { readonly value: Result } | null = null
  await inTurn(async () => {
    result = { value: await work() }
    return true
  })
  return (result as unknown as { readonly value: Result }).value
}

/** One save at a time, so that each knows what the one before left on the disk. */
async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  saving = work()
  try {
    return await saving
  } finally {
    saving = null
  }
}

/** True where the text was saved, even if more was typed meanwhile. */
async function save(file: string, revision: string | null): Promise<boolean> {
  const text = currentText()
  if (text === null) return true
  updateArticle(file, { draft: { kind: 'saving' } })
  const result = await api.saveFile(file, text, revision)
  switch (result.kind) {
    case 'saved': {
      const isNewest = currentText() === text
      updateArticle(file, { revision: result.revision, draft: { kind: isNewest ? 'clean' : 'edited' } })
      return true
    }
    case 'conflict':
      return settleConflict(file, text, result.theirs)
    case 'failed':
      updateArticle(file, { draft: { kind: 'failed', sentence: result.sentence } })
      return false
    default:
      return result satisfies never
  }
}

/** Equal texts are no conflict, however they came about. */
function settleConflict(
  file: string,
  mine: string,
  theirs: { readonly text: string; readonly revision: string } | null,
): boolean {
  if (theirs?.text === mine) {
    updateArticle(file, { revision: theirs.revision, draft: { kind: 'clean' } })
    return true
  }
  updateArticle(file, { draft: { kind: 'conflict', theirs, hasUnsaved: true } })
  return false
}

async function closeSafely(): Promise<void> {
  const { article } = useArticle.getState()
  const isSaved = article === null || (article.draft.kind !== 'conflict' && (await saveNow()))
  const mayClose = isSaved || (await api.confirmLosing(unsavedTitle()))
  await api.answerClose(mayClose ? 'close' : 'stay')
}

function unsavedTitle(): string {
  return document.title.replace(/ — Throughline$/, '')
}
