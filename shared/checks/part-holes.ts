import type { PartState } from './part-state.ts'

/** True where two parts have one number. */
export function isNumberedTwice({ parts }: PartState): boolean {
  const numbers = parts.flatMap(({ number }) => number ?? [])
  return new Set(numbers).size < numbers.length
}

/**
 * The first number that no part has, though a later one does; null where there are no more such numbers than entries that
 * have none: what is planned, only on the site, or not numbered.
 */
export function firstHole({ parts, otherPlaces }: PartState): number | null {
  const numbers = new Set(parts.flatMap(({ number }) => number ?? []))
  const places = parts.flatMap(({ number, place }) => (number === null ? [place] : []))
  const free = new Set([...otherPlaces, ...places])
  const highest = Math.max(0, ...numbers)
  const holes: number[] = []
  for (let number = 1; number < highest && holes.length <= free.size; number++)
    if (!numbers.has(number)) holes.push(number)
  return holes.length > free.size ? (holes.find((hole) => !free.has(hole)) ?? null) : null
}
