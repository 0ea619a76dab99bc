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
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const ending of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(ending.index + ending[0].length)
  }

  position(offset: number): Position {
    const line = this.#lineOf(offset)
    return { offset, line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 }
  }

  range(start: number, end: number): TextRange {
    return { start: this.position(start), end: this.position(end) }
  }

  #lineOf(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
