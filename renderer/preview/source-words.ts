/** How far ahead a word of the page is looked for in its source; further on it is another one that reads the same. */
const reach = 400

/**
 * Finds where a place of a rendered text stands in the Markdown it was made from. `at` counts in UTF-16 units of
 * `rendered`; the result counts in those of `source`. The words are followed through the source one after another, past
 * marks and addresses; a word that is written otherwise there (an entity, a mark in its middle) is stepped over.
 */
export function placeInSource(source: string, rendered: string, at: number): number {
  const readable = withoutUnseen(source)
  let from = Math.max(0, readable.search(/\S/))
  for (const { 0: word, index } of rendered.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const found = indexOfWord(readable, word, from)
    if (at <= index + word.length) return found < 0 ? from : Math.max(from, found + at - index)
    if (found >= 0) from = found + word.length
  }
  return from
}

function indexOfWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0 && at - from <= reach; at = text.indexOf(word, at + 1))
    if (!isWordUnit(text[at - 1]) && !isWordUnit(text[at + word.length])) return at
  return -1
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit)
}

/** The source with blanks in place of what readers don't see: addresses, tags, and the words after a fence. */
function withoutUnseen(source: string): string {
  const fence = /^ {0,3}(?:```+|~~~+)[^\n]*/.exec(source)
  if (fence !== null) return blank(fence[0]) + source.slice(fence[0].length)
  return source
    .replace(/<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi, (tag) => (/^<https?:/i.test(tag) ? tag : blank(tag)))
    .replace(/!\[[^\]]*\]\([^)]*\)/g, blank)
    .replace(/\]\([^)\n]*\)|\]\[[^\]\n]*\]/g, blank)
    .replace(/^ {0,3}\[[^\]]+\]:.*$/gm, blank)
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi, blank)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
