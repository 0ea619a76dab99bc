import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { lineEnd, lineStart, nextLine } from './source-lines.ts'
import { isRepeatedElsewhere, saysJustThis } from './yaml-readings.ts'
import { type QuoteStyle, writeValue } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, spanOf, type YamlSource } from './yaml-source.ts'
import { afterColon, contentEnd, valueSpan } from './yaml-span.ts'

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
  const edit = { source, lineEnding, value }
  const splices = read.kind === 'empty' ? appendLines(edit, path) : plan(edit, read, path)
  if (splices === 'unchanged') return { kind: 'edited', source }
  if (read.kind === 'mapping' && isRepeatedElsewhere(read.root, path)) return refused
  const edited = splices
    .map((splice) => applySplice(source, splice))
    .find((candidate) => saysJustThis(source, candidate, path, value))
  return edited === undefined ? refused : { kind: 'edited', source: edited }
}

/** The source with one stretch replaced. */
export function applySplice(source: string, { start, end, text }: Splice): string {
  return source.slice(0, start) + text + source.slice(end)
}

interface Edit {
  readonly source: string
  readonly lineEnding: string
  readonly value: string | null | undefined
}

/** The ways to make an edit, the best first: which of them is right for an odd source shows when it is read again. */
type Planned = readonly Splice[] | 'unchanged'

type Mapping = Extract<YamlSource, { kind: 'mapping' }>

function plan(edit: Edit, { root, document }: Mapping, [first = '', ...rest]: readonly string[]): Planned {
  const pair = pairOf(root, first)
  const [inner] = rest
  if (inner === undefined) return planIn(edit, { root, document }, first)
  if (rest.length > 1) return []
  if (pair !== null && isMap(pair.value))
    return planIn(edit, { root: pair.value as YAMLMap, document }, inner)
  if (edit.value === undefined) return 'unchanged'
  if (pair === null) return addGroup(edit, root, first, inner, edit.value)
  return isScalar(pair.value) && pair.value.value === null
    ? fillGroup(edit, root, pair, inner, edit.value)
    : []
}

function planIn(edit: Edit, { root, document }: Pick<Mapping, 'root' | 'document'>, key: string): Planned {
  const { source, value } = edit
  const pair = pairOf(root, key)
  if (pair === null) {
    if (value === undefined) return 'unchanged'
    return addPair(edit, root, pairText(key, value, root.flow === true), value === null)
  }
  if (value === undefined) return removePair(source, root, pair)
  const text = scalarText(pair.value, document)
  const isBlock = isScalar(pair.value) && /^BLOCK/.test(pair.value.type ?? '')
  const isSame = text === value || (isBlock && text?.trimEnd() === value)
  return isSame ? 'unchanged' : [replaceValue(source, root, pair, value)]
}

