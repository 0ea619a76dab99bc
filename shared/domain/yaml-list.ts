import { isScalar, isSeq, type Node, type YAMLSeq } from 'yaml'
import { lineEnd, lineStart, nextLine } from './source-lines.ts'
import { applySplice, setYamlValue, type YamlEdit } from './yaml-edit.ts'
import { writeScalar } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, spanOf } from './yaml-source.ts'
import { valueSpan } from './yaml-span.ts'

/** The words of a list: a YAML list of single values, or one text with commas; null where it is neither. */
export function readYamlList(source: string, key: string): readonly string[] | null {
  const read = readYaml(source)
  if (read.kind === 'empty') return []
  if (read.kind !== 'mapping') return null
  const value = pairOf(read.root, key)?.value ?? null
  if (isSeq(value)) {
    const words = (value.items as Node[]).map((item) => scalarText(item, read.document))
    return words.every((word) => typeof word === 'string') ? (words as string[]) : null
  }
  const text = scalarText(value, read.document)
  if (text === undefined) return null
  return text === null ? [] : text.split(',').flatMap((word) => word.trim() || [])
}

/**
 * Sets a list so that every byte but that of the words added and removed stays: in the way that the list is written now, a
 * new one as `[a, b]`. An empty list takes its key away. Refused where the value is no list of words.
 */
export function setYamlList(
  source: string,
  key: string,
  words: readonly string[],
  lineEnding: string,
): YamlEdit {
  const before = readYamlList(source, key)
  if (before === null) return refused
  if (isEqual(before, words)) return { kind: 'edited', source }
  if (words.length === 0) return setYamlValue(source, key, undefined, lineEnding)
  const edited =
    listNode(source, key) === null
      ? asNewList(source, key, words, lineEnding)
      : asSteps(source, key, words, lineEnding)
  return edited !== null && isEqual(readYamlList(edited, key) ?? [], words)
    ? { kind: 'edited', source: edited }
    : refused
}

const refused: YamlEdit = {
  kind: 'refused',
  reason:
    "These words are written in a way that can't be changed here without touching others. Change them in the file itself.",
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}

function listNode(source: string, key: string): YAMLSeq | null {
  const read = readYaml(source)
  const value = read.kind === 'mapping' ? (pairOf(read.root, key)?.value ?? null) : null
  return isSeq(value) ? value : null
}

/** A text with commas stays one; what is not there yet becomes a list on one line. */
function asNewList(source: string, key: string, words: readonly string[], lineEnding: string): string | null {
  const read = readYaml(source)
  const value = read.kind === 'mapping' ? (pairOf(read.root, key)?.value ?? null) : null
  const isText = isScalar(value) && typeof value.value === 'string' && value.value.includes(',')
  const edit = setYamlValue(source, key, isText ? words.join(', ') : 'words', lineEnding)
  if (edit.kind === 'refused' || isText) return edit.kind === 'refused' ? null : edit.source
  const again = readYaml(edit.source)
  const pair = again.kind === 'mapping' ? pairOf(again.root, key) : null
  if (pair === null) return null
  const [start, end] = valueSpan(edit.source, pair)
  return applySplice(edit.source, { start, end, text: `[${words.map(inFlow).join(', ')}]` })
}

/** Takes the words away that are gone, one by one, then adds at the end those that are new. */
function asSteps(source: string, key: string, words: readonly string[], lineEnding: string): string | null {
  let text = source
  for (let tries = 0; tries < 1000; tries++) {
    const now = readYamlList(text, key)
    const node = listNode(text, key)
    if (now === null || node === null) return null
    const gone = now.findIndex((word, at) => word !== words[at])
    // A list written in lines can't be empty: its last word is replaced.
    if (gone !== -1 && now.length === 1) text = withOtherItem(text, node, words[0] ?? '')
    else if (gone !== -1) text = withoutItem(text, node, gone)
    else if (now.length < words.length) text = withItem(text, node, words[now.length] ?? '', lineEnding)
    else return text
  }
  return null
}

function withoutItem(source: string, list: YAMLSeq, at: number): string {
  const items = list.items as Node[]
  const item = items[at]
  if (item === undefined) return source
  const [start, end] = spanOf(item)
  if (list.flow === true) {
    const next = items[at + 1]
    const before = items[at - 1]
    if (next !== undefined) return applySplice(source, { start, end: spanOf(next)[0], text: '' })
    return applySplice(source, { start: before === undefined ? start : flowEnd(before), end, text: '' })
  }
  const from = lineStart(source, start)
  return applySplice(source, { start: from, end: nextLine(source, lineEnd(source, start)), text: '' })
}

function withOtherItem(source: string, list: YAMLSeq, word: string): string {
  const [item] = list.items as Node[]
  if (item === undefined) return source
  const [start, end] = spanOf(item)
  return applySplice(source, { start, end, text: writeScalar(word, 'plain', list.flow === true) })
}

function withItem(source: string, list: YAMLSeq, word: string, lineEnding: string): string {
  const last = (list.items as Node[]).at(-1)
  if (list.flow === true) {
    const [start] = spanOf(list)
    const at = last === undefined ? start + 1 : flowEnd(last)
    return applySplice(source, {
      start: at,
      end: at,
      text: `${last === undefined ? '' : ', '}${inFlow(word)}`,
    })
  }
  if (last === undefined) return source
  const [start] = spanOf(last)
  const from = lineStart(source, start)
  const mark = /^[ \t]*-[ \t]+/.exec(source.slice(from))?.[0] ?? '- '
  const end = lineEnd(source, start)
  return applySplice(source, {
    start: end,
    end,
    text: `${lineEnding}${mark}${writeScalar(word, 'plain', false)}`,
  })
}

function flowEnd(item: Node): number {
  return spanOf(item)[1]
}

function inFlow(word: string): string {
  return writeScalar(word, 'plain', true)
}
