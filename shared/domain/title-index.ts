import { normaliseTitle, titleMatches } from './title-match.ts'

/** More articles than this never share a beginning that still tells them apart: a longer list of candidates helps nobody. */
const mostCutMatches = 50

/** Where the things of an index are kept, by their normalised titles. */
export interface TitleGroups<T> {
  get(key: string): readonly T[]
  add(key: string, item: T): void
  remove(key: string, item: T): void
  keys(): Iterable<string>
}

/** Finds things by a title as a site would show it, in a step or, for a title that was cut, in log n. */
export class TitleIndex<T> {
  readonly #byTitle: TitleGroups<T>
  readonly #titleOf: (item: T) => string | null
  /** Every title once; sorted when a cut one is first looked up. */
  #sorted: string[] | null = null

  constructor(titleOf: (item: T) => string | null, byTitle: TitleGroups<T>) {
    this.#titleOf = titleOf
    this.#byTitle = byTitle
  }

  add(item: T): void {
    const key = normaliseTitle(this.#titleOf(item) ?? '')
    if (key === '') return
    if (this.#sorted !== null && this.#byTitle.get(key).length === 0)
      this.#sorted.splice(firstFrom(this.#sorted, key), 0, key)
    this.#byTitle.add(key, item)
  }

  remove(item: T): void {
    const key = normaliseTitle(this.#titleOf(item) ?? '')
    this.#byTitle.remove(key, item)
    if (this.#sorted !== null && key !== '' && this.#byTitle.get(key).length === 0)
      this.#sorted.splice(firstFrom(this.#sorted, key), 1)
  }

  /**
   * Everything with this title: by its normalised form, or else as the whole of a title that was cut by "…". Where
   * several are left and just one is spelled exactly so, that one.
   */
  find(claimed: string): readonly T[] {
    const whole = this.#byTitle.get(normaliseTitle(claimed))
    if (whole.length === 0) return this.#completing(claimed)
    const verbatim = whole.length === 1 ? whole : whole.filter((item) => this.#titleOf(item) === claimed)
    return verbatim.length === 1 ? verbatim : whole
  }

  /** Everything whose title begins with this text, cut or not, in no more than a few look-ups. */
  startingWith(beginning: string): readonly T[] {
    const prefix = normaliseTitle(beginning).replace(/\s*(?:…|\.{3,})$/, '')
    if (prefix === '') return []
    this.#sorted ??= [...new Set(this.#byTitle.keys())].sort(byCodeUnits)
    const found: T[] = []
    for (let at = firstFrom(this.#sorted, prefix); found.length < mostCutMatches; at++) {
      const title = this.#sorted[at]
      if (title === undefined || !title.startsWith(prefix)) break
      found.push(...this.#byTitle.get(title))
    }
    return found
  }

  #completing(claimed: string): readonly T[] {
    if (!normaliseTitle(claimed).endsWith('…')) return []
    return this.startingWith(claimed).filter(
      (item) => titleMatches(claimed, this.#titleOf(item) ?? '') === 'truncated',
    )
  }
}

/** Adds to the list that a map keeps under a key. */
export function appendTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** Where the first of these sorted texts stands that is not before this one. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
