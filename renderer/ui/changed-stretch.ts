/** Two pieces of HTML that differ in one stretch of words between tags. */
export interface ChangedStretch {
  /** Which one it is of all `count` stretches between tags, from 0. */
  readonly at: number
  readonly count: number
  /** As a text node holds them. */
  readonly before: string
  readonly now: string
}

const part = /<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</g

/** Browsers cut longer texts into several nodes. */
const longest = 30_000

/** The words that are others in two pieces of well-formed HTML; null where anything else differs, or it can't be told. */
export function changedStretch(old: string, now: string): ChangedStretch | null {
  const { from, oldEnd, nowEnd } = difference(old, now)
  const put = now.slice(from, nowEnd)
  if (/[<>]/.test(put)) return null
  let at = 0
  let found: { readonly at: number; readonly before: string; readonly now: string } | null = null
  for (const { 0: text, index } of old.matchAll(part)) {
    if (text.startsWith('<')) continue
    const end = index + text.length
    if (index <= from && oldEnd <= end && found === null) {
      const before = decoded(text)
      const after = decoded(old.slice(index, from) + put + old.slice(oldEnd, end))
      if (before === null || after === null) return null
      found = { at, before, now: after }
    }
    at++
  }
  return found === null ? null : { ...found, count: at }
}

function difference(old: string, now: string) {
  const shorter = Math.min(old.length, now.length)
  let from = 0
  while (from < shorter && old.charCodeAt(from) === now.charCodeAt(from)) from++
  let oldEnd = old.length
  let nowEnd = now.length
  while (oldEnd > from && nowEnd > from && old.charCodeAt(oldEnd - 1) === now.charCodeAt(nowEnd - 1)) {
    oldEnd--
    nowEnd--
  }
  return { from, oldEnd, nowEnd }
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The words that this HTML without tags stands for; null where that takes more than the escapes of our own renderer. */
function decoded(html: string): string | null {
  if (html === '' || html.length > longest || /[\r\0]/.test(html)) return null
  if (!html.includes('&')) return html
  const isKnown = (html.match(/&/g) ?? []).length === (html.match(/&(?:amp|lt|gt|quot|#39);/g) ?? []).length
  return isKnown ? html.replace(/&[^;]+;/g, (written) => characters[written] ?? written) : null
}
