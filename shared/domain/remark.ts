import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import { closestText } from './likeness.ts'
import type { TextRange } from './text-range.ts'

/** A line of a folder's own files of which nothing comes, since what it says is nothing that is known. */
export interface Remark {
  /** A sentence that says so. */
  readonly reason: string
  /** What stands there, and what may have been meant; null where nothing that is known is close. */
  readonly range: TextRange
  readonly written: string
  readonly instead: string | null
}

/** A key of a mapping that is none of those that are known there. */
interface UnknownKey {
  readonly node: Node
  readonly written: string
  readonly instead: string | null
}

/** The keys that mean nothing in this mapping, with the closest that is known and not there yet; `otherwise` says what other words for one are. */
export function unknownKeys(
  map: YAMLMap,
  known: readonly string[],
  otherwise: Readonly<Record<string, string>> = {},
): readonly UnknownKey[] {
  const keys = (map.items as Pair<Node, Node | null>[]).flatMap(({ key }) =>
    isScalar(key) ? [{ node: key as Node, written: String(key.value) }] : [],
  )
  const free = known.filter((key) => !keys.some(({ written }) => written === key))
  return keys.flatMap(({ node, written }) => {
    if (known.includes(written)) return []
    const meant = otherwise[written.toLowerCase()] ?? closestText(written, free)
    return [{ node, written, instead: meant !== null && free.includes(meant) ? meant : null }]
  })
}
