import { latinJson } from './latin-json.ts'
import { linked, openLinked } from './packed-links.ts'
import { type PackedRange, type Packer, range } from './packed-range.ts'
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
  return latinJson(values)
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

/** The facts that were packed, as a list in the order of `postFields`, which takes less room. Throws for what is no such text. */
export function unpackInOrder(packed: string): readonly unknown[] {
  const values = JSON.parse(packed) as readonly unknown[]
  const facts = unpackers.map((unpack, at) => unpack(values[at]))
  const file = String(facts[fileAt])
  if (facts[nameAt] === '') {
    facts[nameAt] = postName(file)
    if (facts[slugAt] === '') facts[slugAt] = lastPart(postName(file))
  }
  return facts
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

/** Where a claim stands and what it is follows from its key. */
const claim: Packer<Claim> = {
  pack: (value) => detail<Claim>().pack(value),
  unpack(packed) {
    const { text, range: place, key } = detail<Claim>().unpack(packed)
    const source = key.startsWith('pager.') ? 'pager' : 'details'
    return { text, range: place, key, source, direction: key.endsWith('next') ? 'next' : 'previous' }
  },
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
  ignored: listOf(detail()),
  repeatedHeadings: listOf(ranged()),
  unreadLinks: listOf(linked()),
  unreadImages: listOf(linked()),
  partLabels: listOf(ranged()),
  orderWords: listOf(ranged()),
  lists: listOf(ranged()),
  firstHeading: asItIs(),
}

const fields = Object.keys(packers) as readonly (keyof PostFacts)[]

/** The names of all facts, in the order in which they are packed. */
export const postFields = fields
/** Links have the most places by far: when facts are only looked at, those are read one by one. */
const opening: { readonly [Field in keyof PostFacts]?: (packed: unknown) => PostFacts[Field] } = {
  links: listOf(openLinked<TextLink>()).unpack,
  images: listOf(openLinked<TextImage>()).unpack,
}
const unpackers = fields.map(
  (field): ((packed: unknown) => unknown) => opening[field] ?? packers[field].unpack,
)
const [nameAt, fileAt, slugAt] = [fields.indexOf('name'), fields.indexOf('file'), fields.indexOf('slug')]
