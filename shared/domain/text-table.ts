/** A slot that never held anything, and one whose texts are gone. */
const empty = 0
const gone = -(2 ** 31)

/** So many slots in a hundred are taken at most. */
const fullest = 75

/**
 * Numbers above 0, or below, by texts, in some 18 bytes for each text, however long it is. Of a text only 64 bits are kept
 * that are made of it: that two texts of a folder share them is less likely than that its disk misreads one.
 */
export class TextTable {
  #first = new Int32Array(64)
  #second = new Int32Array(64)
  #values = new Int32Array(64)
  /** Slots that are not empty. */
  #taken = 0

  /** 0 for none. */
  get(text: string): number {
    const value = this.#values[this.#slotOf(text)] ?? empty
    return value === gone ? 0 : value
  }

  /** 0 takes the text away. */
  set(text: string, value: number): void {
    let slot = this.#slotOf(text)
    if (this.#values[slot] === empty) {
      if (value === 0) return
      if (++this.#taken * 100 > this.#values.length * fullest) {
        this.#resize()
        slot = this.#slotOf(text)
        this.#taken++
      }
      this.#first[slot] = sought[0] ?? 0
      this.#second[slot] = sought[1] ?? 0
    }
    this.#values[slot] = value === 0 ? gone : value
  }

  #slotOf(text: string): number {
    bitsOf(text)
    return this.#find(sought[0] ?? 0, sought[1] ?? 0)
  }

  /** The slot of a text, or the empty one where it would be. */
  #find(first: number, second: number): number {
    const size = this.#values.length
    let slot = (first >>> 0) % size
    while (this.#values[slot] !== empty && (this.#first[slot] !== first || this.#second[slot] !== second))
      slot = slot + 1 === size ? 0 : slot + 1
    return slot
  }

  /** Makes room for a third more than there is, once what is gone is left out. */
  #resize(): void {
    const [first, second, values] = [this.#first, this.#second, this.#values]
    const left = values.reduce((count, value) => (value === empty || value === gone ? count : count + 1), 1)
    const size = Math.ceil((left * 4 * 100) / (3 * fullest)) + 64
    this.#first = new Int32Array(size)
    this.#second = new Int32Array(size)
    this.#values = new Int32Array(size)
    this.#taken = left - 1
    for (const [at, value] of values.entries()) {
      if (value === empty || value === gone) continue
      const slot = this.#find(first[at] ?? 0, second[at] ?? 0)
      this.#first[slot] = first[at] ?? 0
      this.#second[slot] = second[at] ?? 0
      this.#values[slot] = value
    }
  }
}

/** The bits of the text that is being looked up. */
const sought = new Int32Array(2)

/** Two numbers of 32 bits that are made of all characters (cyrb53, github.com/bryc/code/blob/master/jshash). */
function bitsOf(text: string): void {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  sought[0] = a
  sought[1] = b
}
