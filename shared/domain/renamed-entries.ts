import { isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml'
import type { Change } from './change.ts'
import type { PostEntry } from './inbound.ts'
import { postName } from './post-name.ts'
import { readSeriesList } from './series-list.ts'
import { applySplice, type Splice } from './yaml-edit.ts'
import { type QuoteStyle, writeScalar } from './yaml-scalar.ts'
import { pairOf, readYaml, spanOf } from './yaml-source.ts'
import { contentEnd } from './yaml-span.ts'

/**
 * Names the post of these entries of `series.yaml` differently, each in its own quotation marks where these will do. What
 * comes out is read again; where it would say anything else, or the text is not known, there is no change.
 */
export function renamedEntries(
  entries: readonly PostEntry[],
  newName: string,
  text: string | null,
): readonly Change[] {
  if (text === null || entries.length === 0) return []
  const offset = text.startsWith('\uFEFF') ? 1 : 0
  const source = text.slice(offset)
  const starts = new Set(entries.map(({ range }) => range.start.offset - offset))
  const splices = scalarsAt(starts, source).map((scalar) => renamed(scalar, newName, source))
  const edited = splices.toReversed().reduce(applySplice, source)
  if (!saysJustThat(source, edited, starts, newName)) return []
  return splices.map(({ start, end, text: written }) => ({
    kind: 'replace-text',
    file: 'series.yaml',
    start: offset + start,
    end: offset + end,
    expected: source.slice(start, end),
    text: written,
  }))
}

/** A name as an entry writes it. */
interface NameScalar {
  readonly node: Node
  readonly isInFlow: boolean
}

/** The names of the entries that begin at these places; one that repeats another by its anchor follows that. */
function scalarsAt(starts: ReadonlySet<number>, source: string): readonly NameScalar[] {
  const read = readYaml(source)
  if (read.kind !== 'mapping') return []
  const found: NameScalar[] = []
  visit(read.root, {
    Seq(_, seq, path) {
      const isInFlow = [seq, ...path].some((node) => (isMap(node) || isSeq(node)) && node.flow === true)
      for (const item of seq.items as Node[]) {
        if (!starts.has(spanOf(item)[0])) continue
        const pair: Pair<Node, Node | null> | null = isMap(item) ? pairOf(item as YAMLMap, 'post') : null
        const node = pair === null ? item : pair.value
        if (isScalar(node)) found.push({ node, isInFlow: isInFlow || (isMap(item) && item.flow === true) })
      }
    },
  })
  return found
}

const styles: Readonly<Record<string, QuoteStyle>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' }

function renamed({ node, isInFlow }: NameScalar, newName: string, source: string): Splice {
  const [start, end] = spanOf(node)
  const value = isScalar(node) ? String(node.value) : ''
  const ending = /\.(?:md|markdown)$/i.exec(value)?.[0] ?? ''
  const style = isScalar(node) ? (styles[node.type ?? ''] ?? 'plain') : 'plain'
  return { start, end: contentEnd(source, start, end), text: writeScalar(newName + ending, style, isInFlow) }
}

/** True where the list says the new name at these entries, and everywhere else what it said before. */
function saysJustThat(before: string, after: string, starts: ReadonlySet<number>, newName: string): boolean {
  const [old, now] = [before, after].map((text) => readSeriesList(text))
  if (!old || !now || old.problem?.reason !== now.problem?.reason) return false
  const expected = old.series.map(({ range: _, entries, ...series }) => ({
    ...series,
    entries: entries.map(({ range, ...entry }) =>
      starts.has(range.start.offset) ? { ...entry, name: postName(newName) } : entry,
    ),
  }))
  const found = now.series.map(({ range: _, entries, ...series }) => ({
    ...series,
    entries: entries.map(({ range: __, ...entry }) => entry),
  }))
  return JSON.stringify(expected) === JSON.stringify(found)
}
