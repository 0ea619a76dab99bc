import { months } from '../domain/months.ts'
import type { Direction, PostFacts } from '../domain/post.ts'

/** How much of a title a sentence shows, and how much a button, in characters. */
const sentenceLength = 100
const buttonLength = 48

/** A post's title in quotation marks, as sentences name it; its file where it has none. */
export function titleOf(post: PostFacts): string {
  return quoted(post.title?.text ?? post.file)
}

/** A title in quotation marks, cut at a word where it is very long. */
export function quoted(title: string): string {
  return `'${cut(title, sentenceLength)}'`
}

/** A title in quotation marks, short enough for a button. */
export function quotedOnButton(title: string): string {
  return `'${cut(title, buttonLength)}'`
}

/** The label of the button for a direction. */
export function buttonName(direction: Direction): 'Previous' | 'Next' {
  return direction === 'previous' ? 'Previous' : 'Next'
}

/** A name or path as the title that its author may have had in mind: `2019/setting-music.md` is "Setting music". */
export function titleFromName(name: string): string {
  const lastPart = name.replace(/\.(?:md|markdown)$/i, '').replace(/^.*\//s, '')
  const words = lastPart.replace(/[-_]+/g, ' ').trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

/** A date of ISO 8601 as people read it: "4 March 2025", and with its time "4 March 2025, 09:30"; anything else as it is written. */
export function inWords(date: string): string {
  const [, year, month, day, time] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}).*)?$/s.exec(date.trim()) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return date
  return `${Number(day)} ${name} ${year}${time === undefined ? '' : `, ${time}`}`
}

function cut(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const beginning = line.slice(0, length)
  return `${beginning.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}
