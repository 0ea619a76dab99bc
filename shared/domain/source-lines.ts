/** Where the line that holds this offset begins; lines end at LF, CRLF or a lone CR. */
export function lineStart(source: string, at: number): number {
  if (at === 0) return 0
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

/** Where the content of the line that holds this offset ends. */
export function lineEnd(source: string, at: number): number {
  return endingAfter(source, at)?.index ?? source.length
}

/** Where the line after this offset begins; the end of the source where there is none. */
export function nextLine(source: string, at: number): number {
  const ending = endingAfter(source, at)
  return ending === null ? source.length : ending.index + ending.length
}

function endingAfter(source: string, at: number): { readonly index: number; readonly length: number } | null {
  const feed = source.indexOf('\n', at)
  const line = source.slice(at, feed === -1 ? source.length : feed)
  const carriage = line.indexOf('\r')
  if (carriage !== -1) return { index: at + carriage, length: at + carriage === feed - 1 ? 2 : 1 }
  return feed === -1 ? null : { index: feed, length: 1 }
}
