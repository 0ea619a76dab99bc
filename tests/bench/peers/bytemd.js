import gfm from '@bytemd/plugin-gfm'
import { Editor as ByteMd } from '@bytemd/react'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'bytemd/dist/index.css'
import { focusLine } from './line-and-column.js'

const plugins = [gfm()]

function Editor({ text }) {
  const [value, setValue] = useState(text)
  // Without the wait for a pause in typing.
  return createElement(ByteMd, { value, onChange: setValue, mode: 'split', plugins, previewDebounce: 0 })
}

window.peer = {
  async mount(root, { text }) {
    const style = document.createElement('style')
    style.textContent = '.bytemd { height: 100vh !important }'
    document.head.append(style)
    createRoot(root).render(createElement(Editor, { text }))
  },
  page: () => document.querySelector('.bytemd-preview'),
  focus: (place) => focusLine(document.querySelector('.CodeMirror'), place),
}
