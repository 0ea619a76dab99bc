import { isElement } from '../ui/is-element.ts'
import { elementsAboveLine, elementsInLine } from '../ui/page-elements.ts'
import type { TextRun } from './find-words.ts'
import { type FoldedText, folded } from './folded-text.ts'

/** A run of the page's text and the node that shows it. */
export interface PageRun extends TextRun {
  readonly node: Text
}

const inLine: ReadonlySet<string> = new Set(elementsInLine)
/** What readers don't take for the article's own words: marks of footnotes, how words are said, and what only the preview says. */
const passedOver = [
  '[href^="#fn-"], [href^="#fnref-"], .picture-place, .nothing-written',
  ...elementsAboveLine,
].join()

/** The texts that a page shows, in order. Those that were read once are not read again while they say the same. */
export class PageRuns {
  readonly #page: Element
  readonly #folded = new WeakMap<Text, { readonly data: string; readonly folded: FoldedText }>()

  constructor(page: Element) {
    this.#page = page
  }

  /** As the page stands now. */
  read(): readonly PageRun[] {
    const runs: PageRun[] = []
    const walker = this.#page.ownerDocument.createTreeWalker(
      this.#page,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        isElement(node) && node.matches(passedOver) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    let block: Element | null = null
    let hasBroken = false
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isElement(node)) {
        if (node.localName === 'br') hasBroken = true
        else if (!inLine.has(node.localName)) block = null
        continue
      }
      const text = node as Text
      const own = blockOf(text)
      if (own !== block && text.data.trim() === '') continue
      const after = own !== block ? 'block' : hasBroken ? 'blank' : 'nothing'
      runs.push({ node: text, after, folded: this.#read(text) })
      block = own
      hasBroken = false
    }
    return runs
  }

  #read(text: Text): FoldedText {
    const known = this.#folded.get(text)
    // New words may be put into the node of the old ones.
    const { data } = text
    if (known?.data === data) return known.folded
    const fresh = folded(data)
    this.#folded.set(text, { data, folded: fresh })
    return fresh
  }
}

function blockOf(text: Text): Element | null {
  let element = text.parentElement
  while (element !== null && inLine.has(element.localName)) element = element.parentElement
  return element
}
