const longestSlug = 80

/**
 * The last part of an address for this title: lower case, diacritics dropped, other runs of marks and blanks as one
 * hyphen, letters of other scripts kept, at most 80 characters and cut at a word. Never empty: `article` where nothing is left.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘ʼ`´"“”„«»]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longestSlug) break
    slug = longer
  }
  if (slug === '') slug = [...(words[0] ?? '')].slice(0, longestSlug / 2).join('')
  return slug === '' ? 'article' : slug
}

/** `wanted`, or `wanted-2`, `wanted-3` … where it is taken; letters of either case count as one, as on many disks. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()))
  if (!lower.has(wanted.toLowerCase())) return wanted
  for (let count = 2; ; count++) {
    const name = `${wanted}-${count}`
    if (!lower.has(name.toLowerCase())) return name
  }
}
