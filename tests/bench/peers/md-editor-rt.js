import { EditorView } from '@codemirror/view'
import hljs from 'highlight.js/lib/common'
import { config, MdEditor } from 'md-editor-rt'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'md-editor-rt/lib/style.css'

config({
  editorExtensions: { highlight: { instance: hljs } },
  // Without the wait for a pause in typing.
  editorConfig: { renderDelay: 0 },
})

function Editor({ text }) {
  const [value, setValue] = useState(text)
  return createElement(MdEditor, {
    value,
    onChange: setValue,
    style: { height: '100vh' },
    language: 'en-US',
    noMermaid: true,
    noKatex: true,
    noEcharts: true,
    noPrettier: true,
    noUploadImg: true,
    noImgZoomIn: true,
  })
}

window.peer = {
  async mount(root, { text }) {
    createRoot(root).render(createElement(Editor, { text }))
  },
  page: () => document.querySelector('.md-editor-preview-wrapper'),
  focus({ offset }) {
    const view = EditorView.findFromDOM(document.querySelector('.cm-editor'))
    view.focus()
    view.dispatch({
      selection: { anchor: offset },
      effects: EditorView.scrollIntoView(offset, { y: 'center' }),
    })
  },
}
