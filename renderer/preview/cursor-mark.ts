import { useTextCursor } from '../state/scrolling.ts'
import type { SourcePlaces } from './source-places.ts'

/** How far in from the page's edge the line stands. */
const distance = 8

/**
 * A faint line in the page's margin beside the block that the cursor stands in; no line while nobody writes. Its place is
 * told by a style sheet, so that no element of the page has styles of its own; and it stands in a tree of its own, so that
 * the page is not styled anew when it moves.
 */
export class CursorMark {
  readonly #element: HTMLElement
  readonly #sheet: CSSStyleSheet | null
  readonly #places: SourcePlaces
  readonly #page: Element
  #shown = ''

  constructor(page: Element, places: SourcePlaces) {
    const document = page.ownerDocument
    this.#page = page
    this.#places = places
    this.#element = document.createElement('div')
    this.#element.className = 'cursor-mark'
    this.#element.hidden = true
    document.body.append(this.#element)
    this.#sheet = sheetOf(this.#element)
  }

  /** Puts the line where it belongs now. */
  place(): void {
    const { offset } = useTextCursor.getState()
    const extent = offset === null ? null : this.#places.extentAt(offset)
    this.#element.hidden = extent === null
    if (extent === null) return
    const left = this.#page.getBoundingClientRect().left + distance
    const height = Math.max(0, extent.bottom - extent.top)
    const style = `:host { left: ${left}px; top: ${extent.top}px; height: ${height}px }`
    if (style !== this.#shown) this.#sheet?.replaceSync(style)
    this.#shown = style
  }
}

/** A style sheet of the element's own, empty. */
function sheetOf(element: HTMLElement): CSSStyleSheet | null {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null
  if (view === null) return null
  const sheet = new view.CSSStyleSheet()
  element.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  return sheet
}
