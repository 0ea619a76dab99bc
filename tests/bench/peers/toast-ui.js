import Editor from '@toast-ui/editor'
import '@toast-ui/editor/dist/toastui-editor.css'

let editor

window.peer = {
  async mount(el, { text }) {
    editor = new Editor({
      el,
      height: '100vh',
      initialValue: text,
      initialEditType: 'markdown',
      previewStyle: 'vertical',
      usageStatistics: false,
      autofocus: false,
    })
  },
  page: () => document.querySelector('.toastui-editor-md-preview'),
  focus({ line, column }) {
    const place = [line + 1, column + 1]
    editor.focus()
    editor.setSelection(place, place)
  },
}
