import { useTextCursor } from '../state/scrolling.ts'
import type { SourcePlaces } from './source-places.ts'

/** How far in from the page's edge the line stands. */
const distance = 8

/** A faint line in the page's margin beside the block that the cursor stands in; no line while nobody writes. */
export class CursorMark {
  readonly #element: HTMLElement
  readonly #places: SourcePlaces

  readonly #page: Element

  constructor(page: Element, places: SourcePlaces) {
    const document = page.ownerDocument
    this.#page = page
    this.#places = places
    this.#element = document.createElement('div')
    this.#element.className = 'cursor-mark'
    this.#element.hidden = true
    document.body.append(this.#element)
  }

  /** Puts the line where it belongs now. */
  place(): void {
    const { offset } = useTextCursor.getState()
    const extent = offset === null ? null : this.#places.extentAt(offset)
    this.#element.hidden = extent === null
    if (extent === null) return
    this.#element.style.left = `${this.#page.getBoundingClientRect().left + distance}px`
    this.#element.style.top = `${extent.top}px`
    this.#element.style.height = `${Math.max(0, extent.bottom - extent.top)}px`
  }
}
