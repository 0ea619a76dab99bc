import './without-desk.ts'
import '../../../../renderer/styles/tokens.css'
import '../../../../renderer/styles/editor.css'
import { articleExtensions } from '../../../../renderer/editor/extensions.ts'
import { marked } from '../documents.ts'
import { echo, focusEditor, mountEditor } from './code-mirror.tsx'

let page: HTMLElement | null = null

window.peer = {
  async mount(root, document) {
    const { paragraph, extension } = echo(marked.address)
    const own = articleExtensions({ frontMatter: '', body: document.text, onChange() {}, onBlur() {} })
    const options = { basicSetup: false, theme: 'none' } as const
    page = mountEditor(root, document, [own, extension], undefined, options)
    page.append(paragraph)
  },
  page: () => page,
  focus: focusEditor,
}
