import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'

/** YAML read to be edited in place: the nodes carry the offsets of the source they were read from. */
export type YamlSource =
  | { readonly kind: 'mapping'; readonly document: Document; readonly root: YAMLMap }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly root: Node }
  | { readonly kind: 'broken'; readonly reason: string; readonly start: number; readonly end: number }

/** Deeper nesting than any person writes; the parser itself gives out far below it. */
const deepestNesting = 64

/** Reads YAML without evaluating, expanding or throwing anything. Offsets are those of `source`, whatever its line endings. */
export function readYaml(source: string): YamlSource {
  if (isTooDeep(source))
    return { kind: 'broken', reason: 'It is nested too deeply to be read.', start: 0, end: source.length }
  const document = parse(source)
  if (document === null) return { kind: 'broken', reason: "It can't be read.", start: 0, end: source.length }
  const [error] = document.errors
  if (error !== undefined) {
    const [start, end] = error.pos
    return { kind: 'broken', reason: inPlainWords(error.code), start, end: Math.max(start, end) }
  }
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return { kind: 'empty' }
  return isMap(root) ? { kind: 'mapping', document, root } : { kind: 'other', root: root as Node }
}

/**
 * Parses a source, or the same with its quoted texts on one line each: other tools take a quoted text that goes on at the
 * margin, and so do files that were written for them. Every replacement keeps its length, and so all offsets.
 */
function parse(source: string): Document | null {
  try {
    // The parser takes a lone CR for text.
    const lines = source.replace(/\r(?!\n)/g, '\n')
    const document = parseDocument(lines, parserOptions)
    if (document.errors.length === 0) return document
    const again = parseDocument(lines.replace(quotedOverLines, onOneLine), parserOptions)
    return again.errors.length === 0 ? again : document
  } catch {
    return null
  }
}

const parserOptions = { logLevel: 'silent', version: '1.2' } as const

const quotedOverLines = /^[\w-]+:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*$/gm

function onOneLine(pair: string): string {
  return pair.replace(/\r?\n/g, (ending) => ' '.repeat(ending.length))
}

/** The pair of a mapping whose key reads so. */
export function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | null {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return (pair as Pair<Node, Node | null> | undefined) ?? null
}

/** A single value as the file spells it ("1.10" stays "1.10", `no` stays "no"); null for an empty one, undefined for a list or mapping. */
export function scalarText(node: Node | null | undefined, document: Document): string | null | undefined {
  if (node === null || node === undefined) return null
  if (isAlias(node)) {
    const target = node.resolve(document)
    return target === undefined || isAlias(target) ? undefined : scalarText(target, document)
  }
  if (!isScalar(node)) return undefined
  if (typeof node.value === 'string') return node.value
  if (node.value === null) return null
  return node.source ?? String(node.value)
}

/** Where a value stands in the source, with its quotes; a node that was read always has this. */
export function spanOf(node: Node): readonly [start: number, end: number] {
  const [start = 0, end = start] = node.range ?? []
  return [start, end]
}

function isTooDeep(source: string): boolean {
  let depth = 0
  for (const mark of source.matchAll(/[[\]{}]/g)) {
    depth = '[{'.includes(mark[0]) ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepestNesting) return true
  }
  return new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${deepestNesting}}`, 'm').test(source)
}

function inPlainWords(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'The same detail is there twice.'
    case 'MISSING_CHAR':
      return "Something isn't closed: a quotation mark or a bracket is missing."
    case 'TAB_AS_INDENT':
      return 'A line begins with a tab; use blanks instead.'
    case 'BAD_INDENT':
      return "A line isn't set in as far as it should be, or a bracket isn't closed."
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'There are two colons in one line; put the text after the first one in quotation marks.'
    case 'BAD_ALIAS':
      return 'A text beginning with * must be put in quotation marks.'
    default:
      return "A line can't be understood as “detail: value”."
  }
}
