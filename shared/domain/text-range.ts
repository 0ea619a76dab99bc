/** A place in a text: `offset` in UTF-16 units from 0, `line` and `column` (UTF-16 units) from 1. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** A stretch of a text; `end` is exclusive. */
export interface TextRange {
  readonly start: Position
  readonly end: Position
}

/** The first place of a file, where anything that is missing from it is reported. */
export const startOfFile: TextRange = {
  start: { offset: 0, line: 1, column: 1 },
  end: { offset: 0, line: 1, column: 1 },
}

/** Turns offsets of one text into positions; lines end at LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #text: string
  #found: readonly number[] | null = null

  constructor(text: string) {
    this.#text = text
  }

  position(offset: number): Position {
    this.#found ??= lineStarts(this.#text)
    const line = lineOf(this.#found, offset)
    return { offset, line: line + 1, column: offset - (this.#found[line] ?? 0) + 1 }
  }

  range(start: number, end: number): TextRange {
    return { start: this.position(start), end: this.position(end) }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length)
    return starts
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
