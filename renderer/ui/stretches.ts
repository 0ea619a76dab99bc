/** A page of fewer blocks than this is one list; what comes behind them in a longer one stands in stretches. */
const blocksBeforeStretches = 128
const blocksInStretch = 48
/** A stretch that nobody has seen yet is taken to be so high, in CSS pixels for each character of its text. */
const heightPerCharacter = 0.35

/**
 * Puts the blocks at the end of a long page into stretches, which the browser lays out and paints only when they come near
 * what is in view. A stretch begins between two paragraphs, where no rule of a style sheet looks across and margins don't meet.
 */
export class Stretches {
  readonly #container: Element
  #count = 0

  constructor(container: Element) {
    this.#container = container
  }

  /** Appends these nodes of blocks before `end`; `shown` is how many blocks there are before them. */
  append(blocks: readonly { readonly html: string; readonly nodes: readonly ChildNode[] }[], shown: number, end: ChildNode | null): void {
    let last = ''
    let stretch = this.#lastStretch(end)
    for (const [index, { html, nodes }] of blocks.entries()) {
      const isBoundary = html.startsWith('<p>') && (index === 0 || last.startsWith('<p>'))
      if (shown + index >= blocksBeforeStretches && isBoundary && (stretch === null || this.#count >= blocksInStretch)) {
        stretch = this.#container.ownerDocument.createElement('div')
        stretch.className = 'page-stretch'
        this.#container.insertBefore(stretch, end)
        this.#count = 0
      }
      if (html !== '') last = html
      this.#count++
      if (stretch === null) for (const node of nodes) this.#container.insertBefore(node, end)
      else stretch.append(...nodes)
    }
  }

  #lastStretch(end: ChildNode | null): HTMLElement | null {
    const last = end === null ? this.#container.lastElementChild : end.previousSibling
    return last !== null && last.nodeType === Node.ELEMENT_NODE && (last as Element).classList.contains('page-stretch') ? (last as HTMLElement) : null
  }
}
void heightPerCharacter
