import CodeMirror, { type EditorView, type ViewUpdate } from '@uiw/react-codemirror'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { TextChange } from '../../shared/domain/text-change.ts'
import {
  connectEditor,
  type LiveText,
  type OpenArticle,
  updateArticle,
  useArticle,
} from '../state/article.ts'
import { articleStart } from '../state/article-start.ts'
import { checkSoon } from '../state/checking.ts'
import { plainFormatting, setFormatting } from '../state/formatting.ts'
import { useLibrary } from '../state/library.ts'
import { autosave, textChanged } from '../state/saving.ts'
import { takeWaiting } from '../state/text-changes.ts'
import { editorPort } from './editor-port.ts'
import { articleExtensions } from './extensions.ts'
import { FormattingBar } from './formatting-bar.tsx'
import { frontMatterField } from './front-matter.ts'
import { keepState, keptState } from './kept-states.ts'
import { QuickFixMenu } from './quick-fix-menu.tsx'
import { formattingOf } from './text-edits.ts'

/** The Markdown editor of the open article, without its front matter. CodeMirror owns the text from the first key on. */
export function ArticleEditor() {
  const load = useArticle((state) => state.article?.load)
  return (
    <div className="editor">
      <FormattingBar />
      {load !== undefined && <LoadedText key={load} />}
      <QuickFixMenu />
    </div>
  )
}

function LoadedText() {
  const article = useRef(useArticle.getState().article).current
  return article !== null && <ArticleText article={article} />
}

function ArticleText({ article }: { article: OpenArticle }) {
  const leave = useRef(() => {})
  // Before the editor is taken down, which happens in the passive effects.
  useLayoutEffect(() => () => leave.current(), [])
  const { extensions, text, kept } = useMemo(() => setUp(article), [article])
  return (
    <CodeMirror
      className="editor-text"
      value={text}
      basicSetup={false}
      indentWithTab={false}
      theme="none"
      height="100%"
      extensions={extensions}
      selection={kept?.selection ?? { anchor: 0 }}
      onCreateEditor={(view) => {
        if (kept !== null) view.dispatch({ effects: kept.place })
        leave.current = openIn(view, article)
      }}
    />
  )
}

/** As the article was left, if it is still that text. */
function setUp({ file, loadedText }: OpenArticle) {
  const bodyStart = articleStart(loadedText)
  const body = loadedText.slice(bodyStart)
  const frontMatter = loadedText.slice(0, bodyStart)
  const options = { frontMatter, body, onChange: follow(file), onBlur: autosave }
  const kept = keptState(keyOf(file), loadedText)
  return {
    extensions: [kept?.history ?? [], articleExtensions(options)],
    text: body.replace(/\r\n?/g, '\n'),
    kept,
  }
}

/** Connects the editor with the rest of the window; what is returned leaves the article, and keeps its steps to undo. */
function openIn(view: EditorView, { file, load }: OpenArticle): () => void {
  const key = keyOf(file)
  const port = editorPort(view)
  const disconnect = connectEditor(load, port)
  takeWaiting(load, port)
  setFormatting(formattingOf(view.state))
  showLive(file, view, null)
  checkSoon()
  return () => {
    keepState(key, { text: port.text(), state: view.state, place: view.scrollSnapshot() })
    disconnect()
    setFormatting(plainFormatting)
  }
}

/** The same file of another folder is another article. */
function keyOf(file: string): string {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? `${library.folder.path}\n${file}` : file
}

function follow(file: string): (update: ViewUpdate) => void {
  return (update) => {
    // First of all: whatever goes wrong in what follows the text, it is saved.
    textChanged(file)
    showLive(file, update.view, stepOf(update))
    checkSoon()
  }
}

function showLive(file: string, { state }: EditorView, step: LiveText['step']): void {
  updateArticle(file, { live: { frontMatter: state.field(frontMatterField), body: state.doc, step } })
}

/** All that changed, as one stretch. */
function stepOf({ docChanged, startState, changes }: ViewUpdate): LiveText['step'] {
  if (!docChanged) return null
  let change: TextChange | null = null
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    change = { fromA: change?.fromA ?? fromA, toA, fromB: change?.fromB ?? fromB, toB }
  })
  return change === null ? null : { from: startState.doc, change }
}
