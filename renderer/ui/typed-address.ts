/** What is said of a text that was asked to be a web address and is none. */
export const noAddress =
  "This doesn't look like a web address. Copy it from your browser's address bar; it begins with https://"

/** The web address that is typed, with `https://` before it where its beginning is left out; null where the text is none. */
export function typedAddress(text: string): string | null {
  const trimmed = text.trim()
  const whole = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? whole : null
}
