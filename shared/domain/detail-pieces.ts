import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, visit } from 'yaml'
import type { FrontMatterPlace } from './front-matter.ts'
import type { Piece, Pieces } from './pieces.ts'
import { lineStart, nextLine } from './source-lines.ts'
import { readYaml, scalarText, spanOf, type YamlSource } from './yaml-source.ts'

/** The details of an article cut detail by detail, with what each of them says. */
export interface DetailPieces extends Pieces {
  /** By detail, in their order. */
  readonly said: ReadonlyMap<string, readonly SaidDetail[]>
}

/** One value of a detail; `key` holds that of a group's inner detail after a line ending. */
export interface SaidDetail {
  readonly key: string
  readonly value: string
}

/** Null where the details can't be told apart: they can't be read, or are written so that one stands for another. */
export function detailPieces(
  text: string,
  { kind, yamlStart, yamlEnd }: FrontMatterPlace,
): DetailPieces | null {
  if (kind === 'unclosed' || kind === 'foreign') return null
  const source = text.slice(yamlStart, yamlEnd)
  const read = readYaml(source)
  if (read.kind === 'empty') return { pieces: [], gaps: [source], said: new Map() }
  if (read.kind !== 'mapping' || read.root.flow === true || repeatsItself(read)) return null
  const pairs = read.root.items as Pair<Node, Node | null>[]
  const starts = pairs.map(({ key }) => lineStart(source, spanOf(key)[0]))
  const areLines = pairs.every(
    ({ key }, at) => isScalar(key) && /^[ \t]*$/.test(source.slice(starts[at], spanOf(key)[0])),
  )
  if (!areLines) return null
  const said = new Map(pairs.map((pair) => [nameOf(pair), saidBy(pair, source, read)]))
  return { ...cut(source, pairs.map(nameOf), starts), said }
}

type Mapping = Extract<YamlSource, { kind: 'mapping' }>

function cut(source: string, names: readonly string[], starts: readonly number[]): Pieces {
  const pieces: Piece[] = []
  const gaps: string[] = []
  let gapFrom = 0
  for (const [at, from] of starts.entries()) {
    const to = endOfDetail(source, from, starts[at + 1] ?? source.length)
    gaps.push(source.slice(gapFrom, from))
    pieces.push({ key: names[at] ?? '', text: source.slice(from, to) })
    gapFrom = to
  }
  gaps.push(source.slice(gapFrom))
  return { pieces, gaps }
}

/** Blank lines, and comments that are set in no further than the detail, are not its own; nor is its last line ending. */
function endOfDetail(source: string, from: number, to: number): number {
  const margin = /^[ \t]*/.exec(source.slice(from, to))?.[0].length ?? 0
  let end = from
  for (let at = from; at < to; at = nextLine(source, at)) {
    const line = source.slice(at, Math.min(to, nextLine(source, at))).replace(/[\r\n]+$/, '')
    const comment = /^([ \t]*)#/.exec(line)
    const isOwn = line.trim() !== '' && (comment === null || (comment[1]?.length ?? 0) > margin)
    if (isOwn) end = at + line.length
  }
  return end
}

/** True where one value is written once and meant again elsewhere: such a line says nothing by itself. */
function repeatsItself({ root }: Mapping): boolean {
  let repeats = false
  visit(root, (_, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor !== undefined)) return undefined
    repeats = true
    return visit.BREAK
  })
  return repeats
}

function nameOf({ key }: Pair<Node, Node | null>): string {
  return isScalar(key) ? String(key.value) : ''
}

function saidBy(pair: Pair<Node, Node | null>, source: string, read: Mapping): readonly SaidDetail[] {
  const name = nameOf(pair)
  if (!isMap(pair.value)) return [{ key: name, value: valueText(pair.value, source, read) }]
  return (pair.value.items as Pair<Node, Node | null>[]).map((inner) => ({
    key: `${name}\n${nameOf(inner)}`,
    value: valueText(inner.value, source, read),
  }))
}

/** A list of words as one line; what is deeper, as it is written. */
function valueText(node: Node | null, source: string, { document }: Mapping): string {
  if (isSeq(node) && node.items.every((item) => isScalar(item)))
    return node.items.map((item) => scalarText(item as Node, document) ?? '').join(', ')
  const text = scalarText(node, document)
  const written = text === undefined && node !== null ? source.slice(...spanOf(node)).trimEnd() : (text ?? '')
  return written.replace(/\r\n?/g, '\n')
}
