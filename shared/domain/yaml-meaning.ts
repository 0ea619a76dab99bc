import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { scalarText } from './yaml-source.ts'

/** What a node of a document says, to be compared: values as texts, whatever their spelling; aliases by what they mean. */
export type Meaning =
  | string
  | null
  | readonly Meaning[]
  | { readonly pairs: readonly (readonly [Meaning, Meaning])[] }

/** Reads what a node says; a mapping says nothing of the keys that `isLeftOut` names. */
export function meaningOf(
  node: Node | null,
  document: Document,
  isLeftOut: (map: Node, key: string) => boolean = () => false,
): Meaning {
  const read = (inner: Node | null): Meaning => {
    if (inner === null) return null
    if (isSeq(inner)) return (inner.items as Node[]).map(read)
    if (isMap(inner))
      return {
        pairs: (inner.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) =>
          isScalar(key) && isLeftOut(inner, String(key.value)) ? [] : [[read(key), read(value)] as const],
        ),
      }
    return scalarText(inner, document) ?? (isAlias(inner) ? `*${inner.source}` : null)
  }
  return read(node)
}
