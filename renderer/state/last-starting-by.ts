/**
 * The number of the last of `count` things that begins at this place or before it; `before` where none does. `startOf` never
 * falls as the number rises, and is not asked for numbers up to `before`.
 */
export function lastStartingBy(
  count: number,
  startOf: (number: number) => number,
  place: number,
  before = -1,
): number {
  let low = before + 1
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(middle) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
