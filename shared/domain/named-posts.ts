import type { NumberedPosts } from './numbered-posts.ts'
import type { PostFacts } from './post.ts'
import { TextTable } from './text-table.ts'

/** The ways of naming a post; a text that names it in several ways stands in the table once. */
const ways = 10
const allWays = 2 ** ways

/** Posts by texts, and by the way in which these name them: each text with its post, or a list of several, in one table. */
export class NamedPosts {
  readonly #posts: NumberedPosts
  /** A place in `#lists`, from -1 down, or the number of the only post and its ways, from 1 up. */
  readonly #table = new TextTable()
  readonly #lists: Named[][] = []
  #lastWay = 0

  constructor(posts: NumberedPosts) {
    this.#posts = posts
  }

  /** A way of naming posts; there are ten at most. */
  way(): NamedInOneWay {
    const bit = 1 << this.#lastWay++
    if (bit >= allWays) throw new Error('There are no more ways.')
    return {
      get: (text) => this.#get(text, bit),
      only: (text) => this.#only(text, bit),
      add: (text, post) => this.#turn(text, post, bit, true),
      remove: (text, post) => this.#turn(text, post, bit, false),
    }
  }

  #get(text: string, bit: number): readonly PostFacts[] {
    const value = this.#table.get(text)
    if (value === 0) return []
    if (value < 0) return (this.#lists[-1 - value] ?? []).flatMap((one) => this.#postOf(one, bit) ?? [])
    const post = this.#postOf(value - 1, bit)
    return post === undefined ? [] : [post]
  }

  #only(text: string, bit: number): PostFacts | null {
    const found = this.#get(text, bit)
    return found.length === 1 ? (found[0] ?? null) : null
  }

  #postOf(named: Named, bit: number): PostFacts | undefined {
    return (named & bit) === 0 ? undefined : this.#posts.at(numberIn(named))
  }

  #turn(text: string, post: PostFacts, bit: number, isNamed: boolean): void {
    const number = this.#posts.numberOf(post.file)
    const value = this.#table.get(text)
    const isOwn = value === 0 || numberIn(value - 1) === number
    if (value < 0) this.#turnIn(this.#lists[-1 - value] ?? [], number, post.file, bit, isNamed)
    else if (!isOwn && isNamed) {
      const list = [value - 1]
      this.#table.set(text, -this.#lists.push(list))
      this.#turnIn(list, number, post.file, bit, isNamed)
    } else if (isOwn) {
      const turned = turnedOn(value === 0 ? number * allWays : value - 1, bit, isNamed)
      this.#table.set(text, turned % allWays === 0 ? 0 : turned + 1)
    }
  }

  /** The list is in order of the files. */
  #turnIn(list: Named[], number: number, file: string, bit: number, isNamed: boolean): void {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#posts.at(numberIn(list[middle] ?? 0))?.file ?? '') < file) low = middle + 1
      else high = middle
    }
    const found = list[low]
    const isThere = found !== undefined && numberIn(found) === number
    const turned = turnedOn(isThere ? found : number * allWays, bit, isNamed)
    list.splice(low, isThere ? 1 : 0, ...(turned % allWays === 0 ? [] : [turned]))
  }
}

/** Posts by texts that name them in one way. */
export interface NamedInOneWay {
  /** In order of their files. */
  get(text: string): readonly PostFacts[]
  /** Null for none or several. */
  only(text: string): PostFacts | null
  add(text: string, post: PostFacts): void
  remove(text: string, post: PostFacts): void
}

/** The number of a post, and the bits of the ways in which it is named. */
type Named = number

function numberIn(named: Named): number {
  return Math.floor(named / allWays)
}

function turnedOn(named: Named, bit: number, isOn: boolean): Named {
  return isOn ? named | bit : named & ~bit
}
