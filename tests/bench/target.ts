/** What was measured beside what is wanted at most, in the same unit. */
export interface Target {
  readonly what: string
  readonly measured: number
  readonly wanted: number
  /** Such as ` ms` or ` ×`; put behind the figure. */
  readonly unit: string
  readonly isMet: boolean
}

/** A figure that should be no more than another. */
export function atMost(what: string, measured: number, wanted: number, unit: string): Target {
  return { what, measured, wanted, unit, isMet: measured <= wanted }
}

/** One line for people. */
export function targetWords({ what, measured, wanted, unit, isMet }: Target): string {
  return `${isMet ? 'met   ' : 'missed'}  ${what}: ${figure(measured)}${unit}, wanted at most ${figure(wanted)}${unit}`
}

function figure(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1)
}
