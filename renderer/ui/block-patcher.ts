import { Stretches } from './stretches.ts'
import { purifyEach } from './purify.ts'

/** A block of HTML and the nodes that show it, which stay the same for as long as its HTML does. */
interface ShownBlock {
  readonly html: string
  readonly nodes: readonly ChildNode[]
}

/** Keeps the blocks in `container` equal to a list of HTML blocks, touching only those that changed. */
export class BlockPatcher {
  readonly #container: Element
  readonly #adapt: (part: DocumentFragment) => void
  readonly #shown: ShownBlock[] = []
  readonly #stretches: Stretches

  /** `adapt` may change new blocks once they are safe, before they are shown. */
  constructor(container: Element, adapt: (part: DocumentFragment) => void = () => {}) {
    this.#container = container
    this.#stretches = new Stretches(container)
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
    this.splice(head, shown.length - head - tail, blocks.slice(head, blocks.length - tail))
  }

  /** Shows these blocks in the place of `removed` others from number `at` on; returns the nodes that are new. */
  splice(at: number, removed: number, blocks: readonly { readonly html: string }[]): readonly ChildNode[] {
    const after = this.#firstNodeFrom(at + removed)
    const old = this.#shown.slice(at, at + removed)
    const parts = purifyEach(blocks.map(({ html }) => html))
    const fresh = parts.map((part, index) => {
      this.#adapt(part)
      return { html: blocks[index]?.html ?? '', nodes: [...part.childNodes] }
    })
    if (old.length > 0) keepPictures(old, parts)
    const [before, now] = [old[0], fresh[0]]
    if (old.length === 1 && fresh.length === 1 && before && now && takesOver(before.nodes, now.nodes)) {
      this.#shown[at] = { html: now.html, nodes: before.nodes }
      return before.nodes
    }
    for (const { nodes } of old) for (const node of nodes) node.remove()
    this.#insert(fresh, at, after)
    this.#put(at, removed, fresh)
    return fresh.flatMap(({ nodes }) => nodes)
  }

  #insert(fresh: readonly ShownBlock[], at: number, after: ChildNode | null): void {
    if (after === null || after.parentNode === this.#container && at > 128 && this.#shown.length - at < 3) return this.#stretches.append(fresh, at, after)
    const together = this.#container.ownerDocument.createDocumentFragment()
    for (const { nodes } of fresh) together.append(...nodes)
    const before = this.#lastNodeBefore(at)
    if (before !== null) before.after(together)
    else this.#container.insertBefore(together, after)
  }

  #lastNodeBefore(at: number): ChildNode | null {
    for (let next = at - 1; next >= 0; next--) {
      const node = this.#shown[next]?.nodes.at(-1)
      if (node !== undefined) return node
    }
    return null
  }

  #put(at: number, removed: number, fresh: readonly ShownBlock[]): void {
    // Many arguments at once are more than a call can hold.
    if (fresh.length < 10_000) this.#shown.splice(at, removed, ...fresh)
    else {
      const rest = this.#shown.splice(at).slice(removed)
      for (const list of [fresh, rest]) for (const block of list) this.#shown.push(block)
    }
  }

  #firstNodeFrom(at: number): ChildNode | null {
    for (let next = at; next < this.#shown.length; next++) {
      const [node] = this.#shown[next]?.nodes ?? []
      if (node !== undefined) return node
    }
    return null
  }
}

/**
 * Where one element gives way to another of the same kind, it stays and takes over what that holds, so that only its inside
 * has to be laid out anew. False where it can't.
 */
function takesOver(old: readonly ChildNode[], now: readonly ChildNode[]): boolean {
  const at = old.findIndex(isElement)
  const [before, after] = [old[at], now[at]]
  if (before === undefined || after === undefined || old.length !== now.length) return false
  const isAlike = old.every((node, index) =>
    index === at
      ? node.cloneNode(false).isEqualNode(after.cloneNode(false))
      : !isElement(node) && node.isEqualNode(now[index] ?? null),
  )
  if (isAlike) (before as ChildNode & Element).replaceChildren(...after.childNodes)
  return isAlike
}

function isElement(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE
}

/** A picture that was shown already goes on being shown: a new element for it would flicker while it is decoded. */
function keepPictures(old: readonly ShownBlock[], parts: readonly DocumentFragment[]): void {
  const known = new Map<string, Element>()
  for (const { nodes } of old)
    for (const node of nodes)
      if (isElement(node))
        for (const image of (node as unknown as Element).querySelectorAll('img'))
          known.set(image.outerHTML, image)
  if (known.size === 0) return
  for (const part of parts)
    for (const image of part.querySelectorAll('img')) {
      const before = known.get(image.outerHTML)
      if (before === undefined) continue
      known.delete(image.outerHTML)
      image.replaceWith(before)
    }
}
