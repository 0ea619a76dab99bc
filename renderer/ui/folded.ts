/** A text as it is searched: case, accents and blanks round it don't matter. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** The words of what is typed into a search, folded; none where nothing is. */
export function typedWords(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** True where every one of the words stands somewhere in the text. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const place = folded(text)
  return words.every((word) => place.includes(word))
}
