import { heightOf, type PlacedStretch } from '../state/scroll-map.ts'
import { isElement } from '../ui/is-element.ts'
import { placedElement } from './placed-element.ts'

/** A footnote at the foot of the page, and the stretch of the text in which it is written. */
export interface ShownNote extends PlacedStretch {
  readonly element: Element
}

/** The footnotes that these nodes show, by where each is written. */
export function shownNotes(
  places: readonly { readonly start: number; readonly end: number }[],
  nodes: readonly ChildNode[],
): readonly ShownNote[] {
  const section = nodes.find(isElement)
  const items = section?.querySelector(':scope > ol')?.children
  return places.flatMap(({ start, end }, index) => {
    const element = items?.[index]
    return element === undefined || start < 0 ? [] : [placedElement(element, start, end)]
  })
}

/** The one that is written at a place of the text, its end included; null where none is. */
export function noteAt(notes: readonly ShownNote[], offset: number): ShownNote | null {
  return notes.find(({ start, end }) => start <= offset && offset <= end) ?? null
}

/** Those that are written behind all that the page shows before them, in the same order as they are shown in: with them text and page end in step. */
export function notesBehind(notes: readonly ShownNote[], end: number): readonly ShownNote[] {
  const behind: ShownNote[] = []
  for (const note of notes) if (note.start >= (behind.at(-1)?.end ?? end)) behind.push(note)
  return behind
}

/** The height at which the page shows this place of a footnote. */
export function heightInNote(note: ShownNote, offset: number): number {
  return heightOf([note], Math.min(offset, note.end))
}
