import { partSelector, partStarts } from '../../shared/render/block-parts.ts'
import { heightOf, lastStartingBy, type PlacedStretch } from '../state/scroll-map.ts'

/** A block as the page shows it: its place in the text, and its nodes. */
export interface ShownBlock {
  readonly start: number
  readonly end: number
  readonly nodes: readonly ChildNode[]
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

/**
 * Knows which element of the page shows which stretch of the text, down to items, rows and quoted paragraphs. Nothing is
 * measured or read in detail before it is asked for, and what was read of a block is kept until the block changes.
 */
export class SourcePlaces {
  readonly #parts = new WeakMap<Element, readonly Part[]>()
  readonly #inner = new WeakMap<SourcePlace, readonly SourcePlace[]>()
  #text: () => string = () => ''
  #shown: readonly ShownBlock[] = []
  #places: readonly SourcePlace[] | null = null

  /** The page shows these blocks of this text from now on. */
  set(shown: readonly ShownBlock[], text: () => string): void {
    this.#shown = shown
    this.#text = text
    this.#places = null
  }

  /** The height at which the page shows a place of the text, from the top of all that scrolls. */
  yOf(offset: number): number {
    const places = this.#blocks()
    const block = places[lastStartingBy(places, offset)]
    return heightOf(block === undefined || offset >= block.end ? places : this.#within(block), offset)
  }

  /** Top and bottom of the block that shows this place of the text; null where nothing does. */
  extentAt(offset: number): { readonly top: number; readonly bottom: number } | null {
    const places = this.#blocks()
    const block = places[lastStartingBy(places, offset)]
    return block === undefined ? null : { top: block.top(), bottom: block.bottom() }
  }

  /** The smallest stretch that is shown by what holds this node; null outside the text (title, Previous and Next). */
  stretchOf(node: Node): SourceStretch | null {
    const shown = this.#shown.find(({ nodes }) => nodes.some((one) => one.contains(node)))
    const first = shown?.nodes[0]
    if (shown === undefined || first === undefined) return null
    const places = this.#blocks()
    const block = places[lastStartingBy(places, shown.start)]
    const parts = block?.start === shown.start ? this.#within(block) : []
    const part = parts.filter(({ element }) => element.contains(node)).at(-1)
    const start = part?.start ?? shown.start
    return { start, source: this.#text().slice(start, shown.end), from: part?.element ?? first }
  }

  #blocks(): readonly SourcePlace[] {
    this.#places ??= this.#shown.flatMap(placeOfBlock)
    return this.#places
  }

  #within(block: SourcePlace): readonly SourcePlace[] {
    const known = this.#inner.get(block)
    if (known !== undefined) return known
    const inner = withParts(block, this.#partsOf(block))
    this.#inner.set(block, inner)
    return inner
  }

  #partsOf({ element, start, end }: SourcePlace): readonly Part[] {
    const known = this.#parts.get(element)
    if (known !== undefined) return known
    const parts = partsIn(element, this.#text().slice(start, end))
    this.#parts.set(element, parts)
    return parts
  }
}

function placeOfBlock({ start, end, nodes }: ShownBlock): readonly SourcePlace[] {
  const elements = nodes.filter(isElement)
  const [element] = elements
  const last = elements.at(-1)
  if (element === undefined || last === undefined) return []
  return [{ element, start, end, top: () => topOf(element), bottom: () => bottomOf(last) }]
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

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === Node.ELEMENT_NODE
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top + element.ownerDocument.documentElement.scrollTop
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom + element.ownerDocument.documentElement.scrollTop
}
