import type { FoundWords } from './find-words.ts'
import type { PageRun } from './page-runs.ts'

/** How far from the upper and lower edge of the page a match is brought, at least. */
const margin = 48

/**
 * Marks on the page what was found. The marks are highlights of CSS: no node of the page is touched, so that what patches it is
 * not disturbed, and a mark whose words are gone is simply not shown.
 */
export class FoundMarks {
  readonly #document: Document
  readonly #view: Window & typeof globalThis
  #ranges: readonly StaticRange[] = []

  constructor(document: Document) {
    this.#document = document
    this.#view = document.defaultView as Window & typeof globalThis
  }

  /** Marks these instead of what was marked before. */
  show(found: readonly FoundWords[], runs: readonly PageRun[]): void {
    this.#ranges = found.flatMap(({ from, to }) => {
      const [first, last] = [runs[from.run], runs[to.run]]
      if (first === undefined || last === undefined) return []
      return [
        new this.#view.StaticRange({
          startContainer: first.node,
          startOffset: from.at,
          endContainer: last.node,
          endOffset: to.at,
        }),
      ]
    })
    this.#mark('found', this.#ranges)
  }

  /** Marks one of them stronger, by its number from 0 on; none where there is no such one. */
  choose(number: number): void {
    const range = this.#ranges[number]
    this.#mark('found-here', range === undefined ? [] : [range])
  }

  /** The number of the one that begins where one began that was chosen before the page changed, or after it; -1 where that is gone. */
  numberAt(node: Node, offset: number): number {
    return this.#ranges.findIndex((range) => range.startContainer === node && range.startOffset >= offset)
  }

  /** Where one of them begins. */
  placeOf(number: number): { readonly node: Node; readonly offset: number } | null {
    const range = this.#ranges[number]
    return range === undefined ? null : { node: range.startContainer, offset: range.startOffset }
  }

  /** The first that stands at this height of all that scrolls or below it; the first of all where none does. */
  firstBelow(height: number): number {
    let low = 0
    let high = this.#ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#boxOf(middle).top + this.#document.documentElement.scrollTop < height) low = middle + 1
      else high = middle
    }
    return low < this.#ranges.length ? low : 0
  }

  /** Brings one of them into view, out of what is folded up or wider than the page. */
  bringIntoView(number: number): void {
    const element = this.#ranges[number]?.startContainer.parentElement
    if (element === null || element === undefined) return
    for (
      let inner = element.closest('details');
      inner !== null;
      inner = inner.parentElement?.closest('details') ?? null
    )
      if (element.closest('summary')?.parentElement !== inner) inner.open = true
    bringIntoWidth(element.closest('pre, table'), this.#boxOf(number))
    const { top, bottom } = this.#boxOf(number)
    const scroller = this.#document.documentElement
    if (top < margin || bottom > scroller.clientHeight - margin)
      scroller.scrollTop += (top + bottom - scroller.clientHeight) / 2
  }

  /** Takes all marks away. */
  clear(): void {
    this.#ranges = []
    for (const name of ['found', 'found-here']) this.#view.CSS.highlights.delete(name)
  }

  #mark(name: string, ranges: readonly StaticRange[]): void {
    const highlight = new this.#view.Highlight(...ranges)
    highlight.priority = name === 'found' ? 0 : 1
    this.#view.CSS.highlights.set(name, highlight)
  }

  #boxOf(number: number): DOMRect {
    const range = this.#document.createRange()
    const place = this.#ranges[number]
    if (place !== undefined) {
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
    }
    return range.getBoundingClientRect()
  }
}

function bringIntoWidth(wide: Element | null, { left, right }: DOMRect): void {
  const box = wide?.getBoundingClientRect()
  if (wide === null || box === undefined) return
  if (left < box.left) wide.scrollLeft -= box.left - left + margin / 2
  else if (right > box.right) wide.scrollLeft += right - box.right + margin / 2
}
