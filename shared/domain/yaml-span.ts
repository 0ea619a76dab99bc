import type { Node, Pair } from 'yaml'
import { spanOf } from './yaml-source.ts'

/** Where a pair's key and colon end. */
export function afterColon(source: string, pair: Pair<Node, Node | null>): number {
  return source.indexOf(':', spanOf(pair.key)[1]) + 1
}

/** Where a value stands; an empty one stands after the colon, and after the anchor and tag that it may have. */
export function valueSpan(
  source: string,
  pair: Pair<Node, Node | null>,
): readonly [start: number, end: number] {
  const [start, end] = pair.value === null ? [0, 0] : spanOf(pair.value)
  if (start !== end) return [start, end]
  const after = afterColon(source, pair)
  const at = after + (/^(?:[ \t]+[&!]\S*)*/.exec(source.slice(after))?.[0].length ?? 0)
  return [at, at]
}

/** A block scalar and a block collection end after their last line break, which is not theirs to lose. */
export function contentEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\r\n]/.test(source[at - 1] ?? '')) at--
  return at
}