function replaceValue(
  source: string,
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  value: string | null,
): Splice {
  const after = afterColon(source, pair)
  const node = pair.value
  const [start, end] = valueSpan(source, pair)
  const isEmpty = start === end
  const style = isEmpty ? 'plain' : styleOf(node)
  const key = isScalar(pair.key) ? String(pair.key.value) : ''
  const text = value === null ? '' : ` ${writeValue(key, value, style, map.flow === true)}`
  const between = source.slice(after, isEmpty ? after : start)
  // Blanks before a value on the same line stay; a tag or an anchor belongs to the old value.
  if (value !== null && !isEmpty && /^[ \t]*$/.test(between) && !isBlockScalar(node))
    return { start, end: contentEnd(source, start, end), text: text.slice(1) }
  const comment = /[\r\n]/.test(between) ? between : isBlockScalar(node) ? source.slice(start, end) : ''
  const kept = /^[^\r\n#]*?([ \t]+#[^\r\n]*)/.exec(comment)?.[1] ?? ''
  return { start: after, end: isEmpty ? end : ownEnd(source, map, pair, end), text: text + kept }
}

/** Where a value ends: before the line ending after it, and after the comments that are set in under its key. */
function ownEnd(source: string, map: YAMLMap, pair: Pair<Node, Node | null>, end: number): number {
  let at = contentEnd(source, spanOf(pair.key)[1], end)
  const isBlock = (isMap(pair.value) || isSeq(pair.value)) && pair.value.flow !== true
  if (!isBlock) return at
  const indent = indentOf(source, map).length
  for (let line = nextLine(source, at); line < source.length; line = nextLine(source, line)) {
    const comment = /^([ \t]*)#/.exec(source.slice(line, lineEnd(source, line)))
    if (comment === null || (comment[1]?.length ?? 0) <= indent) break
    at = lineEnd(source, line)
  }
  return at
}

function isBlockScalar(node: Node | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}

function styleOf(node: Node | null): QuoteStyle {
  if (!isScalar(node)) return 'plain'
  if (node.type === 'QUOTE_DOUBLE') return 'double'
  return node.type === 'QUOTE_SINGLE' ? 'single' : 'plain'
}

function removePair(source: string, map: YAMLMap, pair: Pair<Node, Node | null>): readonly Splice[] {
  const start = spanOf(pair.key)[0]
  const valueEnd = Math.max(afterColon(source, pair), pair.value === null ? 0 : spanOf(pair.value)[1])
  if (map.flow === true) {
    const comma = /^\s*,\s*/.exec(source.slice(valueEnd))
    if (comma !== null) return [{ start, end: valueEnd + comma[0].length, text: '' }]
    const before = /,?\s*$/.exec(source.slice(0, start))
    return [{ start: start - (before?.[0].length ?? 0), end: valueEnd, text: '' }]
  }
  const from = lineStart(source, start)
  if (source.slice(from, start).trim() !== '') return []
  const end = Math.max(valueEnd, ownEnd(source, map, pair, valueEnd))
  const isAtLineStart = end > start && /[\r\n]/.test(source[end - 1] ?? '')
  return [{ start: from, end: isAtLineStart ? end : nextLine(source, end), text: '' }]
}

function addPair(
  { source, lineEnding }: Edit,
  map: YAMLMap,
  text: string,
  isEmpty = false,
): readonly Splice[] {
  if (map.flow !== true) return addLines(source, map, [text], lineEnding)
  const close = spanOf(map)[1] - 1
  const at = source.slice(0, close).trimEnd().length
  const added = isEmpty ? `${text} ` : text
  const beforeClose = [' ', ', '].map((comma) => ({ start: close, end: close, text: comma + added }))
  if (map.items.length === 0) return [{ start: at, end: at, text: added }, ...beforeClose]
  return [{ start: at, end: at, text: (source[at - 1] === ',' ? ' ' : ', ') + added }, ...beforeClose]
}

function addGroup(edit: Edit, map: YAMLMap, outer: string, inner: string, value: string | null): Planned {
  if (map.flow === true) return addPair(edit, map, `${outer}: {${pairText(inner, value, true)}}`)
  const lines = [`${outer}:`, `  ${pairText(inner, value, false)}`]
  return addLines(edit.source, map, lines, edit.lineEnding)
}

/** Puts the first value into a group that is there but empty (`pager:`, `pager: ~`). */
function fillGroup(
  { source, lineEnding }: Edit,
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  inner: string,
  value: string | null,
): readonly Splice[] {
  const start = afterColon(source, pair)
  const [, end] = valueSpan(source, pair)
  if (map.flow === true) return [{ start, end, text: ` {${pairText(inner, value, true)}}` }]
  const rest = source.slice(end, lineEnd(source, end))
  const line = `${lineEnding}${indentOf(source, map)}  ${pairText(inner, value, false)}`
  return [{ start, end: end + rest.length, text: rest + line }]
}

/** New lines at the end of a block mapping, set in as its keys are; after blank lines only where those are part of its last value. */
function addLines(
  source: string,
  map: YAMLMap,
  lines: readonly string[],
  lineEnding: string,
): readonly Splice[] {
  const end = spanOf(map)[1]
  const at = lineEnd(source, contentEnd(source, 0, end))
  const indented = lines.map((line) => indentOf(source, map) + line)
  return [
    { start: at, end: at, text: indented.map((line) => lineEnding + line).join('') },
    { start: end, end, text: indented.map((line) => line + lineEnding).join('') },
  ]
}

function appendLines({ source, lineEnding, value }: Edit, [outer = '', inner]: readonly string[]): Planned {
  if (value === undefined) return 'unchanged'
  const before = source === '' || /[\r\n]$/.test(source) ? '' : lineEnding
  const lines =
    inner === undefined
      ? [pairText(outer, value, false)]
      : [`${outer}:`, `  ${pairText(inner, value, false)}`]
  const text = before + lines.map((line) => line + lineEnding).join('')
  return [{ start: source.length, end: source.length, text }]
}

function pairText(key: string, value: string | null, isInFlow: boolean): string {
  return value === null ? `${key}:` : `${key}: ${writeValue(key, value, 'plain', isInFlow)}`
}

function indentOf(source: string, map: YAMLMap): string {
  const [first] = map.items as Pair<Node, Node | null>[]
  if (first === undefined) return ''
  const start = spanOf(first.key)[0]
  return source.slice(lineStart(source, start), start)
}
