import { type PackedRange, type Packer, range } from './packed-range.ts'
import type { TextImage, TextLink } from './post.ts'
import type { TextRange } from './text-range.ts'

type Linked = TextImage & Partial<Pick<TextLink, 'kind' | 'isAlone'>>

const kinds = ['markdown', 'bare', 'html', 'wiki'] as const

/** Most links are written as `[words](address)`: all their places follow from the first. Of a picture the sort is -1. */
export function linked<Value extends Linked>(): Packer<Value> {
  return {
    pack(link) {
      const { href, words, range: place, destination, address, source, kind, isAlone } = link
      const sort = kind === undefined ? -1 : kinds.indexOf(kind) * 2 + (isAlone === true ? 1 : 0)
      return isPlain(link)
        ? [href, words, sort, range.pack(place)]
        : [href, words, sort, range.pack(place), range.pack(destination), address, source]
    },
    unpack(packed) {
      const [href, words, sort, place, destination, address = '', source = ''] = packed as PackedLink
      if (destination === undefined) return plainly(href, words, range.unpack(place), sortOf(sort)) as Value
      const written = { href, words, address, source, ...sortOf(sort) }
      return { ...written, range: range.unpack(place), destination: range.unpack(destination) } as Value
    },
  }
}

type PackedLink = readonly [
  href: string,
  words: string,
  sort: number,
  place: PackedRange,
  destination?: PackedRange,
  address?: string,
  source?: string,
]

function sortOf(sort: number): Partial<Pick<TextLink, 'kind' | 'isAlone'>> {
  const kind = kinds[sort >> 1]
  return kind === undefined ? {} : { kind, isAlone: sort % 2 === 1 }
}

/** The same links, whose places are read when they are looked at; they are not to be spread or sent. */
export function openLinked<Value extends Linked>(): Packer<Value> {
  return {
    pack: (link) => linked<Value>().pack(link),
    unpack: (packed) => {
      const written = packed as PackedLink
      const isPlainOne = written.length === 4
      return (isPlainOne ? new OpenLink(written) : linked<Value>().unpack(packed)) as Value
    },
  }
}

/** A link as `plainly` makes it. */
class OpenLink {
  readonly href: string
  readonly words: string
  readonly address: string
  readonly kind: TextLink['kind'] | undefined
  readonly isAlone: boolean
  readonly #packed: PackedLink

  constructor(packed: PackedLink) {
    const [href, words, sort] = packed
    this.href = href
    this.words = words
    this.address = href
    this.kind = kinds[sort >> 1]
    this.isAlone = sort % 2 === 1
    this.#packed = packed
  }

  get range(): TextRange {
    return range.unpack(this.#packed[3])
  }

  get destination(): TextRange {
    return this.#plainly.destination
  }

  get source(): string {
    return this.#plainly.source
  }

  get #plainly(): Linked {
    const [href, words, sort, place] = this.#packed
    return plainly(href, words, range.unpack(place), sortOf(sort))
  }
}

function plainly(href: string, words: string, place: TextRange, rest: object): Linked {
  const isImage = !('kind' in rest)
  const before = words.length + (isImage ? 4 : 3)
  const { offset, line, column } = place.start
  const start = { offset: offset + before, line, column: column + before }
  const end = { offset: start.offset + href.length, line, column: start.column + href.length }
  const source = `${isImage ? '!' : ''}[${words}](${href})`
  return { href, words, ...rest, range: place, destination: { start, end }, address: href, source }
}

/** True of a link that `plainly` makes of its address and words. */
function isPlain({
  href,
  words,
  range: { start, end },
  destination,
  address,
  source,
  kind,
}: Linked): boolean {
  const before = words.length + (kind === undefined ? 4 : 3)
  const length = before + href.length + 1
  return (
    address === href &&
    source.length === length &&
    source === `${kind === undefined ? '!' : ''}[${words}](${href})` &&
    end.offset === start.offset + length &&
    end.line === start.line &&
    destination.start.offset === start.offset + before &&
    destination.end.offset === end.offset - 1
  )
}
