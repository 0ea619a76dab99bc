import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { TextView } from '../state/scroll-map.ts'
import { cursorMoved, heightsChanged, joinText, scrolled, type TextPane } from '../state/scrolling.ts'

/** Lets the page scroll in step with the text, and tells it where the cursor stands. */
export const scrollInStep = ViewPlugin.define((view) => {
  const leave = joinText(textPane(view))
  const follow = () => scrolled('text')
  // Before the editor measures the lines that came into view: what it moves after that is its own doing, this is not.
  view.scrollDOM.addEventListener('scroll', follow, { capture: true, passive: true })
  return {
    update({ docChanged, selectionSet, focusChanged, geometryChanged, state }: ViewUpdate) {
      if (docChanged || selectionSet || focusChanged) cursorMoved(state.selection.main.head, view.hasFocus)
      if (geometryChanged) heightsChanged('text')
    },
    destroy() {
      view.scrollDOM.removeEventListener('scroll', follow, { capture: true })
      leave()
    },
  }
})

function textPane(view: EditorView): TextPane {
  return {
    view: () => textView(view),
    scrollTo: (top) => {
      view.scrollDOM.scrollTop = top
    },
    shows(offset) {
      const { scrollTop, clientHeight } = view.scrollDOM
      const line = view.lineBlockAt(Math.min(offset, view.state.doc.length))
      const top = line.top + contentTop(view)
      return top < scrollTop + clientHeight && top + line.height > scrollTop
    },
    putCursor(offset) {
      const place = Math.min(offset, view.state.doc.length)
      // First the focus: what the cursor's move brings about wants to know that it is the writer's.
      view.focus()
      view.dispatch({
        selection: { anchor: place },
        effects: EditorView.scrollIntoView(place, { y: 'nearest', yMargin: 60 }),
      })
    },
    focus: () => view.focus(),
  }
}

function textView(view: EditorView): TextView {
  const { scrollTop, scrollHeight, clientHeight } = view.scrollDOM
  const above = contentTop(view)
  return {
    top: scrollTop,
    max: scrollHeight - clientHeight,
    height: clientHeight,
    offsetAt(y) {
      const height = y - above
      if (height <= 0) return 0
      const line = view.lineBlockAtHeight(height)
      const part = Math.min(1, Math.max(0, (height - line.top) / Math.max(1, line.height)))
      // The line's ending counts with it, so that one line goes over into the next without a leap.
      return line.from + part * (line.length + 1)
    },
  }
}

/** How far below the start of what scrolls the text begins. */
function contentTop(view: EditorView): number {
  return view.documentTop - view.scrollDOM.getBoundingClientRect().top + view.scrollDOM.scrollTop
}
