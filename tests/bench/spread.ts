/** The middle and the ends of some times. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Of at least one time. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    low: sorted[0] ?? Number.NaN,
    high: sorted.at(-1) ?? Number.NaN,
  }
}

/** For people, in the unit of the times. */
export function spreadWords({ median, low, high }: Spread): string {
  return `${short(median)} (${short(low)}–${short(high)})`
}

function short(time: number): string {
  return time.toFixed(time < 100 ? 1 : 0)
}
