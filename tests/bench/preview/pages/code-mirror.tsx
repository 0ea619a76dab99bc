import CodeMirror, { EditorView, type Extension } from '@uiw/react-codemirror'
import { createRoot } from 'react-dom/client'
import type { BenchDocument } from '../documents.ts'

/** Two panes, the left one with CodeMirror; returns the right one. */
export function mountEditor(
  root: HTMLElement,
  { text }: BenchDocument,
  extensions: readonly Extension[],
  onChange: (text: string) => void = () => {},
  options: { readonly basicSetup?: boolean; readonly theme?: 'none' } = {},
): HTMLElement {
  const left = document.createElement('div')
  const right = document.createElement('div')
  root.style.cssText = 'display:flex;height:100vh'
  left.style.cssText = 'flex:1 1 50%;min-width:0'
  right.style.cssText = 'flex:1 1 50%;min-width:0;overflow:auto'
  root.append(left, right)
  createRoot(left).render(
    <CodeMirror
      height="100vh"
      value={text}
      extensions={[...extensions]}
      {...options}
      onChange={(value) => onChange(value)}
    />,
  )
  return right
}

/** Puts the cursor of the page's CodeMirror where to type. */
export function focusEditor({ offset }: BenchDocument): void {
  const element = document.querySelector<HTMLElement>('.cm-editor')
  const view = element === null ? null : EditorView.findFromDOM(element)
  view?.focus()
  view?.dispatch({
    selection: { anchor: offset },
    effects: EditorView.scrollIntoView(offset, { y: 'center' }),
  })
}

/** A page of one paragraph, and what makes it repeat the line of the cursor: the least that shows a key beside the editor. */
export function echo(address: string): { readonly paragraph: Element; readonly extension: Extension } {
  const paragraph = document.createElement('p')
  paragraph.innerHTML = `<a href="${address}">the place</a> <span></span>`
  const words = paragraph.querySelector('span')
  const extension = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged && words !== null) words.textContent = state.doc.lineAt(state.selection.main.head).text
  })
  return { paragraph, extension }
}
