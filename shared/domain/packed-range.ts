import type { TextRange } from './text-range.ts'

/** How one kind of value is packed; `Packed` is what JSON can hold. */
export interface Packer<Value, Packed = unknown> {
  pack(value: Value): Packed
  unpack(packed: Packed): Value
}

/** `[offset, line, column, length]` on one line; with the end's line and column over several. */
export type PackedRange = readonly number[]

/** Packs a stretch. */
export const range: Packer<TextRange, PackedRange> = {
  pack({ start, end }) {
    const length = end.offset - start.offset
    const isOneLine = end.line === start.line && end.column === start.column + length
    const place = [start.offset, start.line, start.column, length]
    return isOneLine ? place : [...place, end.line, end.column]
  },
  unpack([offset = 0, line = 1, column = 1, length = 0, endLine = line, endColumn = column + length]) {
    return {
      start: { offset, line, column },
      end: { offset: offset + length, line: endLine, column: endColumn },
    }
  },
}
