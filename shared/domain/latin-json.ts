/** A value as JSON of Latin letters alone, which take one byte each in memory; no line ending is in it. */
export function latinJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e\xa0-\xff]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
