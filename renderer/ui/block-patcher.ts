import DOMPurify from 'dompurify'

/** A block of HTML and the nodes that show it, which stay the same for as long as its HTML does. */
interface ShownBlock {
  readonly html: string
  readonly nodes: readonly ChildNode[]
}

/** Keeps the blocks in `container` equal to a list of HTML blocks, touching only those that changed. */
export class BlockPatcher {
  readonly #container: Element
  readonly #adapt: (block: DocumentFragment) => void
  #shown: readonly ShownBlock[] = []

  /** `adapt` may change each new block once it is safe, before it is shown. */
  constructor(container: Element, adapt: (block: DocumentFragment) => void = () => {}) {
    this.#container = container
    this.#adapt = adapt
  }

  /** What is shown now, in order. */
  get shown(): readonly ShownBlock[] {
    return this.#shown
  }

  /** Shows these blocks. Each passes the second wall, DOMPurify, in a document where nothing can run. */
  show(blocks: readonly { readonly html: string }[]): void {
    const shown = this.#shown
    const shorter = Math.min(shown.length, blocks.length)
    let head = 0
    while (head < shorter && shown[head]?.html === blocks[head]?.html) head++
    let tail = 0
    while (tail < shorter - head && shown.at(-1 - tail)?.html === blocks.at(-1 - tail)?.html) tail++
    const after = shown.slice(shown.length - tail).find((block) => block.nodes.length > 0)?.nodes[0] ?? null
    for (const block of shown.slice(head, shown.length - tail)) for (const node of block.nodes) node.remove()
    const fresh = blocks.slice(head, blocks.length - tail).map((block) => this.#insert(block.html, after))
    this.#shown = [...shown.slice(0, head), ...fresh, ...shown.slice(shown.length - tail)]
  }

  #insert(html: string, before: ChildNode | null): ShownBlock {
    const fragment = purify(html)
    this.#adapt(fragment)
    const nodes = [...fragment.childNodes]
    this.#container.insertBefore(fragment, before)
    return { html, nodes }
  }
}

/** Turns HTML into nodes that hold nothing that could run or send. */
function purify(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: [
      'style',
      'form',
      'button',
      'select',
      'textarea',
      'svg',
      'math',
      'iframe',
      'object',
      'embed',
    ],
    FORBID_ATTR: ['style'],
  })
}
