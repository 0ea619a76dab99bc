import type { Claim, PostFacts, TextImage, TextLink } from './post.ts'
import { postName } from './post-name.ts'
import type { TextRange } from './text-range.ts'

/**
 * The facts of a post as one text, in a third of the room or less: to be kept, sent, and written down. It holds Latin
 * letters alone, which take one byte each in memory, and no line ending.
 */
export function packFacts(facts: PostFacts): string {
  const told = withoutNames(facts)
  const values = fields.map((field) => packers[field].pack(told[field] as never))
  return JSON.stringify(values).replace(/[^\x20-\x7e\xa0-\xff]/g, escaped)
}

/** The facts that were packed; null for what is no such text. */
export function unpackFacts(packed: string): PostFacts | null {
  try {
    const values: unknown = JSON.parse(packed)
    if (!Array.isArray(values) || values.length !== fields.length) return null
    const facts: Record<string, unknown> = {}
    for (const [at, field] of fields.entries()) facts[field] = packers[field].unpack(values[at])
    return withNames(facts as unknown as PostFacts)
  } catch {
    return null
  }
}

/** The name, and most slugs, follow from the file. */
function withoutNames(facts: PostFacts): PostFacts {
  const { file, name, slug } = facts
  if (name !== postName(file)) return facts
  return { ...facts, name: '', slug: slug === lastPart(name) ? '' : slug }
}

function withNames(facts: PostFacts): PostFacts {
  if (facts.name !== '') return facts
  const name = postName(facts.file)
  return { ...facts, name, slug: facts.slug === '' ? lastPart(name) : facts.slug }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** How one kind of value is packed; `Packed` is what JSON can hold. */
interface Packer<Value, Packed = unknown> {
  pack(value: Value): Packed
  unpack(packed: Packed): Value
}

/** `[offset, line, column, length]` on one line; with the end's line and column over several. */
type PackedRange = readonly number[]

const range: Packer<TextRange, PackedRange> = {
  pack({ start, end }) {
    const length = end.offset - start.offset
    const isOneLine = end.line === start.line && end.column === start.column + length
    const place = [start.offset, start.line, start.column, length]
    return isOneLine ? place : [...place, end.line, end.column]
  },
  unpack([offset = 0, line = 1, column = 1, length = 0, endLine = line, endColumn = column + length]) {
    return {
      start: { offset, line, column },
      end: { offset: offset + length, line: endLine, column: endColumn },
    }
  },
}

/** Anything whose ranges stand under `range`; its other values as they are. */
function ranged<Value extends { readonly range: TextRange }>(): Packer<Value> {
  return {
    pack: ({ range: place, ...rest }) => [range.pack(place), rest],
    unpack(packed) {
      const [place, rest] = packed as readonly [PackedRange, Omit<Value, 'range'>]
      return { ...rest, range: range.unpack(place) } as unknown as Value
    },
  }
}

/** A detail that holds nothing but a text, its key where it has one, and its place. */
function detail<
  Value extends { readonly text: string; readonly range: TextRange; readonly key?: string },
>(): Packer<Value> {
  return {
    pack: ({ text, key, range: place }) =>
      key === undefined ? [text, range.pack(place)] : [text, range.pack(place), key],
    unpack(packed) {
      const [text, place, key] = packed as readonly [string, PackedRange, string?]
      const value = { text, range: range.unpack(place) }
      return (key === undefined ? value : { ...value, key }) as Value
    },
  }
}

type Linked = TextImage & Partial<Pick<TextLink, 'kind' | 'isAlone'>>

const kinds = ['markdown', 'bare', 'html', 'wiki'] as const

/** Most links are written as `[words](address)`: all their places follow from the first. Of a picture the sort is -1. */
function linked<Value extends Linked>(): Packer<Value> {
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

/** Where a claim stands and what it is follows from its key. */
const claim: Packer<Claim> = {
  pack: (value) => detail<Claim>().pack(value),
  unpack(packed) {
    const { text, range: place, key } = detail<Claim>().unpack(packed)
    const source = key.startsWith('pager.') ? 'pager' : 'details'
    return { text, range: place, key, source, direction: key.endsWith('next') ? 'next' : 'previous' }
  },
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

function nullable<Value>(packer: Packer<Value>): Packer<Value | null> {
  return {
    pack: (value) => (value === null ? null : packer.pack(value)),
    unpack: (packed) => (packed === null ? null : packer.unpack(packed)),
  }
}

function listOf<Value>(packer: Packer<Value>): Packer<readonly Value[]> {
  return {
    pack: (values) => values.map((value) => packer.pack(value)),
    unpack: (packed) => (packed as readonly unknown[]).map((one) => packer.unpack(one)),
  }
}

function asItIs<Value>(): Packer<Value> {
  return { pack: (value) => value, unpack: (packed) => packed as Value }
}

/** Every fact has its packer: one that is forgotten does not compile. */
const packers: { readonly [Field in keyof PostFacts]: Packer<PostFacts[Field]> } = {
  name: asItIs(),
  file: asItIs(),
  frontMatter: asItIs(),
  title: nullable(detail()),
  author: asItIs(),
  date: nullable(detail()),
  status: asItIs(),
  ownStatus: nullable(detail()),
  isPlaceholder: asItIs(),
  series: nullable(detail()),
  isSeriesList: asItIs(),
  part: nullable(detail()),
  weight: nullable(detail()),
  slug: asItIs(),
  ownSlug: nullable(detail()),
  cover: nullable(detail()),
  addresses: asItIs(),
  live: nullable(detail()),
  canonical: nullable(detail()),
  permalink: asItIs(),
  claims: listOf(claim),
  pagersInText: listOf(ranged()),
  links: listOf(linked()),
  images: listOf(linked()),
  anchors: asItIs(),
  ignored: asItIs(),
  repeatedHeadings: listOf(ranged()),
  unreadLinks: listOf(linked()),
  partLabels: listOf(ranged()),
  orderWords: listOf(ranged()),
  lists: listOf(ranged()),
  firstHeading: asItIs(),
}

const fields = Object.keys(packers) as readonly (keyof PostFacts)[]
