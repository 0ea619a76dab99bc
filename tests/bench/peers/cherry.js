import Cherry from 'cherry-markdown/dist/cherry-markdown.esm.js'
import 'cherry-markdown/dist/cherry-markdown.css'
import { focusLine } from './line-and-column.js'

window.peer = {
  async mount(root, { text }) {
    root.id = 'cherry'
    root.style.height = '100vh'
    window.cherry = new Cherry({
      id: 'cherry',
      value: text,
      locale: 'en_US',
      editor: { defaultModel: 'edit&preview', height: '100vh' },
      toolbars: { toc: false },
    })
  },
  page: () => document.querySelector('.cherry-previewer'),
  focus: (place) => focusLine(document.querySelector('.CodeMirror'), place),
}
