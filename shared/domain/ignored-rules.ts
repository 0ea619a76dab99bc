import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { splitFrontMatter, usualLineEnding } from './front-matter.ts'
import { lineEnd, lineStart } from './source-lines.ts'
import { applySplice, type Splice } from './yaml-edit.ts'
import { writeScalar } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, spanOf } from './yaml-source.ts'
import { afterColon } from './yaml-span.ts'

/** A text with one more ignored check, or a sentence that says why it was left alone. */
export type IgnoreResult =
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** The rule ids, or patterns of them, under a post's `ignore`: a list of `{rule, reason}` or of ids alone, or `{id: reason}`. */
export function ignoredNodes(node: Node | null): readonly Node[] {
  if (isMap(node) && pairOf(node as YAMLMap, 'rule') === null)
    return (node as YAMLMap<Node>).items.map(({ key }) => key)
  const items = isSeq(node) ? (node.items as Node[]) : node === null ? [] : [node]
  return items.flatMap((item) => (isMap(item) ? (pairOf(item as YAMLMap, 'rule')?.value ?? []) : item))
}

function ignoredRules(node: Node | null, document: Document): readonly string[] {
  return ignoredNodes(node).flatMap((item) => scalarText(item, document)?.trim() || [])
}

/**
 * Adds a check to a post's `ignore`, with the reason, as its list is written now; every other byte stays. What comes out is
 * read again, and refused where it says anything else differently.
 */
export function ignoreRule(text: string, rule: string, reason: string): IgnoreResult {
  const place = splitFrontMatter(text)
  const lineEnding = usualLineEnding(text)
  if (place.kind === 'none') {
    const lines = ['---', 'ignore:', ...entryLines(rule, reason, '  '), '---', '']
    const body = text.slice(place.bodyStart)
    const gap = body === '' || /^[\r\n]/.test(body) ? '' : lineEnding
    return { kind: 'set', text: text.slice(0, place.bodyStart) + lines.join(lineEnding) + gap + body }
  }
  const source = text.slice(place.yamlStart, place.yamlEnd)
  const splice = place.kind === 'fenced' ? spliceFor(source, rule, reason, lineEnding) : null
  const edited = splice === null ? source : applySplice(source, splice)
  if (!addsJustThis(source, edited, rule)) return refused
  return { kind: 'set', text: text.slice(0, place.yamlStart) + edited + text.slice(place.yamlEnd) }
}

const refused: IgnoreResult = {
  kind: 'refused',
  reason:
    "The details at the top of this file are written in a way that can't be changed here without touching others. Change them in the file itself.",
}

function spliceFor(source: string, rule: string, reason: string, lineEnding: string): Splice | null {
  const read = readYaml(source)
  if (read.kind !== 'mapping' && read.kind !== 'empty') return null
  const pair = read.kind === 'mapping' ? pairOf(read.root, 'ignore') : null
  const lines = entryLines(rule, reason, '  ')
  if (pair === null) {
    const before = source === '' || /[\r\n]$/.test(source) ? '' : lineEnding
    const text = before + ['ignore:', ...lines].map((line) => line + lineEnding).join('')
    return { start: source.length, end: source.length, text }
  }
  const value = pair.value
  if (isSeq(value) && value.items.length > 0)
    return afterLast(source, value as YAMLSeq<Node>, rule, reason, lineEnding)
  const isNothing = value === null || (isScalar(value) && value.value === null) || isSeq(value)
  if (!isNothing) return null
  const start = afterColon(source, pair)
  const end = isSeq(value) ? spanOf(value as Node)[1] : start
  return { start, end, text: lines.map((line) => lineEnding + line).join('') }
}

function afterLast(
  source: string,
  list: YAMLSeq<Node>,
  rule: string,
  reason: string,
  lineEnding: string,
): Splice | null {
  const last = list.items.at(-1)
  if (last === undefined) return null
  const [start, end] = spanOf(last)
  if (list.flow === true) {
    const entry = `{rule: ${writeScalar(rule, 'plain', true)}, reason: ${writeScalar(reason, 'plain', true)}}`
    return { start: end, end, text: `, ${entry}` }
  }
  const at = lineEnd(source, start + source.slice(start, end).trimEnd().length)
  const indent = /^[ ]*/.exec(source.slice(lineStart(source, start), start))?.[0] ?? ''
  return {
    start: at,
    end: at,
    text: entryLines(rule, reason, indent)
      .map((line) => lineEnding + line)
      .join(''),
  }
}

function entryLines(rule: string, reason: string, indent: string): readonly string[] {
  return [
    `${indent}- rule: ${writeScalar(rule, 'plain', false)}`,
    `${indent}  reason: ${writeScalar(reason, 'plain', false)}`,
  ]
}

function addsJustThis(before: string, after: string, rule: string): boolean {
  const [old, now] = [readings(before), readings(after)]
  if (old === null || now === null) return false
  return (
    JSON.stringify(now.ignored) === JSON.stringify([...old.ignored, rule]) &&
    JSON.stringify(now.others) === JSON.stringify(old.others)
  )
}

function readings(source: string) {
  const read = readYaml(source)
  if (read.kind === 'empty') return { ignored: [], others: [] }
  if (read.kind !== 'mapping') return null
  const pairs = read.root.items as Pair<Node, Node | null>[]
  const others = pairs.flatMap(({ key, value }) => {
    const name = source.slice(...spanOf(key))
    return name === 'ignore' ? [] : [[name, value === null ? '' : source.slice(...spanOf(value)).trimEnd()]]
  })
  return { ignored: ignoredRules(pairOf(read.root, 'ignore')?.value ?? null, read.document), others }
}
