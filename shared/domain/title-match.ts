const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  sbquo: "'",
  ldquo: '"',
  rdquo: '"',
  bdquo: '"',
  laquo: '"',
  raquo: '"',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hellip: '…',
  shy: '',
  zwj: '',
  zwnj: '',
}

/** A cut title must keep this much before its "…" to be matched by it. */
const shortestBeginning = 3

/**
 * A title as it is compared: NFKC, lower case, HTML entities read, curly quotes and dashes made plain, an ellipsis made
 * "…", white space folded, and what can't be seen dropped.
 */
export function normaliseTitle(text: string): string {
  if (plainTitle.test(text)) return text.toLowerCase()
  return readEntities(text)
    .replace(/\.{3,}|…|(?:\. ){2}\./g, ' … ')
    .replace(/[‘’‚‛ʼʹ′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .normalize('NFKC')
    .replace(/\.{3,}/g, '…')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/\s*(?:[‐‑‒–—―−﹘﹣－]|--+)\s*/g, '-')
    .replace(/\s+-+\s+/g, '-')
    .replace(/\s*…\s*/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Words parted by single blanks, of letters that have one spelling, with marks that stand for themselves. */
const plainTitle = /^[\w!"#$%'()*+,/:;?](?:[\w!"#$%'()*+,/:;?]|-(?=\w)| (?=[\w!"#$%'()*+,/:;?]))*$/

/** How a claimed title names this one: to the letter (in whichever of Unicode's equal forms), after normalising, as its beginning cut by "…", or not (null). */
export function titleMatches(claimed: string, title: string): 'exact' | 'normalised' | 'truncated' | null {
  if (claimed.normalize() === title.normalize() && claimed.trim() !== '') return 'exact'
  const wanted = normaliseTitle(claimed)
  const given = normaliseTitle(title)
  if (wanted === '' || given === '') return null
  if (wanted === given) return 'normalised'
  if (!wanted.endsWith('…')) return null
  const beginning = wanted.slice(0, -1).trimEnd()
  return beginning.length >= shortestBeginning && given.startsWith(beginning) ? 'truncated' : null
}

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
