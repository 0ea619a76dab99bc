import { type DeskLink, deskLinkWords } from '../../shared/domain/desk-link.ts'
import { followLink, linkFromHere } from '../state/following-links.ts'
import { goToSource } from '../state/scrolling.ts'
import { isElement } from '../ui/is-element.ts'
import type { SourcePlaces } from './source-places.ts'
import { placeInSource } from './source-words.ts'

/** A click in the page goes to its source; a link is followed, and says so beforehand. All that ends with `signal`. */
export function answerClicks(document: Document, places: SourcePlaces, signal: AbortSignal): void {
  document.addEventListener('click', (event) => answer(event, places), { signal })
  for (const name of ['pointerover', 'focusin'])
    document.addEventListener(name, (event) => explainLink(linkAt(event)), { signal })
}

function answer(event: MouseEvent, places: SourcePlaces): void {
  const link = linkAt(event)
  if (link !== null) {
    event.preventDefault()
    if (!event.altKey && followLink(targetOf(link))) return
  }
  const target = elementAt(event)
  const isOrdinary = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.detail < 2
  if (target === null || !isOrdinary || hasSelection(target) || target.closest('summary') !== null) return
  if (target.closest('.article-header') !== null) focusTitle()
  const place = link === null ? pointOf(event, target) : { node: link, offset: 0 }
  const offset = sourceOf(place, places)
  if (offset !== null) goToSource(offset)
}

/** The place in the text that the words at this point of the page were made from. */
function sourceOf(
  { node, offset }: { readonly node: Node; readonly offset: number },
  places: SourcePlaces,
): number | null {
  const stretch = places.stretchOf(node)
  const range = node.ownerDocument?.createRange()
  if (stretch === null || range === undefined) return null
  range.setStartBefore(stretch.from)
  range.setEnd(node, offset)
  const before = range.toString()
  const restOfWord = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').slice(offset) : ''
  const rest = restOfWord === '' ? (node.textContent ?? '') : restOfWord
  return stretch.start + placeInSource(stretch.source, before + rest, before.length)
}

function pointOf({ clientX, clientY }: MouseEvent, target: Element) {
  const caret = target.ownerDocument.caretPositionFromPoint(clientX, clientY)
  return caret === null ? { node: target, offset: 0 } : { node: caret.offsetNode, offset: caret.offset }
}

/** A link's tooltip says what a click does, unless its author gave it one. */
function explainLink(link: Element | null): void {
  if (link === null || link.hasAttribute('title')) return
  link.setAttribute('title', `${deskLinkWords(targetOf(link))} Alt+click to edit the link.`)
}

function targetOf(link: Element): DeskLink {
  return linkFromHere(link.getAttribute('href') ?? '')
}

function linkAt(event: Event): Element | null {
  return elementAt(event)?.closest('a[href]') ?? null
}

function elementAt({ target }: Event): Element | null {
  const node = target as Node | null
  return node !== null && isElement(node) ? node : null
}

function hasSelection({ ownerDocument }: Element): boolean {
  return ownerDocument.getSelection()?.isCollapsed === false
}

/** The title is not part of the text: it is changed above it. */
function focusTitle(): void {
  document.querySelector<HTMLTextAreaElement>('.details-title')?.focus()
}
