import type { Node, Pair } from 'yaml'
import { readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { readYamlList } from './yaml-list.ts'
import { pairOf, scalarText, spanOf } from './yaml-source.ts'

/** The single values of an article's details that have a field of their own beside title, status, date and series. */
export const detailKeys = [
  'description',
  'author',
  'slug',
  'cover',
  'coverAlt',
  'lastReviewed',
  'reviewedBy',
  'updated',
  'canonical',
] as const

/** One of them. */
export type DetailKey = (typeof detailKeys)[number]

/** A detail that has no field: its key, and its value as written. */
export interface OtherDetail {
  readonly key: string
  readonly value: string
}

/** An article's details as the form shows them. */
export interface ArticleDetailValues {
  /** Empty where a detail is missing; null where it is a list or a group, which no single field can show. */
  readonly values: Readonly<Record<DetailKey, string | null>>
  /** Null where they are written in a way that is no list of words. */
  readonly tags: readonly string[] | null
  readonly others: readonly OtherDetail[]
}

const withField = new Set<string>([...detailKeys, 'title', 'status', 'date', 'series', 'tags'])

/** Reads the details of a file; all empty where it has none or they can't be read. */
export function readDetails(text: string): ArticleDetailValues {
  const read = readFrontMatter(text)
  if (read.kind !== 'parsed') return { values: valuesBy(() => ''), tags: [], others: [] }
  const { yamlStart, yamlEnd } = splitFrontMatter(text)
  const source = text.slice(yamlStart, yamlEnd)
  const values = valuesBy((key) => {
    const pair = pairOf(read.root, key)
    const value = scalarText(pair?.value, read.document)
    return value === undefined ? null : (value ?? '').trim()
  })
  const tags = readYamlList(source, 'tags')
  const isUnshown = (key: string) =>
    key === 'tags' ? tags === null : key in values && values[key as DetailKey] === null
  const pairs = read.root.items as Pair<Node, Node | null>[]
  const others = pairs.flatMap((pair): OtherDetail[] => {
    const key = scalarText(pair.key, read.document) ?? ''
    if (withField.has(key) && !isUnshown(key)) return []
    const [start, end] = pair.value === null ? [0, 0] : spanOf(pair.value)
    return [{ key, value: source.slice(start, end).trimEnd() }]
  })
  return { values, tags, others }
}

function valuesBy(value: (key: DetailKey) => string | null): Readonly<Record<DetailKey, string | null>> {
  return Object.fromEntries(detailKeys.map((key) => [key, value(key)])) as Record<DetailKey, string | null>
}
