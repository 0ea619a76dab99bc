import { type Document, isMap, isScalar, type Node, type Pair, visit, type YAMLMap } from 'yaml'
import { onOneLine } from './yaml-scalar.ts'
import { pairOf, readYaml, scalarText, spanOf } from './yaml-source.ts'

/**
 * True where the edited source says this value at this path, and everything else just as before. Both are read again from
 * their texts, so that no slip of an edit gets by.
 */
export function saysJustThis(
  before: string,
  after: string,
  path: readonly string[],
  value: string | null | undefined,
): boolean {
  const old = readings(before)
  const now = readings(after)
  if (old === null || now === null) return false
  const name = path.join('\n')
  const expected = value === undefined ? undefined : onOneLine(value ?? '')
  if (now.get(name) !== expected) return false
  const outer = path[0] ?? ''
  const isEdited = (key: string) => key === name || key === outer || key.startsWith(`${name}\n`)
  return [...old.keys(), ...now.keys()].every((key) => isEdited(key) || old.get(key) === now.get(key))
}

/** True where other places repeat the value at this path by its anchor, and so would change along with it. */
export function isRepeatedElsewhere(root: YAMLMap, path: readonly string[]): boolean {
  const anchors = new Set<string>()
  const add = (node: Node | null | undefined) => {
    if (node && 'anchor' in node && node.anchor !== undefined) anchors.add(String(node.anchor))
  }
  let map: Node | null = root
  let value: Node | null = null
  for (const key of path) {
    value = isMap(map) ? (pairOf(map as YAMLMap, key)?.value ?? null) : null
    add(map)
    map = value
  }
  const own = new Set<unknown>()
  if (value !== null)
    visit(value, {
      Value: (_, node) => add(node as Node),
      Alias: (_, alias) => void own.add(alias),
    })
  let isRepeated = false
  visit(root, {
    Alias(_, alias) {
      if (own.has(alias) || !anchors.has(alias.source)) return undefined
      isRepeated = true
      return visit.BREAK
    },
  })
  return isRepeated
}

/** What a mapping says, two levels deep (the keys joined by a line ending), each value as text; what is deeper, as it is written. Null where it is none. */
export function readings(source: string): ReadonlyMap<string, string> | null {
  const read = readYaml(source)
  if (read.kind === 'empty') return new Map()
  if (read.kind !== 'mapping') return null
  const said = new Map<string, string>()
  for (const pair of read.root.items as Pair<Node, Node | null>[]) {
    const key = keyText(pair.key, source)
    said.set(key, reading(pair.value, source, read.document))
    if (!isMap(pair.value)) continue
    for (const inner of pair.value.items as Pair<Node, Node | null>[])
      said.set(`${key}\n${keyText(inner.key, source)}`, reading(inner.value, source, read.document))
  }
  return said
}

function keyText(key: Node, source: string): string {
  return isScalar(key) ? String(key.value) : source.slice(...spanOf(key))
}

function reading(node: Node | null, source: string, document: Document): string {
  const text = scalarText(node, document)
  return text === undefined && node !== null ? source.slice(...spanOf(node)).trimEnd() : (text ?? '')
}
