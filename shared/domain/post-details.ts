import { type Document, isMap, isSeq, type Node, type Pair } from 'yaml'
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { type PlainDetails, type PlainScalar, type PlainValue, readPlainDetails } from './plain-details.ts'
import type { Detail } from './post.ts'
import type { LineIndex } from './text-range.ts'
import { pairOf, scalarText, spanOf } from './yaml-source.ts'

/**
 * The values of a post's details, with the places where they stand. Plain ones are read line by line; YAML's own parser is
 * asked as soon as anything is not plain.
 */
export class PostDetails {
  readonly #text: string
  readonly #offset: number
  readonly #lines: LineIndex
  #plain: PlainDetails | null
  #frontMatter: FrontMatter | null = null

  constructor(text: string, lines: LineIndex) {
    const place = splitFrontMatter(text)
    this.#text = text
    this.#offset = place.yamlStart
    this.#lines = lines
    this.#plain =
      place.kind === 'fenced' ? readPlainDetails(text.slice(place.yamlStart, place.yamlEnd)) : null
  }

  /** Whether there are details, and whether they can be read. */
  get state(): Exclude<FrontMatter, { kind: 'parsed' }> | { readonly kind: 'parsed' } {
    return this.#plain === null ? this.#yaml() : { kind: 'parsed' }
  }

  /** A single value, not empty; null where there is none. */
  get(key: string, inner?: string): Detail | null {
    const value = this.#plainValue(key)
    if (value === undefined) return this.detailAt(this.#node(key, inner))
    if (inner === undefined) return value?.kind === 'single' ? this.#detail(value) : null
    return value?.kind === 'mapping' ? this.#detail(value.inner.get(inner) ?? null) : null
  }

  /** The first value of a list. */
  firstOf(key: string): Detail | null {
    const value = this.#plainValue(key)
    if (value !== undefined) return value?.kind === 'list' ? this.#detail(value.first) : null
    const node = this.#node(key)
    return isSeq(node) ? this.detailAt((node.items as Node[])[0] ?? null) : null
  }

  /** True of a list, empty or not. */
  isList(key: string): boolean {
    const value = this.#plainValue(key)
    return value === undefined ? isSeq(this.#node(key)) : value?.kind === 'list'
  }

  /** Where a list or a mapping stands in the place of one value; null where there is none. */
  severalAt(key: string): Detail['range'] | null {
    const value = this.#plainValue(key)
    if (value !== undefined)
      return value?.kind === 'list' || value?.kind === 'mapping' ? this.#range(value.start, value.end) : null
    const node = this.#node(key)
    const read = this.#yaml()
    if (node === null || read.kind !== 'parsed' || scalarText(node, read.document) !== undefined) return null
    return this.#range(...spanOf(node))
  }

  /** What YAML's parser makes of a value; null where there is none, or the details can't be read. */
  read(key: string): { readonly node: Node; readonly document: Document } | null {
    if (this.#plain !== null && !this.#plain.has(key)) return null
    const node = this.#node(key)
    const read = this.#yaml()
    return node === null || read.kind !== 'parsed' ? null : { node, document: read.document }
  }

  /** A single value that `read` gave a node of; null where it is empty, or no single one. */
  detailAt(node: Node | null): Detail | null {
    const read = this.#yaml()
    if (node === null || read.kind !== 'parsed') return null
    const [start, end] = spanOf(node)
    return this.#detail({ text: scalarText(node, read.document) ?? null, start, end })
  }

  #node(key: string, inner?: string): Node | null {
    const read = this.#yaml()
    if (read.kind !== 'parsed') return null
    const value = pairOf(read.root, key)?.value ?? null
    if (inner === undefined) return value
    return isMap(value) ? ((pairOf(value, inner) as Pair<Node, Node | null> | null)?.value ?? null) : null
  }

  /** Undefined where the parser must be asked, null where there is no such detail. */
  #plainValue(key: string): Exclude<PlainValue, { kind: 'opaque' }> | null | undefined {
    if (this.#plain === null) return undefined
    const value = this.#plain.get(key) ?? null
    return value?.kind === 'opaque' ? undefined : value
  }

  #yaml(): FrontMatter {
    this.#frontMatter ??= readFrontMatter(this.#text)
    return this.#frontMatter
  }

  #detail(scalar: PlainScalar | null): Detail | null {
    const text = scalar?.text?.trim() ?? ''
    return scalar === null || text === '' ? null : { text, range: this.#range(scalar.start, scalar.end) }
  }

  #range(start: number, end: number): Detail['range'] {
    const from = this.#offset + start
    // A block ends after its last line break, which is no part of what is written.
    return this.#lines.range(from, from + this.#text.slice(from, this.#offset + end).trimEnd().length)
  }
}
