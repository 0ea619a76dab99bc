/** Two ways to do a thing, timed in turn in one run. Times in milliseconds; `ratio` is of the medians. */
export interface Comparison {
  readonly what: string
  readonly base: string
  readonly runs: number
  readonly median: { readonly ours: number; readonly base: number }
  /** The middle half of the times. */
  readonly spread: { readonly ours: readonly [number, number]; readonly base: readonly [number, number] }
  readonly ratio: number
}

/** Sums up times that were taken in turn. */
export function comparison(
  what: string,
  base: string,
  times: { readonly ours: readonly number[]; readonly base: readonly number[] },
): Comparison {
  const median = { ours: quantile(times.ours, 0.5), base: quantile(times.base, 0.5) }
  return {
    what,
    base,
    runs: times.ours.length,
    median,
    spread: {
      ours: [quantile(times.ours, 0.25), quantile(times.ours, 0.75)],
      base: [quantile(times.base, 0.25), quantile(times.base, 0.75)],
    },
    ratio: median.ours / median.base,
  }
}

/** One line for people. */
export function comparisonWords({ what, base, runs, median, spread, ratio }: Comparison): string {
  const words = (time: number, [low, high]: readonly [number, number]) =>
    `${milliseconds(time)} ms (${milliseconds(low)}–${milliseconds(high)})`
  return `${what}: ${words(median.ours, spread.ours)}; ${base}: ${words(median.base, spread.base)}; ratio ${ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2)}, ${runs} runs each`
}

function milliseconds(time: number): string {
  return time.toFixed(time < 100 ? 1 : 0)
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
