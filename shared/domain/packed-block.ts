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

/** Reads packed facts, each block once until what was read is let go. */
export class PackedReader {
  readonly #texts = new Map<PackedBlock, readonly string[]>()

  read({ source, at }: PackedPost): string {
    if (typeof source === 'string') return source
    let texts = this.#texts.get(source)
    if (texts === undefined) {
      texts = source.texts
      this.#texts.set(source, texts)
    }
    return texts[at] ?? ''
  }

  /** Lets go all that was read. */
  close(): void {
    this.#texts.clear()
  }
}
