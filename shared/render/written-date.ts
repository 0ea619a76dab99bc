import { months } from '../domain/months.ts'

/** An ISO date in words ("March 4, 2026"); anything else as it is written. */
export function writtenDate(text: string): string {
  const [year = '', month = '', day = ''] = isoDay(text)?.split('-') ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? text : `${name} ${Number(day)}, ${year}`
}

/** The day that an ISO date or time begins with; null for anything else. */
export function isoDay(text: string): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}/.exec(text)?.[0] ?? null
}
