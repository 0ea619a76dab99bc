import type { FolderChange } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { currentEditor, currentText, type OpenArticle, updateArticle, useArticle } from './article.ts'
import { continueAs, loadArticle } from './library.ts'
import { textChanged, untilNothingSaves } from './saving.ts'

/**
 * Keeps the open article true to its file when another program changes it. A clean one shows what is there now, cursor and
 * undo kept; one that is being edited becomes a conflict; equal texts never ask.
 */
export function followOutsideChanges(): void {
  api.on('folderChanged', (change) => void followOpenArticle(change))
}

async function followOpenArticle(change: FolderChange): Promise<void> {
  // A change of several files tells of itself before the window knows its own part of it.
  await untilNothingSaves()
  const { article } = useArticle.getState()
  if (article === null) return
  await untilNotSaving(article.file)
  if (change.posts.some((post) => post.file === article.file)) await followText(article.file)
  else if (change.removed.includes(article.file) || isGone(article)) await followRemoval(article.file, change)
}

async function followText(file: string): Promise<void> {
  const onDisk = await api.readFile(file)
  const article = openNow(file)
  if (onDisk.kind !== 'read' || article === null) return
  if (article.revision === onDisk.revision) return isGone(article) ? followReturn(article) : undefined
  if (article.draft.kind === 'saving') {
    await untilNotSaving(file)
    return followText(file)
  }
  const { text, revision } = onDisk
  // One step that undo takes back, so that even what another program threw away can be had again.
  const mayReplace = !hasUnsaved(article)
  if (mayReplace) currentEditor()?.replace(text)
  if (currentText() === text) updateArticle(file, { loadedText: text, revision, draft: { kind: 'clean' } })
  else if (mayReplace) await loadArticle(file)
  else updateArticle(file, { draft: { kind: 'conflict', theirs: { text, revision }, hasUnsaved: true } })
}

/** The file that was gone is there again as it was: only what was typed since is still to be saved. */
function followReturn(article: OpenArticle): void {
  updateArticle(article.file, { draft: { kind: 'clean' } })
  if (hasUnsaved(article)) textChanged(article.file)
}

/** An article that another program renamed stays open under its new name; one that is gone stays on the screen. */
async function followRemoval(file: string, change: FolderChange): Promise<void> {
  for (const post of change.posts) if (await moveTo(file, post.file)) return
  const onDisk = await api.readFile(file)
  const article = openNow(file)
  if (onDisk.kind === 'failed' && article !== null)
    updateArticle(file, { draft: { kind: 'conflict', theirs: null, hasUnsaved: hasUnsaved(article) } })
}

/** Goes on in the file that holds just what this article's file held; what was typed since is saved there. */
async function moveTo(file: string, other: string): Promise<boolean> {
  const moved = await api.readFile(other)
  if (moved.kind !== 'read' || openNow(file)?.revision !== moved.revision) return false
  continueAs(other, moved.revision, moved.text)
  return true
}

function isGone({ draft }: OpenArticle): boolean {
  return draft.kind === 'conflict' && draft.theirs === null
}

function hasUnsaved({ draft }: OpenArticle): boolean {
  return draft.kind === 'conflict' ? draft.hasUnsaved : draft.kind !== 'clean'
}

function openNow(file: string): OpenArticle | null {
  const { article } = useArticle.getState()
  return article?.file === file ? article : null
}

function untilNotSaving(file: string): Promise<void> {
  const isSaving = () => openNow(file)?.draft.kind === 'saving'
  if (!isSaving()) return Promise.resolve()
  return new Promise((done) => {
    const stop = useArticle.subscribe(() => {
      if (isSaving()) return
      stop()
      done()
    })
  })
}
