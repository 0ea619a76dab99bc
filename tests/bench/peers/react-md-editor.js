import MDEditor from '@uiw/react-md-editor'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '@uiw/react-md-editor/markdown-editor.css'
import '@uiw/react-markdown-preview/markdown.css'
import { focusArea } from './line-and-column.js'

function Editor({ text }) {
  const [value, setValue] = useState(text)
  return createElement(MDEditor, {
    value,
    onChange: (next) => setValue(next ?? ''),
    height: innerHeight,
    preview: 'live',
  })
}

window.peer = {
  async mount(root, { text }) {
    createRoot(root).render(createElement(Editor, { text }))
  },
  page: () => document.querySelector('.w-md-editor-preview'),
  focus: ({ offset }) =>
    focusArea(document.querySelector('textarea'), document.querySelector('.w-md-editor-area'), offset),
}
