/** About what search engines show of a summary (Google Search Central: snippets are cut to fit the device). */
const usualSummary = 155

/** What a summary is for, and how long this one is, in characters. */
export function summaryHelp(summary: string): string {
  const length = [...summary].length
  const base = 'One or two sentences for search engines and lists of articles.'
  if (length === 0) return base
  return length > usualSummary
    ? `${length} characters: search engines show about ${usualSummary}, and cut the rest.`
    : `${base} ${length} of about ${usualSummary} characters.`
}

/** What the ending of the address is for, and what to know before it is changed. */
export function slugHelp(isLive: boolean): string {
  return isLive
    ? 'The last part of the page’s address. This article is live: changing it breaks the links that lead to it.'
    : 'The last part of the page’s address. Left empty, it is the name of the file.'
}

/** Why this is no ending of an address; null where it is one. */
export function slugProblem(slug: string): string | null {
  if (/^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u.test(slug)) return null
  return 'Only letters, figures and hyphens between them make a safe address.'
}

/** What the description of a cover is for; asks for it where a cover has none. */
export function coverAltHelp(cover: string | null, coverAlt: string | null): string {
  return cover !== '' && coverAlt === ''
    ? 'The cover has none yet. Say in a sentence what the picture shows.'
    : 'What the cover shows, in a sentence; read aloud to those who don’t see it.'
}

/** Why this is no web address; null where it is one. */
export function addressProblem(address: string): string | null {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address)
    ? null
    : 'A web address begins with https:// and has no blanks.'
}
