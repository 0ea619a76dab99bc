import CodeMirror, { type EditorView } from '@uiw/react-codemirror'
import { useEffect, useMemo, useRef } from 'react'
import { connectEditor, updateArticle, useArticle } from '../state/article.ts'
import { checkSoon } from '../state/checking.ts'
import { autosave, textChanged } from '../state/saving.ts'
import { articleStart } from './article-start.ts'
import { editorPort } from './editor-port.ts'
import { articleExtensions } from './extensions.ts'
import { frontMatterField } from './front-matter.ts'

/** The Markdown editor of the open article, without its front matter. CodeMirror owns the text from the first key on. */
export function ArticleEditor() {
  const article = useArticle((state) => state.article)
  const disconnect = useRef(() => {})
  useEffect(() => () => disconnect.current(), [])
  const file = article?.file ?? ''
  const loadedText = useRef(article?.loadedText ?? '').current
  const bodyStart = useMemo(() => articleStart(loadedText), [loadedText])
  const body = loadedText.slice(bodyStart)
  const extensions = useMemo(
    () =>
      articleExtensions({
        frontMatter: loadedText.slice(0, bodyStart),
        body,
        onChange: follow(file),
        onBlur: autosave,
      }),
    [loadedText, bodyStart, body, file],
  )
  return (
    <CodeMirror
      className="editor"
      value={body.replace(/\r\n?/g, '\n')}
      basicSetup={false}
      theme="none"
      height="100%"
      extensions={[extensions]}
      onCreateEditor={(view) => {
        disconnect.current = connectEditor(editorPort(view))
        showLive(file, view)
        checkSoon()
      }}
    />
  )
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
