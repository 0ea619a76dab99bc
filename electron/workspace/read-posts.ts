import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ReadPost, readPost, type WantedPost } from './read-post.ts'
import { receivedPosts, sentPosts } from './sent-posts.ts'
import { askThread } from './threads.ts'

/** Fewer files are read sooner than a thread has begun. */
const worthThreads = 600
const mostThreads = 4
const filesAtAStretch = 120
const filesAtATurn = 10
const worthBlocks = 8
const fewestForAThread = 40

/**
 * Reads these posts of a folder, in their order; the program goes on answering. Many are read by several threads: by this one,
 * and by others from when they are ready, each taking of what is left.
 */
export async function readPosts(root: string, posts: readonly WantedPost[]): Promise<readonly ReadPost[]> {
  const others = posts.length < worthThreads ? 0 : Math.min(mostThreads, availableParallelism()) - 1
  const share = new Share(root, posts)
  const beside: Promise<void>[] = []
  for (let thread = 0; thread < others; thread++)
    void askThread({ kind: 'read', root, posts: [] }).then((ready) => {
      if (ready !== null && share.isAnyLeft) beside.push(share.readBeside(others + 1))
    })
  while (share.isAnyLeft) await share.readHere(share.take(filesAtAStretch))
  await Promise.all(beside)
  return share.read
}

interface Stretch {
  readonly from: number
  readonly posts: readonly WantedPost[]
}

/** Posts that several threads read: what is read, and what nobody has taken yet. */
class Share {
  readonly read: ReadPost[] = []
  readonly #root: string
  readonly #posts: readonly WantedPost[]
  #next = 0

  constructor(root: string, posts: readonly WantedPost[]) {
    this.#root = root
    this.#posts = posts
    this.read.length = posts.length
  }

  get isAnyLeft(): boolean {
    return this.#next < this.#posts.length
  }

  take(count: number): Stretch {
    const from = this.#next
    this.#next = Math.min(this.#posts.length, from + count)
    return { from, posts: this.#posts.slice(from, this.#next) }
  }

  async readHere({ from, posts }: Stretch): Promise<void> {
    const read: ReadPost[] = []
    for (const [at, post] of posts.entries()) {
      if (at % filesAtATurn === 0) await nextTurn()
      read.push(readPost(join(this.#root, post.file), post))
    }
    this.#keep(from, read.length < worthBlocks ? read : receivedPosts(sentPosts(read)))
  }

  async readBeside(threads: number): Promise<void> {
    while (this.isAnyLeft) {
      // Ever less, so that all come to their end at about one time.
      const count = Math.ceil((this.#posts.length - this.#next) / (2 * threads))
      const stretch = this.take(Math.max(fewestForAThread, count))
      const read = await askThread({ kind: 'read', root: this.#root, posts: stretch.posts })
      if (read?.posts.length !== stretch.posts.length) return this.readHere(stretch)
      this.#keep(stretch.from, receivedPosts(read))
    }
  }

  #keep(from: number, read: readonly ReadPost[]): void {
    for (const [at, one] of read.entries()) this.read[from + at] = one
  }
}
