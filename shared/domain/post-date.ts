/** How the date of a post reads. */
export type PostDate =
  /** ISO 8601, with or without a time of day. */
  | { readonly kind: 'valid'; readonly day: string }
  /** A time that other time zones put on another day than the one written; `isBareDay` where a program made it of a day alone. */
  | { readonly kind: 'shifted'; readonly day: string; readonly isBareDay: boolean }
  /** No ISO date, but it can only mean these days (ISO); none where it means nothing. */
  | { readonly kind: 'unclear'; readonly days: readonly string[] }

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i

/**
 * Reads a date as a post's details hold it. Shifted: with its offset it falls on another day in UTC; or it is midnight in
 * UTC, as programs write a bare date, which sites west of Greenwich show as the day before.
 */
export function readDate(text: string): PostDate {
  const written = text.trim()
  const match = iso.exec(written)
  if (match === null) return { kind: 'unclear', days: daysMeant(written) }
  const [, year = '', month = '', date = '', hour, minute = '00', second = '00', zone] = match
  const day = `${year}-${month}-${date}`
  if (!isDay(day) || Number(hour ?? 0) > 23 || Number(minute) > 59 || Number(second) > 60)
    return { kind: 'unclear', days: [] }
  if (hour === undefined || zone === undefined) return { kind: 'valid', day }
  const minutes = Number(hour) * 60 + Number(minute) - offsetOf(zone)
  const isMidnightInUtc = minutes === 0 && offsetOf(zone) === 0
  return minutes < 0 || minutes >= 24 * 60 || isMidnightInUtc
    ? { kind: 'shifted', day, isBareDay: isMidnightInUtc && Number(second) === 0 }
    : { kind: 'valid', day }
}

/** East of Greenwich positive, in minutes. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The days that a date in another spelling can mean. */
function daysMeant(text: string): readonly string[] {
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (y !== '') return onlyDays([[y, m, d]])
  const [, a = '', b = '', last = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (last !== '')
    return onlyDays([
      [last, a, b],
      [last, b, a],
    ])
  const words = text
    .replace(/^[a-z]+day,?\s+/i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/[,.]/g, ' ')
  const [, name = '', day = '', year = ''] = /^([a-z]+)\s+(\d{1,2})\s+(\d{4})$/i.exec(words) ?? []
  if (name !== '') return onlyDays([[year, monthOf(name), day]])
  const [, day2 = '', name2 = '', year2 = ''] =
    /^(\d{1,2})\s+(?:of\s+)?([a-z]+)\s+(\d{4})$/i.exec(words) ?? []
  return name2 === '' ? [] : onlyDays([[year2, monthOf(name2), day2]])
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** A month by its English name or three letters or more of it. */
function monthOf(name: string): string {
  const at = months.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase()))
  return name.toLowerCase() === 'sept' ? '9' : String(at + 1)
}

function onlyDays(parts: readonly (readonly [string, string, string])[]): readonly string[] {
  const days = parts.map(([year, month, day]) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )
  return [...new Set(days)].filter(isDay)
}

function isDay(day: string): boolean {
  const [, year = 0, month = 0, date = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number)
  if (month < 1 || month > 12 || date < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return date <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}
