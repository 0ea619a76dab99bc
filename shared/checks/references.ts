import { normaliseAddress } from '../domain/address.ts'
import { type KnownPosts, nameKey, permalinkLookUp } from '../domain/known-posts.ts'
import type { NumberedPosts } from '../domain/numbered-posts.ts'
import { hashOf } from '../domain/text-hash.ts'
import { normaliseTitle } from '../domain/title-match.ts'
import { KeyedNumbers } from './keyed-numbers.ts'

/** Which files looked up which texts, so that a post that comes, goes or is called otherwise tells whom that concerns. */
export class References {
  /** By a number made of the text: two texts that share one only have a file checked once too often. */
  readonly #lookUps = new KeyedNumbers()
  readonly #posts: NumberedPosts
  /** Beginnings of titles that were cut, by the file that looked them up. */
  readonly #cut = new Map<string, ReadonlySet<string>>()

  /** `posts` knows every file of which anything is recorded, until that is forgotten. */
  constructor(posts: NumberedPosts) {
    this.#posts = posts
  }

  /** What `look` looks up with the posts that it is given becomes all that is known of this file. */
  record<Result>(file: string, known: KnownPosts, look: (known: KnownPosts) => Result): Result {
    const keys = new Set<number>()
    const cut = new Set<string>()
    const result = look(recording(known, keys, cut))
    this.#lookUps.set(this.#posts.numberOf(file), keys)
    if (cut.size > 0) this.#cut.set(file, cut)
    else this.#cut.delete(file)
    return result
  }

  forget(file: string): void {
    this.#cut.delete(file)
    this.#lookUps.set(this.#posts.numberOf(file), new Set())
  }

  /** Sorts what was noted, into as little room as can be. */
  settle(): void {
    this.#lookUps.settle()
  }

  /** The files that looked up any of these texts, or a beginning of the title. */
  to(texts: readonly string[], title: string | null): ReadonlySet<string> {
    const numbers = texts.flatMap((text) => this.#lookUps.get(hashOf(text)))
    const found = new Set(numbers.flatMap((number) => this.#posts.at(number)?.file ?? []))
    const whole = title === null ? null : normaliseTitle(title)
    for (const [file, beginnings] of whole === null ? [] : this.#cut)
      for (const beginning of beginnings) if (whole?.startsWith(beginning)) found.add(file)
    return found
  }
}

/** The same posts, with a note of each text that they are looked up by, as `PostIndex.keysOf` spells it. */
function recording(known: KnownPosts, keys: Set<number>, cut: Set<string>): KnownPosts {
  const note = (text: string) => void keys.add(hashOf(text.toLowerCase()))
  const noteTitle = (title: string) => {
    const text = normaliseTitle(title)
    note(text)
    if (text.endsWith('…')) cut.add(text.slice(0, -1).trimEnd())
  }
  return {
    named(name) {
      note(nameKey(name))
      return known.named(name)
    },
    exactly(name) {
      note(nameKey(name))
      return known.exactly(name)
    },
    titled(title) {
      noteTitle(title)
      return known.titled(title)
    },
    titleStartingWith(beginning) {
      cut.add(normaliseTitle(beginning).replace(/\s*…$/, ''))
      return known.titleStartingWith(beginning)
    },
    at(address) {
      note(normaliseAddress(address))
      return known.at(address)
    },
    atPermalink(place) {
      note(permalinkLookUp(place))
      return known.atPermalink(place)
    },
    withSlug(slug) {
      note(slug)
      return known.withSlug(slug)
    },
    siteEntryAt: (address) => known.siteEntryAt(address),
    siteEntry: (titleOrName) => known.siteEntry(titleOrName),
    plannedEntry: (titleOrName) => known.plannedEntry(titleOrName),
  }
}
