import { lineEnd, lineStart, nextLine } from './source-lines.ts'

const item = /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+/
const before =
  /^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:(?:part|chapter|lesson|day|week|step)[ \t]+\w{1,6}[ \t]*[:.–—-][ \t]*)?[*_"“←→«»\s]*$/i
const after = /^[*_"”→←«».,;\s]*$/

/**
 * True of a link that is all there is of its paragraph or list item, but for a number and marks: its words are a title, and
 * not a piece of a sentence. A line of a paragraph that goes on is none.
 */
export function standsAlone(body: string, from: number, to: number): boolean {
  const start = lineStart(body, from)
  const end = lineEnd(body, to)
  const line = body.slice(start, end)
  if (!before.test(body.slice(start, from)) || !after.test(body.slice(to, end))) return false
  const following = body.slice(end, lineEnd(body, nextLine(body, end))).trim()
  if (item.test(line)) return following === '' || item.test(following)
  const preceding = start === 0 ? '' : body.slice(lineStart(body, start - 1), start).trim()
  return preceding === '' && following === ''
}
