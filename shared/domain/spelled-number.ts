const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** A regular expression's source for a number as `readNumber` reads it. */
export const numberPattern = `\\d{1,3}|${words.slice(1).join('|')}|[IVX]{1,4}`

/** The number that figures, an English word to twelve or Roman figures to XII spell; null for anything else. */
export function readNumber(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  const at = words.indexOf(text.toLowerCase())
  if (at > 0) return at
  const roman = romans.indexOf(text)
  return roman > 0 ? roman : null
}

/** A number spelled in the way of another; in figures where that way can't spell it. */
export function spelledLike(number: number, example: string): string {
  const word = words[number]
  if (word !== undefined && number > 0 && words.includes(example.toLowerCase()))
    return /^[A-Z]/.test(example) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  if (romans.includes(example) && romans[number]) return romans[number] ?? String(number)
  return String(number)
}
