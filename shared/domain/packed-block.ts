/** Gives back the text of Latin letters that was deflated into these bytes. */
export type Inflate = (bytes: Uint8Array) => string

/** The packed facts of some posts, deflated together: they say much alike, so that each takes a fifth of its room. */
export class PackedBlock {
  readonly #bytes: Uint8Array
  readonly #start: number
  readonly #end: number
  readonly #inflate: Inflate

  /** The block stands in `bytes` from `start` to `end`, among others. */
  constructor(bytes: Uint8Array, start: number, end: number, inflate: Inflate) {
    this.#bytes = bytes
    this.#start = start
    this.#end = end
    this.#inflate = inflate
  }

  /** As it is kept. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#end)
  }

  /** The packed facts of each of its posts; worked out anew for whoever asks. */
  get texts(): readonly string[] {
    return this.#inflate(this.bytes).split('\n')
  }
}

/** The packed facts of one post: by themselves, or at a place of a block. */
export interface PackedPost {
  readonly file: string
  /** Where it does not follow from the file. */
  readonly name?: string
  readonly source: string | PackedBlock
  readonly at: number
}

/** So many blocks stay read: those of the articles round the one that is being written. */
const stayRead = 24

/** Reads packed facts, each block once until what was read is let go; the blocks read last stay. */
export class PackedReader {
  /** In the order in which they were asked for. */
  #texts = new Map<PackedBlock, readonly string[]>()

  read({ source, at }: PackedPost): string {
    if (typeof source === 'string') return source
    const texts = this.#texts.get(source) ?? source.texts
    this.#texts.delete(source)
    this.#texts.set(source, texts)
    return texts[at] ?? ''
  }

  /** Lets go what was read, but for the last. */
  close(): void {
    if (this.#texts.size > stayRead) this.#texts = new Map([...this.#texts].slice(-stayRead))
  }
}
