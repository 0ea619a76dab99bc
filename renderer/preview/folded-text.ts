/** A text as it is compared when one looks for words: without case, accents, or differences in quotation marks, dashes and blanks. */
export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of `text` the place in the original where it comes from, and the original's length; null where each place is its own. */
  readonly places: readonly number[] | null
}

const plain = /^(?! )(?:[!-~]| (?! ))*$/

/** Folds a text for comparing. Runs of blanks and line ends count as one blank. */
export function folded(original: string): FoldedText {
  if (plain.test(original)) return { text: original.toLowerCase(), places: null }
  const places: number[] = []
  let text = ''
  let at = 0
  for (const character of original) {
    const become = foldedCharacter(character)
    if (become !== ' ' || !text.endsWith(' ')) {
      text += become
      for (let unit = 0; unit < become.length; unit++) places.push(at)
    }
    at += character.length
  }
  places.push(original.length)
  return { text, places }
}

/** The place in the original at which what was folded to this place begins. */
export function placeBefore({ places }: FoldedText, at: number): number {
  return places === null ? at : (places[at] ?? 0)
}

/** The place in the original at which what was folded up to this place ends, accents and all. */
export function placeBehind({ places }: FoldedText, at: number): number {
  if (places === null) return at
  let next = at
  while (next < places.length - 1 && places[next] === places[at - 1]) next++
  return places[next] ?? 0
}

const known = new Map<string, string>()

function foldedCharacter(character: string): string {
  let become = known.get(character)
  if (become === undefined) {
    become = fold(character)
    known.set(character, become)
  }
  return become
}

/** Letters that are no other letter with an accent, but that people type as these. */
const typedAs: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

function fold(character: string): string {
  if (/\s/u.test(character)) return ' '
  if (/[‘’‚‛′]/u.test(character)) return "'"
  if (/[“”„‟″«»]/u.test(character)) return '"'
  if (/[\p{Pd}−]/u.test(character)) return '-'
  // What can't be seen: soft hyphens, marks of direction.
  if (/[\p{Cf}]/u.test(character)) return ''
  const lower = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return typedAs[lower] ?? lower.replace(/\s+/gu, ' ')
}
