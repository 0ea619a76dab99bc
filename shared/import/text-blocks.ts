/** One block of a plain text. A list's `markers` are what its items were marked with. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[]; readonly isWrapped: boolean }
  | {
      readonly kind: 'list'
      readonly items: readonly string[]
      readonly markers: readonly string[]
      readonly start: number | null
    }

const widestWrapped = 110
const narrowestWrapped = 45
const longestHeading = 80
const mostHeadingWords = 12

/**
 * Reads the blocks of a plain text copied from a page: paragraphs between blank lines (or one a line, where lines are
 * long), lists by their bullets or numbers, and headings: bare short lines between paragraphs.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const chunks = text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((chunk) =>
      chunk
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  return withHeadings(withLists(chunks.flatMap(splitLongLines)))
}

/** A line break after a line longer than anyone wraps is the end of a paragraph. */
function splitLongLines(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length === 1 || lines.every((line) => line.length <= widestWrapped)) return [lines]
  return lines.map((line) => [line])
}

type Loose = readonly string[] | Extract<TextBlock, { kind: 'list' }>

const item = /^([•◦▪‣●○·*–-]|\d{1,3}[.)])[\t \u00A0]+(\S.*)$/

function withLists(chunks: readonly (readonly string[])[]): readonly Loose[] {
  const loose: Loose[] = []
  let run: string[] = []
  const flush = () => {
    const list = listOf(run)
    loose.push(...(list === null ? run.map((line) => [line]) : [list]))
    run = []
  }
  for (const lines of chunks) {
    if (lines.every((line) => item.test(line)) && (run.length === 0 || isSameKind(run[0], lines[0])))
      run.push(...lines)
    else {
      flush()
      if (lines.every((line) => item.test(line))) run.push(...lines)
      else loose.push(...splitOffItems(lines))
    }
  }
  flush()
  return loose
}

/** "What to bring:" and its bullets often come without a blank line between. */
function splitOffItems(lines: readonly string[]): readonly Loose[] {
  const first = lines.findIndex((line) => item.test(line))
  const list = first > 0 ? listOf(lines.slice(first)) : null
  return list === null ? [lines] : [lines.slice(0, first), list]
}

/** A lone dash or number may be anything; a list is several items, or one with a true bullet. Numbers must count up. */
function listOf(lines: readonly string[]): Extract<TextBlock, { kind: 'list' }> | null {
  const parts = lines.map((line) => item.exec(line))
  if (lines.length === 0 || parts.some((part) => part === null)) return null
  const markers = parts.map((part) => part?.[1] ?? '')
  const numbers = markers.map((marker) => Number.parseInt(marker, 10))
  const [start = Number.NaN] = numbers
  const isNumbered = !Number.isNaN(start)
  if (isNumbered && !numbers.every((number, index) => number === start + index)) return null
  if (lines.length === 1 && !/^[•◦▪‣●○]/.test(markers[0] ?? '')) return null
  return {
    kind: 'list',
    items: parts.map((part) => part?.[2] ?? ''),
    markers,
    start: isNumbered ? start : null,
  }
}

function isSameKind(a: string | undefined, b: string | undefined): boolean {
  return /^\d/.test(a ?? '') === /^\d/.test(b ?? '')
}

function withHeadings(loose: readonly Loose[]): readonly TextBlock[] {
  return loose.map((block, index) => {
    if ('kind' in block) return block
    const [line = ''] = block
    if (block.length === 1 && readsAsHeading(line) && leadsToText(loose, index))
      return { kind: 'heading', text: line }
    return { kind: 'paragraph', lines: block, isWrapped: isWrapped(block) }
  })
}

/** Text follows, after at most one more bare line (a heading under a heading): a run of bare lines is something else. */
function leadsToText(loose: readonly Loose[], index: number): boolean {
  const isBare = (at: number) => {
    const block = loose[at]
    return block !== undefined && !('kind' in block) && block.length === 1 && readsAsHeading(block[0] ?? '')
  }
  if (isBare(index - 1) && isBare(index - 2)) return false
  if (!isBare(index + 1)) return loose[index + 1] !== undefined
  return !isBare(index - 1) && loose[index + 2] !== undefined && !isBare(index + 2)
}

/** A short line that begins like one and ends like no sentence. */
function readsAsHeading(line: string): boolean {
  if (line.length > longestHeading || line.split(/\s+/).length > mostHeadingWords) return false
  return (
    /^["“‘'(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line) &&
    !/[.,;:!…][”"’')]*$/.test(line) &&
    /\p{L}/u.test(line)
  )
}

/** Lines of mail or print that were broken to one width, rather than where the author broke them. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.slice(0, -1).every((line) => line.length >= narrowestWrapped && line.length <= widestWrapped)
}
