/** Puts the cursor of a CodeMirror 5 where to type. */
export function focusLine(element, { line, column }) {
  const editor = element.CodeMirror
  editor.focus()
  editor.setCursor({ line, ch: column })
  editor.scrollIntoView(null, 200)
}

/** Puts the cursor of a text area where to type, and that place into view. */
export function focusArea(area, scroller, offset) {
  area.focus()
  area.setSelectionRange(offset, offset)
  scroller.scrollTop = scroller.scrollHeight / 2 - scroller.clientHeight / 2
}
