import { usePageWidth } from '../state/page-width.ts'
import { usePaperSize } from '../state/paper-size.ts'
import { sheetPitch } from '../ui/paper-sheets.ts'

/** Numbers the sheets of a page that is shown as on paper, as they are numbered when printed. Returns what ends that. */
export function numberSheets(document: Document): () => void {
  const article = document.querySelector('article')
  if (article === null) return () => {}
  const numbers = document.createElement('div')
  numbers.className = 'sheet-numbers'
  numbers.ariaHidden = 'true'
  document.body.append(numbers)
  const number = () => {
    const pitch = sheetPitch(usePaperSize.getState().size)
    const isOnPaper = usePageWidth.getState().width === 'paper'
    const count = isOnPaper ? Math.round((article.offsetHeight + pitch / 100) / pitch) : 0
    if (count === numbers.childElementCount) return
    const rows = Array.from({ length: count }, (_, at) => {
      const row = document.createElement('div')
      row.textContent = `${at + 1} / ${count}`
      return row
    })
    numbers.replaceChildren(...rows)
  }
  const sizes = new ResizeObserver(number)
  sizes.observe(article)
  const stops = [usePageWidth.subscribe(number), usePaperSize.subscribe(number)]
  return () => {
    sizes.disconnect()
    for (const stop of stops) stop()
  }
}
