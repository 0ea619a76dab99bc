import { partSelector, partStarts } from '../../shared/render/block-parts.ts'
import { noteWordsFrom } from '../../shared/render/footnotes.ts'
import { lastStartingBy } from '../state/last-starting-by.ts'
import { heightOf, type PlacedStretch } from '../state/scroll-map.ts'
import { isElement } from '../ui/is-element.ts'
import { placedElement, topOf } from './placed-element.ts'
import { heightInNote, noteAt, notesBehind, type ShownNote } from './shown-notes.ts'

/** What the page shows: blocks that follow each other and cover the text, each with its nodes. */
export interface ShownText {
  readonly blocks: readonly { readonly length: number }[]
  nodesOf(block: number): readonly ChildNode[]
  /** The footnotes behind the blocks. */
  notes(): readonly ShownNote[]
  sliceString(from: number, to: number): string
}

/** What stands at a stretch of the text, and the node of the page that its words begin with. */
export interface SourceStretch {
  readonly start: number
  readonly source: string
  readonly from: Node
}

/** A stretch of the text and the element that shows it. */
interface SourcePlace extends PlacedStretch {
  readonly element: Element
}

interface Part {
  readonly at: number
  readonly element: Element
}

const nothing: ShownText = { blocks: [], nodesOf: () => [], notes: () => [], sliceString: () => '' }

/**
 * Knows which element of the page shows which stretch of the text, down to items, rows and quoted paragraphs. Nothing is
 * measured or read in detail before it is asked for, and what was read of a block is kept until the block changes.
 */
export class SourcePlaces {
  readonly #parts = new WeakMap<Element, { readonly source: string; readonly parts: readonly Part[] }>()
  #inner: { readonly block: SourcePlace; readonly places: readonly SourcePlace[] } | null = null
  #text = nothing
  #starts: Float64Array | null = null
  #knownNotes: readonly ShownNote[] | null = null

  /** The page shows this from now on. */
  set(text: ShownText): void {
    this.#text = text
    this.#starts = null
    this.#inner = null
    this.#knownNotes = null
  }

  /** The height at which the page shows a place of the text, from the top of all that scrolls; footnotes within the text count as what stands round them. */
  yOf(offset: number): number {
    const at = this.#lastShown(offset)
    const here = this.#place(at)
    if (here === null) return this.#shownAfter(-1)?.top() ?? 0
    if (offset < here.end) return heightOf(this.#within(here), offset)
    const next = this.#shownAfter(at)
    return heightOf([here, ...(next === null ? notesBehind(this.#notes, here.end) : [next])], offset)
  }

  /** The height at which what is written at this place is shown itself, be it at the foot of the page. */
  shownAt(offset: number): number {
    const note = noteAt(this.#notes, offset)
    return note === null ? this.yOf(offset) : heightInNote(note, offset)
  }

  /** Top and bottom of the block that shows this place of the text; null where nothing does. */
  extentAt(offset: number): { readonly top: number; readonly bottom: number } | null {
    const block = noteAt(this.#notes, offset) ?? this.#place(this.#lastShown(offset))
    return block === null ? null : { top: block.top(), bottom: block.bottom() }
  }

  /** The smallest stretch that is shown by what holds this node; null outside the text (title, Previous and Next). */
  stretchOf(node: Node): SourceStretch | null {
    const note = this.#notes.find(({ element }) => element.contains(node))
    if (note !== undefined) return this.#stretchOfNote(note)
    const { blocks, nodesOf } = this.#text
    const at = blocks.findIndex((_, block) => nodesOf(block).some((one) => one.contains(node)))
    const [first] = at === -1 ? [] : nodesOf(at)
    if (first === undefined) return null
    const block = this.#place(at)
    const parts = block === null ? [] : this.#within(block)
    const part = parts.filter(({ element }) => element.contains(node)).at(-1)
    const start = part?.start ?? this.#startOf(at)
    return {
      start,
      source: this.#text.sliceString(start, this.#startOf(at + 1)),
      from: part?.element ?? first,
    }
  }

  get #notes(): readonly ShownNote[] {
    this.#knownNotes ??= this.#text.notes()
    return this.#knownNotes
  }

  #stretchOfNote({ element, start, end }: ShownNote): SourceStretch {
    const source = this.#text.sliceString(start, end)
    const words = noteWordsFrom(source)
    return { start: start + words, source: source.slice(words), from: element }
  }

  /** The number of the last block with an element that begins at this place or before it; -1 where none does. */
  #lastShown(offset: number): number {
    let at = lastStartingBy(this.#text.blocks.length, (block) => this.#startOf(block), offset)
    while (at >= 0 && this.#place(at) === null) at--
    return at
  }

  #shownAfter(block: number): SourcePlace | null {
    for (let at = block + 1; at < this.#text.blocks.length; at++) {
      const place = this.#place(at)
      if (place !== null) return place
    }
    return null
  }

  #startOf(block: number): number {
    this.#starts ??= startsOf(this.#text.blocks)
    return this.#starts[block] ?? 0
  }

  #place(block: number): SourcePlace | null {
    const elements = block < 0 ? [] : this.#text.nodesOf(block).filter(isElement)
    const [element] = elements
    const last = elements.at(-1)
    if (element === undefined || last === undefined) return null
    return placedElement(element, this.#startOf(block), this.#startOf(block + 1), last)
  }

  #within(block: SourcePlace): readonly SourcePlace[] {
    if (this.#inner?.block.element !== block.element)
      this.#inner = { block, places: withParts(block, this.#partsOf(block)) }
    return this.#inner.places
  }

  #partsOf({ element, start, end }: SourcePlace): readonly Part[] {
    const source = this.#text.sliceString(start, end)
    const known = this.#parts.get(element)
    // A block that changes may keep its element, with other parts in it.
    if (known?.source === source && known.parts.every((part) => element.contains(part.element)))
      return known.parts
    const parts = partsIn(element, source)
    this.#parts.set(element, { source, parts })
    return parts
  }
}

/** Where each block begins, and where the last one ends. */
function startsOf(blocks: readonly { readonly length: number }[]): Float64Array {
  const starts = new Float64Array(blocks.length + 1)
  for (let at = 0; at < blocks.length; at++) starts[at + 1] = (starts[at] ?? 0) + (blocks[at]?.length ?? 0)
  return starts
}

/** A block's stretch cut where its parts begin; each goes on to where the next begins, the last to the block's end. */
function withParts(block: SourcePlace, parts: readonly Part[]): readonly SourcePlace[] {
  const [first] = parts
  if (first === undefined) return [block]
  const begins = (part: Part) => ({ end: block.start + part.at, bottom: () => topOf(part.element) })
  const cut = parts.map((part, index) => {
    const next = parts[index + 1]
    return {
      element: part.element,
      start: block.start + part.at,
      top: () => topOf(part.element),
      ...(next === undefined ? { end: block.end, bottom: block.bottom } : begins(next)),
    }
  })
  return [{ ...block, ...begins(first) }, ...cut]
}

/** Raw HTML can hold elements that no Markdown stands for: where the numbers differ, nothing is known of the parts. */
function partsIn(element: Element, markdown: string): readonly Part[] {
  const elements = [...element.querySelectorAll(partSelector)]
  if (elements.length === 0) return []
  const starts = partStarts(markdown)
  if (starts.length !== elements.length) return []
  return elements.map((part, index) => ({ at: starts[index] ?? 0, element: part }))
}
