import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useLayoutEffect, useRef } from 'react'
import { connectEditor, type OpenArticle, updateArticle, useArticle } from '../state/article.ts'
import { checkSoon } from '../state/checking.ts'
import { plainFormatting, setFormatting } from '../state/formatting.ts'
import { useLibrary } from '../state/library.ts'
import { autosave, textChanged } from '../state/saving.ts'
import { articleStart } from './article-start.ts'
import { editorPort } from './editor-port.ts'
import { articleExtensions } from './extensions.ts'
import { FormattingBar } from './formatting-bar.tsx'
import { frontMatterField } from './front-matter.ts'
import { keepState, keptState } from './kept-states.ts'
import { formattingOf } from './text-edits.ts'

/** The Markdown editor of the open article, without its front matter. CodeMirror owns the text from the first key on. */
export function ArticleEditor() {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { article } = useArticle.getState()
    return host.current === null || article === null ? undefined : openIn(host.current, article)
  }, [])
  return (
    <div className="editor">
      <FormattingBar />
      <div ref={host} className="editor-text" />
    </div>
  )
}

/** Shows the article in this element; what is returned takes it away, and keeps its steps to undo. */
function openIn(parent: HTMLElement, { file, loadedText }: OpenArticle): () => void {
  const key = keyOf(file)
  const kept = keptState(key, loadedText)
  const view = new EditorView({ parent, state: kept?.state ?? newState(file, loadedText) })
  if (kept !== null) view.scrollDOM.scrollTop = kept.scrollTop
  const port = editorPort(view)
  const disconnect = connectEditor(port)
  setFormatting(formattingOf(view.state))
  showLive(file, view)
  checkSoon()
  return () => {
    keepState(key, { text: port.text(), state: view.state, scrollTop: view.scrollDOM.scrollTop })
    disconnect()
    setFormatting(plainFormatting)
    view.destroy()
  }
}

/** The same file of another folder is another article. */
function keyOf(file: string): string {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? `${library.folder.path}\n${file}` : file
}

function newState(file: string, text: string): EditorState {
  const bodyStart = articleStart(text)
  const body = text.slice(bodyStart)
  return EditorState.create({
    doc: body.replace(/\r\n?/g, '\n'),
    extensions: articleExtensions({
      frontMatter: text.slice(0, bodyStart),
      body,
      onChange: follow(file),
      onBlur: autosave,
    }),
  })
}

function follow(file: string): (view: EditorView) => void {
  return (view) => {
    showLive(file, view)
    textChanged(file)
    checkSoon()
  }
}

function showLive(file: string, view: EditorView): void {
  updateArticle(file, { live: { frontMatter: view.state.field(frontMatterField), body: view.state.doc } })
}
