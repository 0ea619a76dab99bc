/** A text cut in pieces, with what stands before, between and after them: all of it, in turn, is the text again. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  /** `gaps[n]` stands before piece `n`; the last one after the last piece. */
  readonly gaps: readonly string[]
}

/** A stretch of a text that is chosen or left as a whole. */
export interface Piece {
  /** Two pieces are the same to their readers where these are equal. */
  readonly key: string
  readonly text: string
}

/** Neighbouring pieces of two versions that stand for each other, by index; an end is not part of its run. */
export interface Run {
  readonly base: Stretch
  readonly other: Stretch
}

/** From one index up to, and without, another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A run, and which of its two sides goes into the result. */
export interface ChosenRun extends Run {
  readonly takes: 'base' | 'other' | 'base-then-other' | 'other-then-base'
}

/** What the pieces of the other version are put together with. */
export interface Joinery {
  /** Fits a text of the other version into the base, such as by its line endings. */
  readonly fit: (text: string) => string
  /** What goes between two pieces; `gap` stands there in a version, null where they are neighbours in neither. */
  readonly between: (before: Piece, after: Piece, gap: string | null) => string
}

/**
 * Puts chosen runs together. Two pieces that are neighbours in the base keep what stands between them there; else what
 * stands between them in the other version. The text begins and ends as the base does.
 */
export function joinPieces(
  base: Pieces,
  other: Pieces,
  runs: readonly ChosenRun[],
  { fit, between }: Joinery,
): string {
  const placed = [start, ...runs.flatMap((run) => placedOf(run, base, other, fit)), endOf(base, other)]
  let text = ''
  for (const [at, next] of placed.entries()) {
    const before = placed[at - 1]
    if (before !== undefined) text += gapBetween(before, next)
    text += next.piece.text
  }
  return text

  function gapBetween(before: Placed, after: Placed): string {
    const isWhole = before === start && after.isEnd
    if (before === start && !isWhole) return startsWith(base, other, fit)
    if (after.isEnd && !isWhole) return base.pieces.length > 0 ? lastGap(base) : fit(lastGap(other))
    const gap = gapInVersion(before, after)
    return isWhole ? (gap ?? '') : between(before.piece, after.piece, gap)
  }

  function gapInVersion(before: Placed, after: Placed): string | null {
    if (before.base.last !== null && before.base.last + 1 === after.base.first)
      return base.gaps[after.base.first] ?? ''
    if (before.other.last !== null && before.other.last + 1 === after.other.first)
      return fit(other.gaps[after.other.first] ?? '')
    return null
  }
}

/** A base without pieces has only what it says besides, such as a comment; blank lines then come from the other. */
function startsWith(base: Pieces, other: Pieces, fit: (text: string) => string): string {
  const own = base.gaps[0] ?? ''
  return base.pieces.length > 0 || own.trim() !== '' ? own : fit(other.gaps[0] ?? '')
}

function lastGap({ gaps }: Pieces): string {
  return gaps.at(-1) ?? ''
}

/** A piece of the result, with what it begins and ends in either version. */
interface Placed {
  readonly piece: Piece
  readonly base: Ends
  readonly other: Ends
  readonly isEnd: boolean
}

interface Ends {
  readonly first: number | null
  readonly last: number | null
}

const nothing: Piece = { key: '', text: '' }
const start: Placed = { piece: nothing, base: ends(-1, -1), other: ends(-1, -1), isEnd: false }

function endOf(base: Pieces, other: Pieces): Placed {
  const [last, otherLast] = [base.pieces.length, other.pieces.length]
  return { piece: nothing, base: ends(last, last), other: ends(otherLast, otherLast), isEnd: true }
}

function ends(first: number | null, last: number | null): Ends {
  return { first, last }
}

function placedOf(run: ChosenRun, base: Pieces, other: Pieces, fit: (text: string) => string): Placed[] {
  const own = placedFrom(base.pieces, run.base, run.other).map(({ piece, own: mine, across }) => ({
    piece,
    base: mine,
    other: across,
    isEnd: false,
  }))
  const theirs = placedFrom(other.pieces, run.other, run.base).map(({ piece, own, across }) => ({
    piece: { ...piece, text: fit(piece.text) },
    base: across,
    other: own,
    isEnd: false,
  }))
  if (run.takes === 'base') return own
  if (run.takes === 'other') return theirs
  return run.takes === 'base-then-other' ? oneAfterOther(own, theirs) : oneAfterOther(theirs, own)
}

/** In neither version does the first of the later ones stand after the last of the earlier. */
function oneAfterOther(earlier: readonly Placed[], later: readonly Placed[]): Placed[] {
  const [last, first] = [earlier.at(-1), later[0]]
  if (last === undefined || first === undefined) return [...earlier, ...later]
  return [
    ...earlier.slice(0, -1),
    { ...last, base: ends(last.base.first, null), other: ends(last.other.first, null) },
    { ...first, base: ends(null, first.base.last), other: ends(null, first.other.last) },
    ...later.slice(1),
  ]
}

/** A side of a run; its outer ends stand in the place of the other side's. */
function placedFrom(pieces: readonly Piece[], { from, to }: Stretch, across: Stretch) {
  const isEmpty = across.from === across.to
  return pieces.slice(from, to).map((piece, at) => ({
    piece,
    own: ends(from + at, from + at),
    across: ends(
      at === 0 && !isEmpty ? across.from : null,
      from + at === to - 1 && !isEmpty ? across.to - 1 : null,
    ),
  }))
}
