/** Leads to the details of the open article: where they stand as text, to this line of the file, counted from 1. */
export function goToDetails(line: number): void {
  const details = document.getElementById('article-details')
  if (details instanceof HTMLTextAreaElement) {
    const lines = details.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0)
    details.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    showLine(details, line, lines.length)
  }
  details?.focus({ preventScroll: true })
}

/** A browser leaves the selection where it is, out of sight. */
function showLine(field: HTMLTextAreaElement, line: number, count: number): void {
  const middle = ((line - 0.5) / count) * field.scrollHeight
  field.scrollTop = middle - field.clientHeight / 2
}
