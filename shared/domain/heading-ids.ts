import GithubSlugger from 'github-slugger'

/** The ids of footnotes and of the marks that refer to them on a page. */
const footnoteId = /^fn(?:ref)?-\d+(?:-\d+)?$/

/**
 * Gives the headings of one text their ids, in order, each once: their names in braces, and to the others GitHub's. None is
 * that of a footnote.
 */
export class HeadingIds {
  readonly #slugger = new GithubSlugger()
  readonly #given = new Set<string>()

  /**
   * No heading gets one of these `names` by its words, also not one that comes before the heading so named. The `taken` ids
   * are those of raw HTML: no heading gets them at all.
   */
  constructor(names: Iterable<string>, taken: Iterable<string> = []) {
    for (const name of names) this.#slugger.occurrences[name] ??= 0
    for (const id of taken) {
      this.#slugger.occurrences[id] ??= 0
      this.#given.add(id)
    }
  }

  /** The id of the next heading; `words` are its rendered plain words. Empty where they hold no letter or figure. */
  next(words: string, name: string | null): string {
    if (name === null || this.#given.has(name) || footnoteId.test(name)) return this.#byWords(words)
    this.#given.add(name)
    return name
  }

  #byWords(words: string): string {
    const plain = words.replace(/<[^>]*>/g, '').replace(/&[a-z\d#]+;/gi, '')
    const id = this.#slugger.slug(plain)
    return footnoteId.test(id) ? this.#slugger.slug(`heading-${plain.trim()}`) : id
  }
}
