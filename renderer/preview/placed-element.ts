import type { PlacedStretch } from '../state/scroll-map.ts'

/** A stretch of the text and the element that shows it, whose heights are asked for when they are needed. */
export function placedElement(
  element: Element,
  start: number,
  end: number,
  last: Element = element,
): PlacedStretch & { readonly element: Element } {
  return { element, start, end, top: () => topOf(element), bottom: () => bottomOf(last) }
}

/** The height at which an element begins, from the top of all that scrolls. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top + element.ownerDocument.documentElement.scrollTop
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom + element.ownerDocument.documentElement.scrollTop
}
