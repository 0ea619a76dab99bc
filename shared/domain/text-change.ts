/** A text as the incremental renderer reads it: stretches of it, with LF line endings, lengths in UTF-16 units. */
export interface ArticleText {
  readonly length: number
  sliceString(from: number, to: number): string
}

/** One stretch of a text became another: `[fromA, toA)` of the old one is `[fromB, toB)` of the new one. */
export interface TextChange {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** The stretch in which two texts differ; null where they don't. */
export function changeBetween(old: string, now: string): TextChange | null {
  if (old === now) return null
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old.charCodeAt(head) === now.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail++
  return { fromA: head, toA: old.length - tail, fromB: head, toB: now.length - tail }
}
