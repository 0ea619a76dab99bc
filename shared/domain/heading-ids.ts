import GithubSlugger from 'github-slugger'

/** Gives the headings of one text their ids, in order, each once: their names in braces, and to the others GitHub's. */
export class HeadingIds {
  readonly #slugger = new GithubSlugger()
  readonly #given = new Set<string>()

  /** No heading gets one of these `names` by its words, also not one that comes before the heading so named. */
  constructor(names: Iterable<string>) {
    for (const name of names) this.#slugger.occurrences[name] ??= 0
  }

  /** The id of the next heading; `words` are its rendered plain words. Empty where they hold no letter or figure. */
  next(words: string, name: string | null): string {
    if (name === null || this.#given.has(name))
      return this.#slugger.slug(words.replace(/<[^>]*>/g, '').replace(/&[a-z\d#]+;/gi, ''))
    this.#given.add(name)
    return name
  }
}
