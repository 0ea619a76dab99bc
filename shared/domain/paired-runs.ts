import { diffArrays } from 'diff'
import type { Piece, Run } from './pieces.ts'

/** A run of two versions; `isSame` where a reader finds no difference in it. */
export interface ComparedRun extends Run {
  readonly isSame: boolean
}

/** More differences than anybody settles one by one: beyond it they are told as one. */
const mostEdits = 4000
/** The most pairs of changed paragraphs of one place that are held against each other. */
const mostPairs = 4000
/** The share of common words from which two paragraphs are two versions of one. */
const alike = 0.4

/**
 * Which pieces of two versions stand for each other, in order: the same ones, and what differs, paragraph for paragraph
 * where they are alike; `together` leaves what differs in one place as one.
 */
export function pairedRuns(
  base: readonly Piece[],
  other: readonly Piece[],
  together = false,
): readonly ComparedRun[] {
  const keys = (pieces: readonly Piece[]) => pieces.map(({ key }) => key)
  const parts = diffArrays(keys(base), keys(other), { maxEditLength: mostEdits })
  const all = { base: { from: 0, to: base.length }, other: { from: 0, to: other.length } }
  if (parts === undefined) return [{ ...all, isSame: false }]
  const runs: ComparedRun[] = []
  let changed = { base: 0, other: 0 }
  let [at, otherAt] = [0, 0]
  const endChange = () => {
    const run = stretches(at, changed.base, otherAt, changed.other)
    if (changed.base + changed.other > 0)
      runs.push(...(together ? [{ ...run, isSame: false }] : splitByLikeness(run, base, other)))
    at += changed.base
    otherAt += changed.other
    changed = { base: 0, other: 0 }
  }
  for (const { added, removed, count } of parts) {
    if (removed) changed.base += count
    else if (added) changed.other += count
    else {
      endChange()
      for (let step = 0; step < count; step++)
        runs.push({ ...stretches(at++, 1, otherAt++, 1), isSame: true })
    }
  }
  endChange()
  return runs
}

function stretches(at: number, length: number, otherAt: number, otherLength: number): Run {
  return { base: { from: at, to: at + length }, other: { from: otherAt, to: otherAt + otherLength } }
}

/** Paragraphs that are alike are runs of their own; what stands between them on either side is one. */
function splitByLikeness(
  { base: own, other: theirs }: Run,
  base: readonly Piece[],
  other: readonly Piece[],
): readonly ComparedRun[] {
  const pairs = alikePairs(base.slice(own.from, own.to), other.slice(theirs.from, theirs.to))
  const runs: ComparedRun[] = []
  let [at, otherAt] = [own.from, theirs.from]
  const upTo = (end: number, otherEnd: number) => {
    if (end > at || otherEnd > otherAt)
      runs.push({ ...stretches(at, end - at, otherAt, otherEnd - otherAt), isSame: false })
    at = end
    otherAt = otherEnd
  }
  for (const [one, two] of pairs) {
    upTo(own.from + one, theirs.from + two)
    upTo(own.from + one + 1, theirs.from + two + 1)
  }
  upTo(own.to, theirs.to)
  return runs
}

/** The pairs, in order, whose likeness is the greatest in sum. */
function alikePairs(base: readonly Piece[], other: readonly Piece[]): readonly (readonly [number, number])[] {
  if (base.length * other.length > mostPairs) return []
  const scores = likenessOfAll(base, other)
  // best[a][b]: the greatest sum from piece a and piece b on.
  const best = Array.from({ length: base.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const sum = (a: number, b: number) => best[a]?.[b] ?? 0
  const paired = (a: number, b: number) => {
    const score = scores[a]?.[b] ?? 0
    return score < alike ? -1 : score + sum(a + 1, b + 1)
  }
  for (let a = base.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--) {
      const row = best[a]
      if (row !== undefined) row[b] = Math.max(paired(a, b), sum(a + 1, b), sum(a, b + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let [a, b] = [0, 0]; a < base.length && b < other.length; )
    if (sum(a, b) === paired(a, b)) pairs.push([a++, b++])
    else if (sum(a, b) === sum(a + 1, b)) a++
    else b++
  return pairs
}

/** Dice's coefficient of the words of every two pieces. */
function likenessOfAll(base: readonly Piece[], other: readonly Piece[]): readonly (readonly number[])[] {
  const [own, theirs] = [base.map(wordsOf), other.map(wordsOf)]
  return own.map((words) =>
    theirs.map((others) => {
      const all = words.size + others.size
      return all === 0 ? 0 : (2 * [...words].filter((word) => others.has(word)).length) / all
    }),
  )
}

function wordsOf({ key }: Piece): ReadonlySet<string> {
  return new Set(key.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))
}
