import EasyMDE from 'easymde/dist/easymde.min.js'
import 'easymde/dist/easymde.min.css'
import { focusLine } from './line-and-column.js'

window.peer = {
  async mount(root, { text }) {
    const element = document.createElement('textarea')
    root.append(element)
    const editor = new EasyMDE({
      element,
      initialValue: text,
      spellChecker: false,
      autoDownloadFontAwesome: false,
      sideBySideFullscreen: false,
      minHeight: '780px',
      maxHeight: '780px',
      toolbar: ['bold', 'side-by-side'],
    })
    editor.toggleSideBySide()
  },
  page: () => document.querySelector('.editor-preview-side'),
  focus: (place) => focusLine(document.querySelector('.CodeMirror'), place),
}
