import { groupsOf } from './likeness.ts'
import { hashOf } from './text-hash.ts'

/** A text as 128 bits that its groups of letters set. */
export interface Signature {
  readonly bits: readonly [number, number, number, number]
  /** How many groups, and how many bits. */
  readonly groups: number
  readonly count: number
}

/** The signature of a text. */
export function signatureOf(text: string): Signature {
  const bits: [number, number, number, number] = [0, 0, 0, 0]
  const groups = groupsOf(text)
  for (const group of groups) {
    const sum = group.charCodeAt(0) * 961 + group.charCodeAt(1) * 31 + group.charCodeAt(2)
    const hash = Math.imul(sum, 0x9e3779b1) >>> 25
    bits[(hash >> 5) as 0 | 1 | 2 | 3] |= 1 << (hash & 31)
  }
  return { bits, groups: groups.size, count: bits.reduce((sum, word) => sum + countBits(word), 0) }
}

/** Many signatures in little room, to find those that promise most. */
export class SignatureTable {
  #bits = new Int32Array(4096)
  #groups = new Uint16Array(1024)
  /** Of each text its letters without blanks, as a number: two texts that share one only are compared once too often. */
  #letters = new Int32Array(1024)
  readonly #files: string[] = []

  add(file: string, { bits, groups }: Signature, letters: string): void {
    const row = this.#files.length
    if (row === this.#groups.length) this.#resize(row + (row >> 2))
    this.#files.push(file)
    this.#bits.set(bits, row * 4)
    this.#groups[row] = groups
    this.#letters[row] = hashOf(letters)
  }

  /** Takes away all of a file's; the last ones move to where they stood. */
  remove(file: string): void {
    for (let row = this.#files.length - 1; row >= 0; row--) {
      if (this.#files[row] !== file) continue
      const last = this.#files.length - 1
      const moved = this.#files.pop()
      if (moved === undefined || row === last) continue
      this.#files[row] = moved
      this.#bits.copyWithin(row * 4, last * 4, last * 4 + 4)
      this.#groups[row] = this.#groups[last] ?? 0
      this.#letters[row] = this.#letters[last] ?? 0
    }
  }

  /** The files of texts with these letters. */
  spelt(letters: string): readonly string[] {
    const hash = hashOf(letters)
    return this.#files.filter((_, row) => this.#letters[row] === hash)
  }

  /** The files of the most promising signatures, equally promising ones by their files; `least` is what a further one would have to promise. */
  mostPromising(
    sought: Signature,
    count: number,
    threshold: number,
  ): { readonly files: readonly string[]; readonly least: number } {
    const best: { file: string; promise: number }[] = []
    let last = { file: '\uFFFF', promise: threshold }
    for (let row = 0; row < this.#files.length; row++) {
      const promise = this.#promise(sought, row)
      if (promise < last.promise) continue
      const file = this.#files[row] ?? ''
      if (promise === last.promise && file > last.file) continue
      best.push({ file, promise })
      if (best.length < count * 8) continue
      keepBest(best, count)
      last = best[count - 1] ?? last
    }
    keepBest(best, count)
    return {
      files: best.map(({ file }) => file),
      least: best.length < count ? threshold : (best[count - 1]?.promise ?? threshold),
    }
  }

  /** No less than Dice's coefficient of the two texts: groups that share a bit are counted as if all were common. */
  mostAlike(sought: Signature, { bits: [a, b, c, d], groups }: Signature): number {
    return promiseOf(sought, a, b, c, d, groups)
  }

  #promise(sought: Signature, row: number): number {
    const bits = this.#bits
    const at = row * 4
    return promiseOf(
      sought,
      bits[at] ?? 0,
      bits[at + 1] ?? 0,
      bits[at + 2] ?? 0,
      bits[at + 3] ?? 0,
      this.#groups[row] ?? 0,
    )
  }

  #resize(rows: number): void {
    const [bits, groups, letters] = [this.#bits, this.#groups, this.#letters]
    this.#bits = new Int32Array(rows * 4)
    this.#bits.set(bits)
    this.#groups = new Uint16Array(rows)
    this.#groups.set(groups)
    this.#letters = new Int32Array(rows)
    this.#letters.set(letters)
  }
}

function keepBest(best: { readonly file: string; readonly promise: number }[], count: number): void {
  best.sort((a, b) => b.promise - a.promise || (a.file < b.file ? -1 : 1))
  best.length = Math.min(best.length, count)
}

function promiseOf(sought: Signature, a: number, b: number, c: number, d: number, groups: number): number {
  const [ownA, ownB, ownC, ownD] = sought.bits
  const common = countBits(ownA & a) + countBits(ownB & b) + countBits(ownC & c) + countBits(ownD & d)
  if (common === sought.count) return 1
  return (2 * Math.min(common + sought.groups - sought.count, groups)) / (sought.groups + groups)
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
