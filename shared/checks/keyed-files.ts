/** So many files stand apart before they are sorted in among the others. */
const mostApart = 128

/** A number and its owner in one that sorts as the number does; there are fewer than `mostFiles` owners. */
const mostFiles = 2 ** 21

/**
 * Files by numbers of 32 bits, several each way, in six or eight bytes for each number of a file: they stand in one sorted list,
 * and apart from it the few that were set since it was sorted.
 */
export class KeyedFiles {
  /** Sorted; whose each number is stands at the same place in `#owners`, as a place in `#files`. */
  #keys = new Int32Array(0)
  #owners: Uint16Array | Uint32Array = new Uint16Array(0)
  #files: readonly string[] = []
  readonly #apart = new Map<string, ReadonlySet<number>>()

  /** These numbers become all that a file has. */
  set(file: string, keys: ReadonlySet<number>): void {
    this.#apart.set(file, keys)
  }

  /** The files that have a number. */
  get(key: number): readonly string[] {
    const found: string[] = []
    for (const [file, keys] of this.#apart) if (keys.has(key)) found.push(file)
    for (let at = this.#firstFrom(key); this.#keys[at] === key; at++) {
      const file = this.#files[this.#owners[at] ?? 0]
      if (file !== undefined && !this.#apart.has(file)) found.push(file)
    }
    return found
  }

  /** Sorts in what stands apart, where that has become much. */
  settle(): void {
    if (this.#apart.size < mostApart) return
    const kept = this.#files.map((file) => !this.#apart.has(file))
    const files = [...this.#files]
    const places = new Map(kept.flatMap((isKept, at) => (isKept ? [] : [[files[at] ?? '', at] as const])))
    const pairs: number[] = []
    for (const [file, keys] of this.#apart) {
      const owner = places.get(file) ?? files.push(file) - 1
      for (const key of keys) pairs.push(key * mostFiles + owner)
    }
    this.#merge(Float64Array.from(pairs).sort(), kept, files.length)
    this.#files = files
    this.#apart.clear()
  }

  /** Takes in sorted pairs of number and owner, and leaves out all whose owner is not kept. */
  #merge(pairs: Float64Array, kept: readonly boolean[], count: number): void {
    const keys = new Int32Array(this.#keys.length + pairs.length)
    const owners = new (count <= 2 ** 16 ? Uint16Array : Uint32Array)(keys.length)
    let length = 0
    let next = 0
    const push = (key: number, owner: number) => {
      keys[length] = key
      owners[length++] = owner
    }
    const pushBefore = (end: number) => {
      for (let pair = pairs[next]; pair !== undefined && pair < end; pair = pairs[++next]) {
        const key = Math.floor(pair / mostFiles)
        push(key, pair - key * mostFiles)
      }
    }
    for (let at = 0; at < this.#keys.length; at++) {
      const [key, owner] = [this.#keys[at] ?? 0, this.#owners[at] ?? 0]
      if (kept[owner] !== true) continue
      pushBefore(key * mostFiles)
      push(key, owner)
    }
    pushBefore(Number.POSITIVE_INFINITY)
    this.#keys = keys.slice(0, length)
    this.#owners = owners.slice(0, length)
  }

  /** Where the first number stands that is not less than this one. */
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
