import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'

/** YAML read to be edited in place: the nodes carry the offsets of the source they were read from. */
export type YamlSource =
  | { readonly kind: 'mapping'; readonly document: Document; readonly root: YAMLMap }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly root: Node }
  | { readonly kind: 'broken'; readonly reason: string; readonly start: number; readonly end: number }

/** Reads YAML without evaluating, expanding or throwing anything. Offsets are those of `source`, whatever its line endings. */
export function readYaml(source: string): YamlSource {
  const document = parse(source)
  if (document === null) return { kind: 'broken', reason: "It can't be read.", start: 0, end: source.length }
  const [error] = document.errors
  if (error !== undefined) {
    const [start, end] = error.pos
    return {
      kind: 'broken',
      reason: causeOf(source, start) ?? inPlainWords(error.code),
      start,
      end: Math.max(start, end),
    }
  }
  const twice = repeatedKey(document)
  if (twice !== null) {
    const [start, end] = spanOf(twice)
    return { kind: 'broken', reason: inPlainWords('DUPLICATE_KEY'), start, end }
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

// The parser's own search for repeated keys, and its pictures of where errors stand, take quadratic time.
const parserOptions = { logLevel: 'silent', version: '1.2', uniqueKeys: false, prettyErrors: false } as const

/** The second of two keys that read alike in one mapping. */
function repeatedKey(document: Document): Node | null {
  let twice: Node | null = null
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items as Pair<Node, Node | null>[]) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) {
          twice = key
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return twice
}

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
    const target = targetOf(node, document)
    return isScalar(target) ? scalarText(target, document) : undefined
  }
  if (!isScalar(node)) return undefined
  if (typeof node.value === 'string') return node.value
  if (node.value === null) return null
  return node.source ?? String(node.value)
}

/** The last node before the alias that carries its name. */
function targetOf(alias: Alias, document: Document): Node | undefined {
  let named = anchored.get(document)
  if (named === undefined) {
    named = anchorsIn(document)
    anchored.set(document, named)
  }
  return named.get(alias.source)?.findLast((node) => spanOf(node)[0] < spanOf(alias)[0])
}

// The parser's `resolve` walks the whole document for every alias.
const anchored = new WeakMap<Document, ReadonlyMap<string, readonly Node[]>>()

function anchorsIn(document: Document): ReadonlyMap<string, readonly Node[]> {
  const named = new Map<string, Node[]>()
  visit(document, {
    Value(_, node) {
      if (node.anchor === undefined) return
      const nodes = named.get(node.anchor)
      if (nodes === undefined) named.set(node.anchor, [node as Node])
      else nodes.push(node as Node)
    },
  })
  return named
}

/** Where a value stands in the source, with its quotes; a node that was read always has this. */
export function spanOf(node: Node): readonly [start: number, end: number] {
  const [start = 0, end = start] = node.range ?? []
  return [start, end]
}

/** Curly quotation marks are letters to YAML, and so hold nothing together: null where the line has none around its value. */
function causeOf(source: string, at: number): string | null {
  const from = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
  const line = /^[^\r\n]*/.exec(source.slice(from, from + longestLine))?.[0] ?? ''
  return /^[ \t]*(?:- +)?[\p{L}\p{N}_-]+[ \t]*:[ \t]+[“”„‘’]/u.test(line)
    ? 'The quotation marks in this line are curly; use straight quotation marks (" or \').'
    : null
}

const longestLine = 200

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
    case 'RESOURCE_EXHAUSTION':
      return 'It is nested too deeply to be read.'
    case 'BAD_ALIAS':
      return 'A text beginning with * must be put in quotation marks.'
    default:
      return "A line can't be understood as “detail: value”."
  }
}
