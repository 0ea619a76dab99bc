const item = /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+/
const before =
  /^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:(?:part|chapter|lesson|day|week|step)[ \t]+\w{1,6}[ \t]*[:.–—-][ \t]*)?[*_"“←→«»\s]*$/i
const after = /^[*_"”→←«».,;\s]*$/

/** What may stand beside a link that stands alone is short; no more of its line is looked at. */
const longestBeside = 60

/**
 * True of a link that is all there is of its paragraph or list item, but for a number and marks: its words are a title, and
 * not a piece of a sentence. A line of a paragraph that goes on is none. Lines end with one `\n`.
 */
export function standsAlone(body: string, from: number, to: number): boolean {
  const left = body.slice(Math.max(0, from - longestBeside), from)
  const right = body.slice(to, to + longestBeside)
  const lineBreak = right.indexOf('\n')
  const isWhole =
    (left.includes('\n') || from <= longestBeside) && (lineBreak >= 0 || to + longestBeside >= body.length)
  if (!isWhole) return false
  const start = from - left.length + left.lastIndexOf('\n') + 1
  const end = lineBreak === -1 ? body.length : to + lineBreak
  if (!before.test(body.slice(start, from)) || !after.test(body.slice(to, end))) return false
  const following = body.slice(end + 1, end + 1 + longestBeside).replace(/\n.*$/s, '')
  if (item.test(body.slice(start, to))) return following.trim() === '' || item.test(following)
  return following.trim() === '' && isBlankBefore(body, start)
}

function isBlankBefore(body: string, start: number): boolean {
  let at = start - 2
  while (at >= 0 && (body[at] === ' ' || body[at] === '\t' || body[at] === '>')) at--
  return at < 0 || body[at] === '\n'
}
