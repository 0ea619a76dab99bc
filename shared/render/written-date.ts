import { months } from '../domain/months.ts'
import { englishOn } from './page-language.ts'

/** A date as a page shows it; `lang` marks one that is English where the page is not. */
export interface WrittenDate {
  readonly words: string
  readonly lang: 'en' | null
}

/**
 * An ISO date in words ("March 4, 2026"), in the page's language (a BCP 47 tag; null is English) where its words for dates
 * are known; anything else as it is written.
 */
export function writtenDate(text: string, lang: string | null = null): WrittenDate {
  const [year = '', month = '', day = ''] = isoDay(text)?.split('-') ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return { words: text, lang: null }
  const words = lang === null ? null : dateIn(lang, `${year}-${month}-${day}`)
  return words === null
    ? { words: `${name} ${Number(day)}, ${year}`, lang: englishOn(lang) }
    : { words, lang: null }
}

/** The day that an ISO date or time begins with; null for anything else. */
export function isoDay(text: string): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}/.exec(text)?.[0] ?? null
}

/** Null for a day that is on no calendar, and in a language that the system doesn't know. */
function dateIn(lang: string, day: string): string | null {
  const time = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(day)) return null
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return null
    return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time)
  } catch {
    // A tag that looks like one, but whose parts stand for nothing.
    return null
  }
}
