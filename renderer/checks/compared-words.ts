import { diffArrays } from 'diff'

/** Words of a sentence; `isChanged` where they are only before or only after it. */
export interface Words {
  readonly text: string
  readonly isChanged: boolean
}

/** Two texts word by word; null where they are equal. */
export function comparedWords(
  before: string,
  after: string,
): { readonly before: readonly Words[]; readonly after: readonly Words[] } | null {
  if (before === after) return null
  if (before === '' || after === '') return { before: whole(before), after: whole(after) }
  const parts = diffArrays(wordsOf(before), wordsOf(after))
  const words = (without: 'added' | 'removed') =>
    parts
      .filter((part) => !part[without])
      .map(({ value, added, removed }) => ({ text: value.join(''), isChanged: added || removed }))
  return { before: words('added'), after: words('removed') }
}

/** A text that is changed as a whole. */
export function whole(text: string): readonly Words[] {
  return text === '' ? [] : [{ text, isChanged: true }]
}

/** An address is one word: nobody reads pieces of it. */
function wordsOf(text: string): string[] {
  return text.match(/(?<=\]\()[^\s()]+|https?:\/\/[^\s()<>[\]"]+|[\p{L}\p{M}\p{N}_'’-]+|\s+|./gsu) ?? []
}
