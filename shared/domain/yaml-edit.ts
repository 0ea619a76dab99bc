import { type Document, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import { type QuoteStyle, writeScalar } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, spanOf } from './yaml-source.ts'

/** An edited source, or why it was left alone. */
export type YamlEdit =
  | { readonly kind: 'edited'; readonly source: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** One stretch to replace. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

const refused: YamlEdit = {
  kind: 'refused',
  reason:
    "This detail is written in a way that can't be changed here without touching others. Change it in the file itself.",
}

/**
 * Sets one value of a YAML mapping by replacing its own stretch of the source; every other byte stays. `key` may name a
 * value one level down (`pager.previous`). Null empties the value, undefined removes the key. What comes out is read
 * again: it must say just this value and nothing else differently, or the edit is refused.
 */
export function setYamlValue(
  source: string,
  key: string,
  value: string | null | undefined,
  lineEnding: string,
): YamlEdit {
  const read = readYaml(source)
  if (read.kind === 'broken' || read.kind === 'other') return refused
  const path = read.kind === 'mapping' && pairOf(read.root, key) !== null ? [key] : key.split('.')
  const splice =
    read.kind === 'empty'
      ? appendLines(source, path, value, lineEnding)
      : spliceIn(source, read.root, path, value, lineEnding)
  if (splice === 'unchanged') return { kind: 'edited', source }
  if (splice === null) return refused
  const edited = applySplice(source, splice)
  return saysJustThis(source, edited, path, value) ? { kind: 'edited', source: edited } : refused
}

/** The source with one stretch replaced. */
export function applySplice(source: string, { start, end, text }: Splice): string {
  return source.slice(0, start) + text + source.slice(end)
}

type Planned = Splice | 'unchanged' | null

function spliceIn(
  source: string,
  map: YAMLMap,
  path: readonly string[],
  value: string | null | undefined,
  lineEnding: string,
): Planned {
  const [first = '', ...rest] = path
  const pair = pairOf(map, first)
  if (rest.length === 0) {
    if (pair === null)
      return value === undefined ? 'unchanged' : addPair(source, map, first, value, lineEnding)
    return value === undefined ? removePair(source, map, pair) : replaceValue(source, map, pair, value)
  }
  if (pair === null)
    return value === undefined ? 'unchanged' : addNested(source, map, path, value, lineEnding)
  if (isMap(pair.value)) return spliceIn(source, pair.value, rest, value, lineEnding)
  if (isScalar(pair.value) && pair.value.value === null && value !== undefined && !map.flow) {
    const at = lineEnd(source, afterColon(source, pair))
    return {
      start: at,
      end: at,
      text: `${lineEnding}${indentOf(source, map)}  ${pairText(rest[0] ?? '', value, false)}`,
    }
  }
  return value === undefined ? 'unchanged' : null
}

function replaceValue(
  source: string,
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  value: string | null,
): Planned {
  const after = afterColon(source, pair)
  const node = pair.value
  const isEmpty =
    node === null || (isScalar(node) && node.value === null && spanOf(node)[0] === spanOf(node)[1])
  if (isEmpty) {
    if (value === null) return 'unchanged'
    return { start: after, end: after, text: ` ${writeScalar(value, 'plain', map.flow === true)}` }
  }
  const [start, end] = spanOf(node)
  if (value === null) return { start: after, end: contentEnd(source, start, end), text: '' }
  if (isScalar(node) && node.value === value) return 'unchanged'
  const text = writeScalar(value, styleOf(node), map.flow === true)
  const isOnNextLine = /[\r\n]/.test(source.slice(after, start))
  if (isOnNextLine) return { start: after, end: contentEnd(source, start, end), text: ` ${text}` }
  return { start, end: contentEnd(source, start, end), text }
}

/** A block scalar and a block collection end after their last line break, which is not theirs to lose. */
function contentEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\r\n]/.test(source[at - 1] ?? '')) at--
  return at
}

function styleOf(node: Node): QuoteStyle {
  if (!isScalar(node)) return 'plain'
  if (node.type === 'QUOTE_DOUBLE') return 'double'
  return node.type === 'QUOTE_SINGLE' ? 'single' : 'plain'
}

function removePair(source: string, map: YAMLMap, pair: Pair<Node, Node | null>): Planned {
  const start = spanOf(pair.key)[0]
  const valueEnd = Math.max(afterColon(source, pair), pair.value === null ? 0 : spanOf(pair.value)[1])
  if (map.flow === true) {
    const comma = /^\s*,\s*/.exec(source.slice(valueEnd))
    if (comma !== null) return { start, end: valueEnd + comma[0].length, text: '' }
    const before = /,?\s*$/.exec(source.slice(0, start))
    return { start: start - (before?.[0].length ?? 0), end: valueEnd, text: '' }
  }
  const from = lineStart(source, start)
  if (source.slice(from, start).trim() !== '') return null
  const isAtLineStart = valueEnd > start && /[\r\n]/.test(source[valueEnd - 1] ?? '')
  return { start: from, end: isAtLineStart ? valueEnd : nextLine(source, valueEnd), text: '' }
}

