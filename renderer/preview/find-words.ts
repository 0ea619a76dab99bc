import { lastStartingBy } from '../state/last-starting-by.ts'
import { type FoldedText, folded, placeBefore, placeBehind } from './folded-text.ts'

/** A stretch of the page's text; together they are read one after the other. */
export interface TextRun {
  readonly folded: FoldedText
  /** What stands between it and the one before: they go on in one line, or words end there. */
  readonly after: 'nothing' | 'blank' | 'block'
}

/** A place in a run, in UTF-16 units of its original text. */
export interface RunPlace {
  readonly run: number
  readonly at: number
}

/** Where words were found. */
export interface FoundWords {
  readonly from: RunPlace
  readonly to: RunPlace
}

/** So many are found at most. */
export const mostFound = 10_000

/** Finds words in runs of text, one after the other, never from one block into the next. */
export function findWords(runs: readonly TextRun[], words: string): readonly FoundWords[] {
  const wanted = folded(words).text
  if (wanted.trim() === '') return []
  const { text, starts, skipped } = joined(runs)
  const found: FoundWords[] = []
  const startOf = (number: number) => starts[number] ?? 0
  let run = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    run = lastStartingBy(starts.length, startOf, at, run)
    const last = lastStartingBy(starts.length, startOf, end - 1, run)
    const within = (one: number, place: number) => place - (starts[one] ?? 0) + (skipped[one] ?? 0)
    const [first, final] = [runs[run], runs[last]]
    if (first === undefined || final === undefined) break
    found.push({
      from: { run, at: placeBefore(first.folded, within(run, at)) },
      to: { run: last, at: placeBehind(final.folded, within(last, end)) },
    })
    if (found.length === mostFound) break
  }
  return found
}

/** All runs as one text; a blank at the beginning of a run is left out where one stands before it. */
function joined(runs: readonly TextRun[]) {
  const parts: string[] = []
  const starts: number[] = []
  const skipped: number[] = []
  let length = 0
  let isAfterBlank = true
  for (const {
    folded: { text },
    after,
  } of runs) {
    const between = after === 'block' ? '\n' : after === 'blank' && !isAfterBlank ? ' ' : ''
    if (between !== '') isAfterBlank = true
    const own: string = isAfterBlank && text.startsWith(' ') ? text.slice(1) : text
    starts.push(length + between.length)
    skipped.push(text.length - own.length)
    parts.push(between, own)
    length += between.length + own.length
    if (own !== '') isAfterBlank = own.endsWith(' ')
  }
  return { text: parts.join(''), starts, skipped }
}
