/** So many owners stand apart before they are sorted in among the others. */
const mostApart = 128

/** A key and its owner in one number that sorts as the key does; there are fewer owners than this. */
const mostOwners = 2 ** 21

/**
 * Owners, by keys of 32 bits, several each way: both are numbers, and each pair takes six or eight bytes. They stand in one
 * sorted list, and apart from it the few that were set since it was sorted.
 */
export class KeyedNumbers {
  /** Sorted; the owner of each stands at the same place in `#owners`. */
  #keys = new Int32Array(0)
  #owners: Uint16Array | Uint32Array = new Uint16Array(0)
  readonly #apart = new Map<number, ReadonlySet<number>>()

  /** These become all keys that an owner, a number from 0, has. */
  set(owner: number, keys: ReadonlySet<number>): void {
    this.#apart.set(owner, keys)
  }

  /** The owners that have a key. */
  get(key: number): readonly number[] {
    const found: number[] = []
    for (const [owner, keys] of this.#apart) if (keys.has(key)) found.push(owner)
    for (let at = this.#firstFrom(key); this.#keys[at] === key; at++) {
      const owner = this.#owners[at] ?? 0
      if (!this.#apart.has(owner)) found.push(owner)
    }
    return found
  }

  /** Sorts in what stands apart, where that has become much. */
  settle(): void {
    if (this.#apart.size < mostApart) return
    const pairs: number[] = []
    let largest = 0
    for (const [owner, keys] of this.#apart)
      for (const key of keys) {
        pairs.push(key * mostOwners + owner)
        largest = Math.max(largest, owner)
      }
    const fits = largest < 2 ** 16 && this.#owners instanceof Uint16Array
    this.#merge(Float64Array.from(pairs).sort(), fits ? Uint16Array : Uint32Array)
    this.#apart.clear()
  }

  /** Takes in sorted pairs of key and owner, and leaves out what owners had that stand apart. */
  #merge(pairs: Float64Array, Owners: typeof Uint16Array | typeof Uint32Array): void {
    const keys = new Int32Array(this.#keys.length + pairs.length)
    const owners = new Owners(keys.length)
    let length = 0
    let next = 0
    const push = (key: number, owner: number) => {
      keys[length] = key
      owners[length++] = owner
    }
    const pushBefore = (end: number) => {
      for (let pair = pairs[next]; pair !== undefined && pair < end; pair = pairs[++next]) {
        const key = Math.floor(pair / mostOwners)
        push(key, pair - key * mostOwners)
      }
    }
    for (let at = 0; at < this.#keys.length; at++) {
      const [key, owner] = [this.#keys[at] ?? 0, this.#owners[at] ?? 0]
      if (this.#apart.has(owner)) continue
      pushBefore(key * mostOwners)
      push(key, owner)
    }
    pushBefore(Number.POSITIVE_INFINITY)
    this.#keys = keys.slice(0, length)
    this.#owners = owners.slice(0, length)
  }

  /** Where the first key stands that is not less than this one. */
  #firstFrom(key: number): number {
    let low = 0
    let high = this.#keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
