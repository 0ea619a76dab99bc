/** Languages that are written from right to left, and the scripts that are, where a tag names one (`az-Arab`). */
const leftward = new Set('ar arc ckb dv fa he iw nqo ps sd syr ug ur yi'.split(' '))
const leftwardScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])

/** The direction of a page in this language (a BCP 47 tag); null for the usual one, from left to right. */
export function directionOf(lang: string | null): 'rtl' | null {
  const [language = '', ...others] = (lang ?? 'en').toLowerCase().split('-')
  const script = others.find((part) => /^[a-z]{4}$/.test(part))
  const isLeftward = script === undefined ? leftward.has(language) : leftwardScripts.has(script)
  return isLeftward ? 'rtl' : null
}

/** What marks words that are English in a page of this language: its tag, and nothing on a page that is English itself. */
export function englishOn(lang: string | null): 'en' | null {
  return lang === null || /^en(?:-|$)/i.test(lang) ? null : 'en'
}
