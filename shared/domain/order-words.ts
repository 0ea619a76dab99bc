import type { TextLink } from './post.ts'
import { numberPattern, readNumber } from './spelled-number.ts'
import type { LineIndex, TextRange } from './text-range.ts'

/** What words such as "the last article" or "Part 3" say of the place of the article that they are about. */
export type SaidPlace =
  | { readonly kind: 'previous' | 'next' | 'first' }
  /** "The last article": the one before, or the end of the series. */
  | { readonly kind: 'last' }
  | { readonly kind: 'part'; readonly number: number }

/** Words that tell an order, with the one article that they are plainly about: that of a link in the same sentence, or a title after them. */
export interface OrderWords {
  readonly said: SaidPlace
  /** The words themselves, as they stand at `range`. */
  readonly words: string
  readonly range: TextRange
  /** Where the link begins that tells the article; null where `title` does. */
  readonly link: number | null
  readonly title: string | null
}

/** Nobody says in a longer sentence which article "the last one" was. */
const longestSentence = 300

const telling = new RegExp(
  `\\b(?:the|our|my)\\s+(last|previous|prior|preceding|next|following|first)\\s+(?:article|part|post|instal?lment|chapter|piece)\\b(?! of\\b)|\\bpart[ \\u00A0]+(${numberPattern})\\b`,
  'gi',
)

/** What any text holds in which something is told. */
const mayTell =
  /(?:the|our|my)\s+(?:last|previous|prior|preceding|next|following|first)\s+(?:article|part|post|instal|chapter|piece)|part[ \u00A0]/i

const partAndTitle = new RegExp(
  `^(Part (${numberPattern}))(?:[:,.]| [–—-]) ["“']?([^"”\\r\\n]{3,160}?)["”']?[.,*_]*(?=["”\\r\\n]|$)`,
)

/** Finds them beside links, and in "Part 3: Title". A sentence that tells several is left alone: it may mean anything. */
export function orderWordsIn(
  text: string,
  bodyStart: number,
  links: readonly TextLink[],
  lines: LineIndex,
): readonly OrderWords[] {
  const found: OrderWords[] = []
  if (!mayTell.test(text.slice(bodyStart))) return found
  for (const [index, link] of links.entries()) {
    if (link.kind !== 'markdown' && link.kind !== 'wiki') continue
    const sentence = sentenceRound(text, bodyStart, link)
    const hasOthers = [links[index - 1], links[index + 1]].some(
      (other) =>
        other !== undefined &&
        other.range.start.offset >= sentence.from &&
        other.range.start.offset < sentence.to,
    )
    const told = hasOthers ? [] : toldIn(text.slice(sentence.from, sentence.to))
    const [only] = told
    if (only === undefined || told.length > 1) continue
    const at = sentence.from + only.at
    const isInAddress = at >= link.destination.start.offset && at < link.destination.end.offset
    if (isInAddress) continue
    const range = lines.range(at, at + only.words.length)
    found.push({ said: only.said, words: only.words, range, link: link.range.start.offset, title: null })
  }
  return [...found, ...partsWithTitles(text, bodyStart, links, lines)]
}

/** A line or a quotation of the shape "Part 3: Title", without a link. */
function partsWithTitles(
  text: string,
  bodyStart: number,
  links: readonly TextLink[],
  lines: LineIndex,
): readonly OrderWords[] {
  const found: OrderWords[] = []
  for (let at = text.indexOf('Part ', bodyStart); at !== -1; at = text.indexOf('Part ', at + 5)) {
    const rest = text.slice(at, at + longestSentence)
    const [, words = '', figure = '', title = ''] = partAndTitle.exec(rest) ?? []
    const number = readNumber(figure)
    if (number === null || title === '') continue
    const end = at + words.length + title.length + 4
    if (links.some(({ range: link }) => link.start.offset < end && link.end.offset > at)) continue
    const range = lines.range(at, at + words.length)
    found.push({
      said: { kind: 'part', number },
      words,
      range,
      link: null,
      title: title.replace(/[*_]+$/, ''),
    })
  }
  return found
}

type Told = Pick<OrderWords, 'said' | 'words'> & { readonly at: number }

function toldIn(sentence: string): readonly Told[] {
  return Array.from(sentence.matchAll(telling)).flatMap(
    ({ 0: words, 1: way, 2: figure, index: at }): readonly Told[] => {
      const number = figure === undefined ? null : readNumber(figure)
      if (number !== null) return [{ said: { kind: 'part', number }, words, at }]
      return way === undefined ? [] : [{ said: { kind: kindOf(way.toLowerCase()) }, words, at }]
    },
  )
}

function kindOf(way: string): 'previous' | 'next' | 'first' | 'last' {
  if (way === 'last' || way === 'first') return way
  return way === 'next' || way === 'following' ? 'next' : 'previous'
}

/** From the end of the sentence, item or paragraph before the link to the end of its own. */
function sentenceRound(
  text: string,
  bodyStart: number,
  { range }: TextLink,
): { readonly from: number; readonly to: number } {
  const [start, end] = [range.start.offset, range.end.offset]
  const before = text.slice(Math.max(bodyStart, start - longestSentence), start)
  const after = text.slice(end, end + longestSentence)
  const boundary = /[.!?]["”')*_]*\s|\r?\n[ \t]*(?:\r?\n|[-*+>#|] ?|\d+[.)] )/g
  const from = Math.max(0, ...Array.from(before.matchAll(boundary), (match) => match.index + match[0].length))
  const to = after.search(/[.!?]["”')*_]*(?:\s|$)|\r?\n[ \t]*(?:\r?\n|[-*+>#|] |\d+[.)] )/)
  return { from: start - before.length + from, to: to === -1 ? end + after.length : end + to }
}
