import { numberPattern, readNumber, spelledLike } from './spelled-number.ts'
import type { LineIndex, TextRange } from './text-range.ts'

/** "Part 2 of 5" as a title or a text says it; `total` is null in "Part 2" alone. Offsets are those of the text that was read. */
export interface PartLabel {
  readonly number: number
  readonly total: number | null
  /** The label's own characters. */
  readonly text: string
  readonly start: number
  /** What stands before it, in small letters: parts of one series are told alike. */
  readonly prefix: string
}

/** A label in the first lines of a post's text. */
export interface TextPartLabel extends PartLabel {
  readonly range: TextRange
}

const label = new RegExp(
  `\\bpart[ \\u00A0]+(${numberPattern})(?:[ \\u00A0]*(?:of|/)[ \\u00A0]*(${numberPattern}))?(?![\\w/])`,
  'gi',
)

/** A line that begins with the label, a heading that has it in brackets, or "This is". */
const opening =
  /(?:^|[\r\n])[ \t>#*_([]*(?:this (?:article |post )?is |you(?: are|['’]re) reading )?$|(?:^|[\r\n])#{1,6} [^[\r\n]*\($|\bthis (?:article |post )?is $/i

/** How far into a text its own label may stand. */
const firstLines = 600

/** The label of a title: "Part 2 of 5", or "Part 2" set off from the words round it. */
export function partLabelOf(title: string): PartLabel | null {
  return (
    labelsIn(title).find(({ total, start, text }) => {
      const [before, after] = [title.slice(0, start), title.slice(start + text.length)]
      return total !== null || (/(?:^|[\s:,([|–—-])$/.test(before) && /^\s*(?:$|[:,)\]|–—.-])/.test(after))
    }) ?? null
  )
}

/**
 * The labels in the first lines of a text that say which part the text itself is: "Part 2 of 5" on a line of its own, in
 * brackets too, in a heading, or in "This is Part 2 of 5". What is told of another part, as in "In part 1 of 5 we saw", is none.
 */
export function partLabelsIn(text: string, bodyStart: number, lines: LineIndex): readonly TextPartLabel[] {
  const beginning = text.slice(bodyStart, bodyStart + firstLines)
  if (!/part[ \u00A0]/i.test(beginning)) return []
  return labelsIn(beginning).flatMap((found) => {
    const before = beginning.slice(0, found.start)
    const after = beginning.slice(found.start + found.text.length)
    const isOwn =
      found.total !== null &&
      opening.test(before) &&
      /^(?![*_)]*\]:)[*_)\]]*(?:[ \t]*(?:$|[\r\n.,:;|–—-])| (?:in|of) (?:the|this|our|a|my)\b| series\b)/i.test(
        after,
      )
    const at = bodyStart + found.start
    return isOwn ? [{ ...found, range: lines.range(at, at + found.text.length) }] : []
  })
}

/** The label with other numbers, spelled as it was. */
export function relabelled({ text, total: written }: PartLabel, number: number, total: number): string {
  const [first = '', second] = numbersIn(text)
  const start = text.indexOf(first, 4)
  const renumbered = text.slice(0, start) + spelledLike(number, first) + text.slice(start + first.length)
  if (written === null || second === undefined) return renumbered
  return renumbered.slice(0, renumbered.length - second.length) + spelledLike(total, second)
}

function numbersIn(text: string): readonly string[] {
  return Array.from(
    text.slice(4).matchAll(new RegExp(`\\b(?:${numberPattern})\\b`, 'gi')),
    ([found]) => found,
  )
}

function labelsIn(text: string): readonly PartLabel[] {
  return Array.from(text.matchAll(label)).flatMap((match) => {
    const [whole, first = '', second] = match
    const number = readNumber(first)
    const total = second === undefined ? null : readNumber(second)
    if (number === null || (second !== undefined && total === null)) return []
    const prefix = text.slice(0, match.index).trim().toLowerCase()
    return [{ number, total, text: whole, start: match.index, prefix }]
  })
}
