/** Where the line that holds this offset begins; lines end at LF, CRLF or a lone CR. */
export function lineStart(source: string, at: number): number {
  if (at === 0) return 0
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

/** Where the content of the line that holds this offset ends. */
export function lineEnd(source: string, at: number): number {
  const length = /[\r\n]/.exec(source.slice(at))?.index
  return length === undefined ? source.length : at + length
}

/** Where the line after this offset begins; the end of the source where there is none. */
export function nextLine(source: string, at: number): number {
  const end = lineEnd(source, at)
  return end + (source.startsWith('\r\n', end) ? 2 : end < source.length ? 1 : 0)
}
