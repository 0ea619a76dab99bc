import { literalRanges, type MarkdownTree } from './markdown-tree.ts'
import type { TextImage, TextLink } from './post.ts'
import { isWithin, shortcodesIn } from './shortcodes.ts'
import type { TextPlace } from './text-links.ts'

/** What is written as links and pictures but is none. */
export interface UnreadLinks {
  readonly unreadLinks: readonly TextLink[]
  readonly unreadImages: readonly TextImage[]
}

/**
 * What is written as a link or a picture but is none, since Markdown reads no address with blanks in it:
 * `[words](Heart rate.md)`. Readers see the brackets. `read` are those that Markdown does read.
 */
export function unreadLinks(tree: MarkdownTree, place: TextPlace, read: readonly TextImage[]): UnreadLinks {
  const { body, bodyStart } = place
  if (!body.includes('](')) return { unreadLinks: [], unreadImages: [] }
  const written = Array.from(body.matchAll(withBlanks))
  const literals = written.length === 0 ? [] : [...literalRanges(tree), ...shortcodesIn(body).tags]
  const starts = new Set(read.map(({ range }) => range.start.offset - bodyStart))
  const found = written.filter(({ index }) => !starts.has(index) && !isWithin(literals, index))
  const [links, images] = [found.filter((match) => !isPicture(match)), found.filter(isPicture)]
  return {
    unreadLinks: links.map((match) => ({ ...partsOf(match, place), kind: 'markdown', isAlone: false })),
    unreadImages: images.map((match) => partsOf(match, place)),
  }
}

/** Words in brackets, then an address with a blank in it, and a title perhaps. */
const withBlanks =
  /(?<!\\)(!?)\[([^[\]\n]{0,200})(?<!\\)\](\([ \t]*)((?:[^\s()<>"]|\([^()<>"\n]{0,100}\)){1,200}[ \t](?:[^()<>"\n]|\([^()<>"\n]{0,100}\)){0,200}?)(?:[ \t]+(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?[ \t]*\)/g

function isPicture([, mark]: RegExpExecArray): boolean {
  return mark === '!'
}

function partsOf(match: RegExpExecArray, { original, bodyStart, lines }: TextPlace): TextImage {
  const [source, mark = '', words = '', opening = '', written = ''] = match
  const wordsFrom = match.index + mark.length + 1
  const addressFrom = wordsFrom + words.length + 1 + opening.length
  const pieceAt = (from: number, length: number) => ({
    text: original.slice(from, from + length),
    range: lines.range(bodyStart + from, bodyStart + from + length),
  })
  const whole = pieceAt(match.index, source.length)
  const address = pieceAt(addressFrom, written.trimEnd().length)
  return {
    href: address.text,
    range: whole.range,
    destination: address.range,
    address: address.text,
    source: whole.text,
    words: pieceAt(wordsFrom, words.length).text,
  }
}
