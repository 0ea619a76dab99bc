import { isElement } from './is-element.ts'
import { safeFragments } from './safe-html.ts'
import { Stretches } from './stretches.ts'
import { takesWords } from './text-nodes.ts'

/** A block of HTML and the nodes that show it, which stay the same for as long as its HTML does. */
interface ShownBlock {
  readonly html: string
  readonly nodes: readonly ChildNode[]
}

/** Keeps a list of HTML blocks shown in `container`, touching only those that changed. */
export class BlockPatcher {
  readonly #adapt: (part: DocumentFragment) => void
  readonly #end: ChildNode | null
  readonly #stretches: Stretches
  readonly #shown: ShownBlock[] = []

  /** `adapt` may change new blocks once they are safe, before they are shown. The blocks stand before `end`. */
  constructor(
    container: Element,
    adapt: (part: DocumentFragment) => void = () => {},
    end: ChildNode | null = null,
  ) {
    this.#adapt = adapt
    this.#end = end
    this.#stretches = new Stretches(container)
  }

  /** What is shown now, in order. */
  get shown(): readonly ShownBlock[] {
    return this.#shown
  }

  /** Says whether the blocks of a long page may stand in stretches; they do not until it is said. */
  allowStretches(areAllowed: boolean): void {
    this.#stretches.allow(areAllowed)
  }

  /** Shows these blocks. Each passes the second wall, the browser's own sanitiser, in a document where nothing can run. */
  show(blocks: readonly { readonly html: string }[]): void {
    this.splice(0, this.#shown.length, blocks)
  }

  /**
   * Shows these blocks in the place of `removed` others from number `at` on; those that are the same at either end stay.
   * Returns the nodes that are new or changed.
   */
  splice(at: number, removed: number, blocks: readonly { readonly html: string }[]): readonly ChildNode[] {
    const old = this.#shown.slice(at, at + removed)
    const shorter = Math.min(removed, blocks.length)
    let head = 0
    while (head < shorter && old[head]?.html === blocks[head]?.html) head++
    let tail = 0
    while (tail < shorter - head && old.at(-1 - tail)?.html === blocks.at(-1 - tail)?.html) tail++
    return this.#replace(at + head, removed - head - tail, blocks.slice(head, blocks.length - tail))
  }

  #replace(at: number, removed: number, blocks: readonly { readonly html: string }[]): readonly ChildNode[] {
    if (removed === 0 && blocks.length === 0) return []
    const old = this.#shown.slice(at, at + removed)
    const [shown, block] = [old[0], blocks[0]]
    if (
      old.length === 1 &&
      blocks.length === 1 &&
      shown &&
      block &&
      takesWords(shown.nodes, shown.html, block.html)
    ) {
      this.#shown[at] = { html: block.html, nodes: shown.nodes }
      return shown.nodes
    }
    const fresh = this.#made(blocks)
    keepPictures(old, fresh)
    const now = fresh[0]
    if (old.length === 1 && fresh.length === 1 && shown && now && takesOver(shown.nodes, now.nodes)) {
      this.#shown[at] = { html: now.html, nodes: shown.nodes }
      return shown.nodes
    }
    for (const { nodes } of old) for (const node of nodes) this.#stretches.remove(node)
    this.#put(at, removed, fresh)
    return fresh.flatMap(({ nodes }) => nodes)
  }

  #made(blocks: readonly { readonly html: string }[]): readonly ShownBlock[] {
    return safeFragments(blocks.map(({ html }) => html)).map((part, index) => {
      this.#adapt(part)
      return { html: blocks[index]?.html ?? '', nodes: [...part.childNodes] }
    })
  }

  #put(at: number, removed: number, fresh: readonly ShownBlock[]): void {
    const after = this.#shown.splice(at).slice(removed)
    const next = after.find(({ nodes }) => nodes.length > 0)?.nodes[0]
    if (next === undefined) this.#stretches.append(fresh, this.#shown, this.#end)
    else this.#insert(fresh, next)
    for (const list of [fresh, after]) for (const block of list) this.#shown.push(block)
  }

  /** Inserts behind what is shown so far, in its stretch; where nothing is, before what comes next. */
  #insert(fresh: readonly ShownBlock[], next: ChildNode): void {
    const nodes = fresh.flatMap((block) => block.nodes)
    const previous = this.#shown.findLast((block) => block.nodes.length > 0)?.nodes.at(-1)
    if (previous === undefined) next.before(...nodes)
    else previous.after(...nodes)
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

/** A picture that was shown already goes on being shown: a new element for it would flicker while it is decoded. */
function keepPictures(old: readonly ShownBlock[], fresh: readonly ShownBlock[]): void {
  const known = new Map(picturesIn(old).map((image) => [image.outerHTML, image]))
  if (known.size === 0) return
  for (const image of picturesIn(fresh)) {
    const before = known.get(image.outerHTML)
    if (before === undefined) continue
    known.delete(image.outerHTML)
    image.replaceWith(before)
  }
}

/** Those inside of other elements: all pictures of Markdown are. */
function picturesIn(blocks: readonly ShownBlock[]): readonly Element[] {
  return blocks.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (isElement(node) ? [...node.querySelectorAll('img')] : [])),
  )
}
