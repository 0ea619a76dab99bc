import { type PageFinder, usePageSearch } from '../state/page-search.ts'
import { findWords } from './find-words.ts'
import { FoundMarks } from './found-marks.ts'
import { PageRuns } from './page-runs.ts'

/** So long after the last change of the page, in milliseconds, it is looked through again: writing goes first. */
const pause = 120
/** A longer selection is none that one looks for. */
const longestSelection = 100

/** Finds words on the page and marks them while the bar above it is open; while it is closed, nothing is read. */
export class LivePageFinder implements PageFinder {
  readonly #scroller: Element
  readonly #runs: PageRuns
  readonly #marks: FoundMarks
  /** Where the page stood when the words began to be typed: the first match from there on is shown. */
  #origin = 0
  #due: number | undefined

  constructor(page: Element) {
    this.#scroller = page.ownerDocument.documentElement
    this.#runs = new PageRuns(page)
    this.#marks = new FoundMarks(page.ownerDocument)
  }

  selectedWords(): string {
    const words = this.#scroller.ownerDocument.getSelection()?.toString().trim() ?? ''
    return words.length > longestSelection || words.includes('\n') ? '' : words
  }

  begin(): void {
    this.#origin = this.#scroller.scrollTop
    this.find()
  }

  find(): void {
    this.#look()
    this.#choose(this.#marks.firstBelow(this.#origin))
  }

  step(by: 1 | -1): void {
    if (this.#due !== undefined) this.#lookAgain()
    const { total, current } = usePageSearch.getState()
    if (total > 0) this.#choose((current - 1 + by + total) % total)
    this.#origin = this.#scroller.scrollTop
  }

  end(): void {
    window.clearTimeout(this.#due)
    this.#due = undefined
    this.#marks.clear()
    usePageSearch.setState({ total: 0, current: 0 })
  }

  /** The page shows something else. */
  pageChanged(): void {
    const { isOpen, words } = usePageSearch.getState()
    if (!isOpen || words === '') return
    window.clearTimeout(this.#due)
    this.#due = window.setTimeout(() => this.#lookAgain(), pause)
  }

  /** The same one stays chosen as far as it can be told; the page does not move. */
  #lookAgain(): void {
    window.clearTimeout(this.#due)
    this.#due = undefined
    const { current } = usePageSearch.getState()
    const place = this.#marks.placeOf(current - 1)
    const total = this.#look()
    const same = place === null ? -1 : this.#marks.numberAt(place.node, place.offset)
    this.#tell(same >= 0 ? same : Math.min(Math.max(0, current - 1), total - 1))
  }

  #look(): number {
    const runs = this.#runs.read()
    const found = findWords(runs, usePageSearch.getState().words)
    this.#marks.show(found, runs)
    usePageSearch.setState({ total: found.length })
    return found.length
  }

  #choose(number: number): void {
    this.#tell(number)
    if (usePageSearch.getState().total === 0) return
    this.#marks.bringIntoView(number)
  }

  #tell(number: number): void {
    const { total } = usePageSearch.getState()
    usePageSearch.setState({ current: total === 0 ? 0 : number + 1 })
    this.#marks.choose(number)
  }
}
