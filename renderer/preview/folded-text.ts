/** A text as it is compared when one looks for words: without case, accents, or differences in quotation marks, dashes and blanks. */
export interface FoldedText {
  readonly text: string
  readonly original: string
}

/** What is more than lower case: all but ASCII, and more than one blank, with what stands round them. */
const special = / ?[^ -~][^!-~]*| {2,}[^!-~]*/g

/** Folds a text for comparing. Runs of blanks and line ends count as one blank. */
export function folded(original: string): FoldedText {
  return { text: original.replace(special, foldedStretch).toLowerCase(), original }
}

/** The place in the original at which what was folded to this place begins. */
export function placeBefore(text: FoldedText, at: number): number {
  let foldedTo = 0
  let originalTo = 0
  for (const { from, stretch, length } of stretchesOf(text)) {
    foldedTo += from - originalTo
    if (at < foldedTo) return from - (foldedTo - at)
    if (at < foldedTo + length) return from + placeWithin(stretch, at - foldedTo)
    foldedTo += length
    originalTo = from + stretch.length
  }
  return Math.min(originalTo + at - foldedTo, text.original.length)
}

/** The place in the original at which what was folded up to this place ends, accents and all. */
export function placeBehind(text: FoldedText, at: number): number {
  const last = placeBefore(text, at - 1)
  let next = at
  while (next < text.text.length && placeBefore(text, next) === last) next++
  return placeBefore(text, next)
}

/** A stretch that is folded character by character: where it begins in the original, and how long it is once it is folded. */
interface FoldedStretch {
  readonly from: number
  readonly stretch: string
  readonly length: number
}

const known = new WeakMap<FoldedText, readonly FoldedStretch[]>()

function stretchesOf(text: FoldedText): readonly FoldedStretch[] {
  let stretches = known.get(text)
  if (stretches === undefined) {
    stretches = Array.from(text.original.matchAll(special), ({ 0: stretch, index }) => ({
      from: index,
      stretch,
      length: foldedStretch(stretch).length,
    }))
    known.set(text, stretches)
  }
  return stretches
}

/** The same within a stretch that is folded character by character. */
function placeWithin(stretch: string, at: number): number {
  let place = 0
  let foldedTo = 0
  let found = stretch.length
  eachFolded(stretch, (become, length) => {
    if (foldedTo <= at && at < foldedTo + become.length) found = place
    foldedTo += become.length
    place += length
  })
  return found
}

function foldedStretch(stretch: string): string {
  const parts: string[] = []
  eachFolded(stretch, (become) => parts.push(become))
  return parts.join('')
}

/** Gives what each character becomes, and its own length; of several blanks only the first becomes one. */
function eachFolded(text: string, give: (become: string, length: number) => void): void {
  let isAfterBlank = false
  for (const character of text) {
    const become = foldedCharacter(character)
    give(become === ' ' && isAfterBlank ? '' : become, character.length)
    if (become !== '') isAfterBlank = become.endsWith(' ')
  }
}

/** What single characters become, of which a language has few. */
const becomes = new Map<string, string>()

function foldedCharacter(character: string): string {
  let become = becomes.get(character)
  if (become === undefined) {
    become = fold(character)
    becomes.set(character, become)
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
