import { markdown } from '@codemirror/lang-markdown'
import { EditorView } from '@uiw/react-codemirror'
import { parse } from 'marked'
import { focusEditor, mountEditor } from './code-mirror.tsx'

/** What a first version does: the whole page is rendered, made safe and laid out anew with each key. */
export function mountWhole(makeSafe: (html: string) => string): void {
  let page: HTMLElement | null = null
  const show = (text: string): void => {
    if (page !== null) page.innerHTML = makeSafe(parse(text, { async: false }))
  }
  window.peer = {
    async mount(root, document) {
      page = mountEditor(root, document, [markdown(), EditorView.lineWrapping], show)
      show(document.text)
    },
    page: () => page,
    focus: focusEditor,
  }
}
