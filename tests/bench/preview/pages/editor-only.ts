import { markdown } from '@codemirror/lang-markdown'
import { EditorView } from '@uiw/react-codemirror'
import { marked } from '../documents.ts'
import { echo, focusEditor, mountEditor } from './code-mirror.tsx'

let page: HTMLElement | null = null

window.peer = {
  async mount(root, document) {
    const { paragraph, extension } = echo(marked.address)
    page = mountEditor(root, document, [markdown(), EditorView.lineWrapping, extension])
    page.append(paragraph)
  },
  page: () => page,
  focus: focusEditor,
}
