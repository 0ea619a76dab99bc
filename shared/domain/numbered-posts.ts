import type { PostFacts } from './post.ts'
import { TextTable } from './text-table.ts'

/** Posts by their files and by numbers, which take less room in an index than a file. A post keeps its number while it is there. */
export class NumberedPosts {
  readonly #numbers = new TextTable()
  readonly #posts: (PostFacts | null)[] = []
  readonly #free: number[] = []

  get(file: string): PostFacts | undefined {
    const post = this.at(this.numberOf(file))
    return post?.file === file ? post : undefined
  }

  /** -1 where there is no such post. */
  numberOf(file: string): number {
    return this.#numbers.get(file) - 1
  }

  at(number: number): PostFacts | undefined {
    return this.#posts[number] ?? undefined
  }

  /** Takes a post in the place of what was in its file; gives its number. */
  set(post: PostFacts): number {
    const known = this.numberOf(post.file)
    const number = known === -1 ? (this.#free.pop() ?? this.#posts.length) : known
    this.#posts[number] = post
    if (known === -1) this.#numbers.set(post.file, number + 1)
    return number
  }

  delete(file: string): void {
    const number = this.numberOf(file)
    if (number === -1) return
    this.#posts[number] = null
    this.#free.push(number)
    this.#numbers.set(file, 0)
  }

  /** In no order. */
  all(): readonly PostFacts[] {
    return this.#posts.filter((post) => post !== null)
  }
}
