import { beginsWith, closeEnough, closeness, groupsOf, lettersOf, readable, shortName } from './likeness.ts'
import type { PostFacts } from './post.ts'
import { type Signature, SignatureTable, signatureOf } from './signature-table.ts'

/** Finds the post that a text most likely means, or null where none is close, or several are just as close. */
export type FindClosest = (text: string, except: PostFacts | null) => PostFacts | null

/** Compares by groups of three letters of titles, names and slugs (Dice's coefficient). */
export function closestAmong(posts: readonly PostFacts[]): FindClosest {
  const byFile = new Map(posts.map((post) => [post.file, post]))
  const among = new ClosestPosts((file) => byFile.get(file))
  for (const post of posts) among.add(post)
  return (text, except) => among.closest(text, except)
}

/** Only so many texts, the most promising by their signatures, are compared letter by letter. */
const candidatesCompared = 20

/** What a text that is one slip from a short name has in common with it at least. */
const ofShortName = 0.2

/** Of two posts that are called just as alike, the one whose file is called so is meant: two may have one title, but not one name. */
const byFileName = 1e-6

/** Stands for the lists of `series.yaml` among those who asked. */
export const aList = 'series.yaml'

/** What was answered to a text. */
interface Answer {
  readonly letters: string
  readonly signature: Signature
  /** The best three: one may be the very post that seeks another, and two may be just as close. */
  readonly best: readonly { readonly file: string; readonly score: number }[]
  /** The files whose texts were compared, and how promising a text must be to be compared too. */
  readonly compared: ReadonlySet<string>
  readonly least: number
  readonly askers: Set<string>
}

/** The posts of a folder by what they are called, one added or taken away at a time. */
export class ClosestPosts {
  readonly #postIn: (file: string) => PostFacts | undefined
  readonly #table = new SignatureTable()
  /** An answer is dropped when a post may change it. */
  readonly #answers = new Map<string, Answer>()

  /** `postIn` gives each post that was added, as it is now. */
  constructor(postIn: (file: string) => PostFacts | undefined) {
    this.#postIn = postIn
  }

  /** Adds a post, in the place of what was in its file before; gives the files of those whose answer may be another. */
  add(post: PostFacts, before?: PostFacts): readonly string[] {
    const texts = textsOf(post)
    if (before !== undefined && textsOf(before).join('\n') === texts.join('\n')) return []
    if (before !== undefined) this.#table.remove(post.file)
    const letters = new Set(texts.map(lettersOf))
    const signatures = texts.map((text) => {
      const signature = signatureOf(text)
      this.#table.add(post.file, signature, lettersOf(text))
      return signature
    })
    return this.#forget(
      (answer) =>
        answer.compared.has(post.file) ||
        letters.has(answer.letters) ||
        signatures.some((one) => this.#table.mostAlike(answer.signature, one) >= answer.least),
    )
  }

  remove(file: string): readonly string[] {
    this.#table.remove(file)
    return this.#forget(({ compared }) => compared.has(file))
  }

  /** The post that this text most likely means, but never `except`, who asks; null where a list asks. */
  closest(text: string, except: PostFacts | null): PostFacts | null {
    const sought = readable(text)
    const answer = this.#answers.get(sought) ?? this.#answer(sought)
    this.#answers.set(sought, answer)
    answer.askers.add(except?.file ?? aList)
    const [first, second] = answer.best.filter(({ file }) => file !== except?.file)
    if (first === undefined || first.score === second?.score) return null
    return this.#postIn(first.file) ?? null
  }

  /** The files that were answered with any of these. */
  askersOf(files: ReadonlySet<string>): readonly string[] {
    return Array.from(this.#answers.values()).flatMap(({ best, askers }) =>
      best.some(({ file }) => files.has(file)) ? [...askers] : [],
    )
  }

  #answer(sought: string): Answer {
    const signature = signatureOf(sought)
    const groups = groupsOf(sought)
    const letters = lettersOf(sought)
    const threshold = letters.length > shortName ? closeEnough : ofShortName
    const { files, least } = this.#table.mostPromising(signature, candidatesCompared, threshold)
    const compared = new Set([...files, ...this.#table.spelt(letters)])
    const best = Array.from(compared, (file) => ({ file, score: this.#score(file, sought, groups) }))
      .filter(({ score }) => score >= closeEnough)
      .sort((a, b) => b.score - a.score || (a.file < b.file ? -1 : 1))
      .slice(0, 3)
    return {
      letters,
      signature,
      best,
      compared,
      least,
      askers: new Set(),
    }
  }

  #score(file: string, sought: string, groups: ReadonlySet<string>): number {
    const post = this.#postIn(file)
    const closenessOf = (text: string) => (beginsWith(text, sought) ? 1 : closeness(sought, text, groups))
    const best = Math.max(0, ...(post === undefined ? [] : textsOf(post)).map(closenessOf))
    return best > 0 && closenessOf(readable(file)) === best ? best + byFileName : best
  }

  #forget(isOther: (answer: Answer) => boolean): readonly string[] {
    const files: string[] = []
    for (const [sought, answer] of this.#answers) {
      if (!isOther(answer)) continue
      files.push(...answer.askers)
      this.#answers.delete(sought)
    }
    return files
  }
}

function textsOf(post: PostFacts): readonly string[] {
  return [...new Set([post.title?.text ?? '', post.name, post.slug].map(readable))].filter(
    (text) => text !== '',
  )
}