function addPair(
  source: string,
  map: YAMLMap,
  key: string,
  value: string | null,
  lineEnding: string,
): Splice {
  if (map.flow === true) {
    const close = spanOf(map)[1] - 1
    const at = source.slice(0, close).trimEnd().length
    const comma = map.items.length === 0 || source[at - 1] === ',' ? '' : ', '
    return { start: at, end: at, text: `${comma}${pairText(key, value, true)}` }
  }
  return addLines(source, map, [pairText(key, value, false)], lineEnding)
}

function addNested(
  source: string,
  map: YAMLMap,
  [outer = '', inner = '']: readonly string[],
  value: string | null,
  lineEnding: string,
): Splice {
  if (map.flow === true) return addPair(source, map, outer, null, lineEnding)
  return addLines(source, map, [`${outer}:`, `  ${pairText(inner, value, false)}`], lineEnding)
}

/** New lines at the end of a block mapping, set in as its keys are. */
function addLines(source: string, map: YAMLMap, lines: readonly string[], lineEnding: string): Splice {
  const end = contentEnd(source, 0, spanOf(map)[1])
  const at = lineEnd(source, end)
  const indent = indentOf(source, map)
  return { start: at, end: at, text: lines.map((line) => `${lineEnding}${indent}${line}`).join('') }
}

function appendLines(
  source: string,
  [outer = '', inner]: readonly string[],
  value: string | null | undefined,
  lineEnding: string,
): Planned {
  if (value === undefined) return 'unchanged'
  const before = source === '' || /[\r\n]$/.test(source) ? '' : lineEnding
  const lines =
    inner === undefined
      ? [pairText(outer, value, false)]
      : [`${outer}:`, `  ${pairText(inner, value, false)}`]
  const text = before + lines.map((line) => line + lineEnding).join('')
  return { start: source.length, end: source.length, text }
}

function pairText(key: string, value: string | null, isInFlow: boolean): string {
  return value === null ? `${key}:` : `${key}: ${writeScalar(value, 'plain', isInFlow)}`
}

function afterColon(source: string, pair: Pair<Node, Node | null>): number {
  return source.indexOf(':', spanOf(pair.key)[1]) + 1
}

function indentOf(source: string, map: YAMLMap): string {
  const [first] = map.items as Pair<Node, Node | null>[]
  if (first === undefined) return ''
  const start = spanOf(first.key)[0]
  return source.slice(lineStart(source, start), start)
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

function lineEnd(source: string, at: number): number {
  const length = /[\r\n]/.exec(source.slice(at))?.index
  return length === undefined ? source.length : at + length
}

function nextLine(source: string, at: number): number {
  const end = lineEnd(source, at)
  return end + (source.startsWith('\r\n', end) ? 2 : end < source.length ? 1 : 0)
}

function saysJustThis(
  before: string,
  after: string,
  path: readonly string[],
  value: string | null | undefined,
): boolean {
  const old = readings(before)
  const now = readings(after)
  if (old === null || now === null) return false
  const name = path.join('\n')
  const expected =
    value === undefined ? undefined : (value ?? '').replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')
  if (now.get(name) !== expected) return false
  const outer = path[0] ?? ''
  for (const readingsOf of [old, now])
    for (const key of readingsOf.keys())
      if (key !== name && key !== outer && old.get(key) !== now.get(key)) return false
  return true
}

/** What a mapping says, two levels deep, each value as text; enough to see whether an edit touched its neighbours. */
function readings(source: string): ReadonlyMap<string, string> | null {
  const read = readYaml(source)
  if (read.kind === 'empty') return new Map()
  if (read.kind !== 'mapping') return null
  const said = new Map<string, string>()
  for (const pair of read.root.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : source.slice(...spanOf(pair.key))
    said.set(key, reading(pair.value, source, read.document))
    if (isMap(pair.value))
      for (const inner of pair.value.items as Pair<Node, Node | null>[])
        said.set(
          `${key}\n${isScalar(inner.key) ? String(inner.key.value) : ''}`,
          reading(inner.value, source, read.document),
        )
  }
  return said
}

function reading(node: Node | null, source: string, document: Document): string {
  const text = scalarText(node, document)
  return text === undefined && node !== null ? source.slice(...spanOf(node)).trimEnd() : (text ?? '')
}
