import { isElement } from './is-element.ts'

/** A page of up to so many blocks is one list; what comes behind them stands in stretches. */
const blocksBefore = 128
const elementsInStretch = 48
const className = 'page-stretch'

/** A block as it is shown. */
interface Shown {
  readonly html: string
  readonly nodes: readonly ChildNode[]
}

/**
 * Puts the end of a long page into stretches, so that the browser lays out anew the few blocks of one where a block
 * changes, and passes over the others as a whole: in one list of twenty thousand it looks at each. A stretch begins between two
 * paragraphs, where no rule of our themes looks across, so that a page looks the same with them as without. They have to be
 * allowed, which is not done for a style that could tell (`seesWrappers`).
 */
export class Stretches {
  readonly #container: Element
  #areAllowed = false

  constructor(container: Element) {
    this.#container = container
  }

  /** Where they are not allowed, those that are there give way to what they hold; where they are again, what is appended gets some. */
  allow(areAllowed: boolean): void {
    this.#areAllowed = areAllowed
    if (areAllowed) return
    for (const child of [...this.#container.children])
      if (isStretch(child)) child.replaceWith(...child.childNodes)
  }

  /** Appends blocks before `end` to those that are shown already. */
  append(blocks: readonly Shown[], before: readonly Shown[], end: ChildNode | null): void {
    let last = before.findLast(({ html }) => html !== '')?.html ?? ''
    let stretch = this.#lastStretch(end)
    for (const [index, { html, nodes }] of blocks.entries()) {
      const isLong = this.#areAllowed && before.length + index >= blocksBefore
      const isFull = stretch === null || stretch.childElementCount >= elementsInStretch
      if (isLong && isFull && isParagraph(html) && isParagraph(last)) stretch = this.#newStretch(end)
      if (html !== '') last = html
      if (stretch === null) for (const node of nodes) this.#container.insertBefore(node, end)
      else stretch.append(...nodes)
    }
  }

  /** Takes a node from the page, and the stretch that nothing is left of. */
  remove(node: ChildNode): void {
    const parent = node.parentElement
    node.remove()
    if (parent !== null && isStretch(parent) && !parent.hasChildNodes()) parent.remove()
  }

  #newStretch(end: ChildNode | null): HTMLElement {
    const stretch = this.#container.ownerDocument.createElement('div')
    stretch.className = className
    this.#container.insertBefore(stretch, end)
    return stretch
  }

  #lastStretch(end: ChildNode | null): Element | null {
    const last = end === null ? this.#container.lastChild : end.previousSibling
    return last !== null && isStretch(last) ? last : null
  }
}

function isStretch(node: Node): node is Element {
  return isElement(node) && node.className === className
}

function isParagraph(html: string): boolean {
  return html.startsWith('<p>')
}
