/** Lists of things by key that can be changed one thing at a time. A list of one is kept as that one thing, to save room. */
export class Groups<T> {
  readonly #lists = new Map<string, T | T[]>()
  readonly #inOrder: (a: T, b: T) => number

  /** `inOrder` sorts each list; things that it tells not apart are one thing. */
  constructor(inOrder: (a: T, b: T) => number) {
    this.#inOrder = inOrder
  }

  get(key: string): readonly T[] {
    const found = this.#lists.get(key)
    return found === undefined ? [] : Array.isArray(found) ? found : [found]
  }

  /** The only thing under a key; null for none or several. */
  only(key: string): T | null {
    const found = this.#lists.get(key)
    return found === undefined || Array.isArray(found) ? null : found
  }

  keys(): Iterable<string> {
    return this.#lists.keys()
  }

  add(key: string, item: T): void {
    const found = this.#lists.get(key)
    if (found === undefined) this.#lists.set(key, item)
    else if (!Array.isArray(found)) this.#lists.set(key, [found, item].sort(this.#inOrder))
    else found.splice(this.#placeIn(found, item), 0, item)
  }

  /** Takes away what stands at the item's place in the order. */
  remove(key: string, item: T): void {
    const found = this.#lists.get(key)
    if (found === undefined) return
    const left = (Array.isArray(found) ? found : [found]).filter((one) => this.#inOrder(one, item) !== 0)
    const [first] = left
    if (first === undefined) this.#lists.delete(key)
    else this.#lists.set(key, left.length === 1 ? first : left)
  }

  #placeIn(list: readonly T[], item: T): number {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#inOrder(list[middle] as T, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Orders what has a file by that. */
export function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
