import type { Token } from 'marked'

/** A name in braces, as many sites' programs read it (kramdown, Hugo, Pandoc): `{#doses}`, `{: #doses .note}`. */
export const bracedName = /(?<!\\)\{:?[ \t]*#([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)(?:[ \t][^{}\n]*)?\}/gu

/** False of a text that names nothing in braces. */
export function mayNameInBraces(text: string): boolean {
  return text.includes('{') && /\{:?[ \t]*#/.test(text)
}

/** A heading's text without the name that it ends with in braces, and that name; null where it has none. */
export function splitName(text: string): { readonly words: string; readonly name: string | null } {
  const match = mayNameInBraces(text) ? [...text.matchAll(bracedName)].at(-1) : undefined
  if (match === undefined || text.slice(match.index + match[0].length).trim() !== '')
    return { words: text, name: null }
  return { words: text.slice(0, match.index).trimEnd(), name: match[1] ?? null }
}

/** What a heading shows, and the name that it ends with in braces; null where it has none. */
export interface NamedHeading {
  readonly tokens: Token[]
  readonly name: string | null
}

/** Reads marked's tokens of a heading: `Doses {#doses}` shows `Doses`. What is escaped or stands in code names nothing. */
export function namedHeading(tokens: Token[]): NamedHeading {
  const last = tokens.at(-1)
  if (last?.type !== 'text') return { tokens, name: null }
  const { words, name } = splitName(last.raw)
  if (name === null) return { tokens, name }
  return { tokens: [...tokens.slice(0, -1), { ...last, raw: words, text: words }], name }
}
