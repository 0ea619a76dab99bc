import { normaliseTitle, titleMatches } from './title-match.ts'

/** More articles than this never share a beginning that still tells them apart: a longer list of candidates helps nobody. */
const mostCutMatches = 50

/** Finds things by a title as a site would show it; building takes n log n steps, a look-up log n. */
export class TitleIndex<T> {
  readonly #byTitle = new Map<string, T[]>()
  readonly #sorted: readonly string[]
  readonly #titleOf: (item: T) => string | null

  constructor(items: readonly T[], titleOf: (item: T) => string | null) {
    this.#titleOf = titleOf
    for (const item of items) {
      const title = titleOf(item)
      if (title === null) continue
      const key = normaliseTitle(title)
      if (key !== '') appendTo(this.#byTitle, key, item)
    }
    this.#sorted = [...this.#byTitle.keys()].sort(byCodeUnits)
  }

  /**
   * Everything with this title: by its normalised form, or else as the whole of a title that was cut by "…". Where
   * several are left and just one is spelled exactly so, that one.
   */
  find(claimed: string): readonly T[] {
    const whole = this.#byTitle.get(normaliseTitle(claimed)) ?? []
    if (whole.length === 0) return this.#completing(claimed)
    const verbatim = whole.filter((item) => this.#titleOf(item) === claimed)
    return verbatim.length === 1 ? verbatim : whole
  }

  /** Everything whose title begins with this text, cut or not, in no more than a few look-ups. */
  startingWith(beginning: string): readonly T[] {
    const prefix = normaliseTitle(beginning).replace(/\s*(?:…|\.{3,})$/, '')
    if (prefix === '') return []
    const found: T[] = []
    for (let at = this.#firstFrom(prefix); found.length < mostCutMatches; at++) {
      const title = this.#sorted[at]
      if (title === undefined || !title.startsWith(prefix)) break
      found.push(...(this.#byTitle.get(title) ?? []))
    }
    return found
  }

  #completing(claimed: string): readonly T[] {
    return this.startingWith(claimed).filter(
      (item) => titleMatches(claimed, this.#titleOf(item) ?? '') === 'truncated',
    )
  }

  #firstFrom(prefix: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Adds to the list that a map keeps under a key. */
export function appendTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
