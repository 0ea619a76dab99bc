import { currentEditor, currentText, type EditorPort, updateArticle, useArticle } from './article.ts'
import { articleStart, liveText } from './article-start.ts'
import { textChanged } from './saving.ts'

/** Makes this the whole text of the open article, as one step that can be undone. An editor that does not stand yet begins with that step. */
export function replaceText(text: string): void {
  const { article } = useArticle.getState()
  const editor = currentEditor()
  if (editor !== null) editor.replace(text)
  else if (article !== null) {
    updateArticle(article.file, { waiting: text, live: liveText(text) })
    textChanged(article.file)
  }
}

/** Changes the front matter of the open article alone, in the same way. */
export function replaceFrontMatter(frontMatter: string): void {
  const editor = currentEditor()
  const text = currentText()
  if (editor !== null) editor.setFrontMatter(frontMatter)
  else if (text !== null) replaceText(frontMatter + text.slice(articleStart(text)))
}

/** An editor that stands now takes over what was changed of its article before. */
export function takeWaiting(load: number, editor: EditorPort): void {
  const { article } = useArticle.getState()
  if (article === null || article.load !== load || article.waiting === null) return
  updateArticle(article.file, { waiting: null })
  editor.replace(article.waiting)
}
