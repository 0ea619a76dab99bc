import { api } from '../api.ts'
import { currentText, type OpenArticle, updateArticle, useArticle } from './article.ts'
import { loadArticle } from './library.ts'
import { notify } from './notices.ts'
import { saveAgain, saveNow } from './saving.ts'

/** Keeps the text on the screen; what another program wrote is first saved as an article beside it. */
export async function keepMine(): Promise<void> {
  const conflict = openConflict()
  if (conflict === null) return
  const { article, theirs } = conflict
  if (theirs === null) {
    await saveAgain(article.file)
    return
  }
  if (!(await keepBeside(article.file, theirs.text, 'other version'))) return
  updateArticle(article.file, { revision: theirs.revision, draft: { kind: 'edited' } })
  await saveNow()
}

/** Keeps what another program wrote; the text on the screen is first saved as an article beside it. */
export async function keepTheirs(): Promise<void> {
  const conflict = openConflict()
  const mine = currentText()
  if (conflict === null || mine === null) return
  if (!(await keepBeside(conflict.article.file, mine, 'my version'))) return
  await loadArticle(conflict.article.file)
}

/** Lets go of an article whose file is gone: nothing of it is written again. */
export function letGo(): void {
  const conflict = openConflict()
  if (conflict?.theirs === null) useArticle.setState({ article: null })
}

function openConflict() {
  const { article } = useArticle.getState()
  if (article?.draft.kind !== 'conflict') return null
  return { article: article satisfies OpenArticle, theirs: article.draft.theirs }
}

async function keepBeside(file: string, text: string, words: string): Promise<boolean> {
  const name = `${file.replace(/\.(md|markdown)$/i, '')} (${words})`
  const result = await api.createPost(name, text)
  if (result.kind === 'created') notify('done', `The other text was kept as “${result.file}”.`)
  else notify('problem', result.sentence)
  return result.kind === 'created'
}
