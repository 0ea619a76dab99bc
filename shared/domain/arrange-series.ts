import { type Document, isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { arrangedEntries } from './arranged-entries.ts'
import { ListBeginning } from './begun-list.ts'
import type { Change } from './change.ts'
import { usualLineEnding } from './front-matter.ts'
import { asRead, entryKey, type NewEntry } from './series-entry.ts'
import { readSeriesList } from './series-list.ts'
import { slugOf } from './slug.ts'
import { applySplice, type Splice, type YamlEdit } from './yaml-edit.ts'
import { meaningOf } from './yaml-meaning.ts'
import { onOneLine } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, type YamlSource } from './yaml-source.ts'

type ArrangeSeries = Extract<Change, { kind: 'arrange-series' }>

/**
 * Writes the entries of one series of `series.yaml` in a new order, with new ones and without some; entries that stay keep
 * their own bytes, and so does all else. Refused where the list is no longer what it was planned against. What comes out
 * is read again, and refused where it says anything else differently.
 */
export function arrangeSeries(text: string, change: ArrangeSeries): YamlEdit {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = text.slice(bom.length)
  const read = readYaml(source)
  if (read.kind === 'broken' || read.kind === 'other') return unreadable
  const series = seriesIn(read, change.series)
  const listed = readSeriesList(source).series.find(({ slug }) => slug === change.series)
  const nodes = series === null ? [] : entriesIn(series)
  if (!isAsPlanned(listed?.entries.map(entryKey) ?? null, change)) return changedMeanwhile
  if (listed !== undefined && listed.entries.length !== nodes.length) return unusual
  const splice = spliceFor(source, usualLineEnding(text), read, series, change)
  if (splice === null) return unusual
  const edited = applySplice(source, splice)
  return saysAsPlanned(source, edited, change) ? { kind: 'edited', source: bom + edited } : unusual
}

const unreadable: YamlEdit = {
  kind: 'refused',
  reason: "The list of series (series.yaml) can't be read, so nothing was changed in it.",
}

const unusual: YamlEdit = {
  kind: 'refused',
  reason:
    'The list of series (series.yaml) is written in an unusual way, so nothing was changed in it. Change it there by hand.',
}

const changedMeanwhile: YamlEdit = {
  kind: 'refused',
  reason:
    'The list of this series (in series.yaml) was changed meanwhile, so nothing was done. Please look at the series again.',
}

/** A list that is empty is as good as one that doesn't exist yet. */
function isAsPlanned(now: readonly string[] | null, { expected, entries }: ArrangeSeries): boolean {
  if (entries.some((entry) => typeof entry === 'number' && !(entry in (expected ?? [])))) return false
  if (expected === null) return now === null || now.length === 0
  return now !== null && now.length === expected.length && now.every((key, at) => key === expected[at])
}

function spliceFor(
  source: string,
  lineEnding: string,
  read: Extract<YamlSource, { kind: 'mapping' | 'empty' }>,
  series: YAMLMap | null,
  { series: slug, name, entries }: ArrangeSeries,
): Splice | null {
  const pair = series === null ? null : pairOf(series, 'posts')
  if (pair !== null && isSeq(pair.value) && pair.value.items.length > 0)
    return arrangedEntries({ source, lineEnding, pair, list: pair.value as YAMLSeq<Node> }, entries)
  const added = entries.filter((entry): entry is NewEntry => typeof entry !== 'number')
  const nothing = { start: 0, end: 0, text: '' }
  if (added.length === 0) return nothing
  const beginning = new ListBeginning(source, lineEnding, { slug, name, entries: added })
  return series === null ? beginning.asSeries(read) : beginning.asEntries(series)
}

/** The first series of this slug, as the list of series is read elsewhere. */
function seriesIn(read: YamlSource, slug: string): YAMLMap | null {
  const list = read.kind === 'mapping' ? pairOf(read.root, 'series')?.value : null
  if (read.kind !== 'mapping' || !isSeq(list)) return null
  const found = (list.items as Node[]).find(
    (node) => isMap(node) && slugIn(node as YAMLMap, read.document) === slug,
  )
  return isMap(found) ? (found as YAMLMap) : null
}

function slugIn(series: YAMLMap, document: Document): string | null {
  const [slug, name] = ['slug', 'name'].map((key) => scalarText(pairOf(series, key)?.value, document)?.trim())
  return slug || (name ? slugOf(name) : null)
}

function entriesIn(series: YAMLMap): readonly Node[] {
  const posts = pairOf(series, 'posts')?.value
  return isSeq(posts) ? (posts.items as Node[]) : []
}

/** True where the list says just what was planned, and everything else what it said before. */
function saysAsPlanned(before: string, after: string, change: ArrangeSeries): boolean {
  const [old, now] = [before, after].map((source) => saidIn(source, change.series))
  if (!old || !now || !isSame(old.others, now.others)) return false
  const { entries, slug, name } = readSeriesList(after).series.find((one) => one.slug === change.series) ?? {
    entries: [],
    slug: change.series,
    name: null,
  }
  if (entries.length !== change.entries.length || slug !== change.series) return false
  const isBegun = !old.isListed && entries.length > 0
  if (isBegun ? name !== onOneLine(change.name).trim() : !isSame(old.head, now.head)) return false
  return change.entries.every((entry, at) => {
    if (typeof entry === 'number') return isSame(old.entries[entry], now.entries[at])
    const { range: _, ...read } = entries[at] ?? { range: null }
    return isSame(asRead(entry), read)
  })
}

interface Said {
  readonly isListed: boolean
  /** The series itself but for its entries. */
  readonly head: unknown
  readonly entries: readonly unknown[]
  /** The rest of the file. */
  readonly others: unknown
}

function saidIn(source: string, slug: string): Said | null {
  const read = readYaml(source)
  if (read.kind === 'empty') return { isListed: false, head: null, entries: [], others: [{ pairs: [] }, []] }
  if (read.kind !== 'mapping') return null
  const { document, root } = read
  const series = seriesIn(read, slug)
  const list = pairOf(root, 'series')?.value ?? null
  const others = isSeq(list) ? (list.items as Node[]).filter((node) => node !== series) : []
  return {
    isListed: series !== null,
    head: series && meaningOf(series, document, (map, key) => map === series && key === 'posts'),
    entries: series === null ? [] : entriesIn(series).map((node) => meaningOf(node, document)),
    others: [
      meaningOf(root, document, (map, key) => map === root && key === 'series'),
      others.map((node) => meaningOf(node, document)),
    ],
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
