/** Shorter names differ by one letter and still are different names. */
const shortest = 8
const shortestWord = 4

/**
 * True of two web address endings that are most likely one, misspelt: one letter is wrong, missing, too many, or changes places
 * with its neighbour, within a word of several letters. Numbers tell names apart.
 */
export function isNearSpelling(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < shortest) return false
  const [wordsA, wordsB] = [a.split('-'), b.split('-')]
  if (wordsA.length !== wordsB.length) return !/\d/.test(a) && wordsA.join('') === wordsB.join('')
  const differing = wordsA.flatMap((word, at) => (word === wordsB[at] ? [] : [[word, wordsB[at] ?? '']]))
  const [one = '', other = ''] = differing[0] ?? []
  if (differing.length !== 1 || Math.min(one.length, other.length) < shortestWord) return false
  return !/\d/.test(one + other) && isOneSlip(one, other)
}

/** Texts that two near spellings have in common, at least one of them: for finding pairs without comparing all. */
export function spellingKeys(slug: string): readonly string[] {
  if (slug.length < shortest) return []
  const letters = slug.replaceAll('-', '')
  const keys = [letters]
  for (let at = 0; at < letters.length; at++) keys.push(letters.slice(0, at) + letters.slice(at + 1))
  return [...new Set(keys)]
}

/** True where one letter is another, is missing, is too many, or has changed places with its neighbour. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.length === restB.length) return restA.slice(1) === restB.slice(1) || areExchanged(restA, restB)
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

function areExchanged(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}
