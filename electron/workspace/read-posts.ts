import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type ReadPost, readPost, type WantedPost } from './read-post.ts'

/** Fewer files are read sooner than a thread has begun. */
const worthThreads = 600
const mostThreads = 4
const filesAtAStretch = 40

/**
 * Reads these posts of a folder, in their order. Many are read by several threads; where none can be started, here, with
 * pauses in which the program answers.
 */
export async function readPosts(root: string, posts: readonly WantedPost[]): Promise<readonly ReadPost[]> {
  const threads = posts.length < worthThreads ? 1 : Math.min(mostThreads, availableParallelism())
  if (threads < 2) return readHere(root, posts)
  const share = Math.ceil(posts.length / threads)
  const shares = Array.from({ length: threads }, (_, at) => posts.slice(at * share, (at + 1) * share))
  const read = await Promise.all(
    shares.map(async (some) => (await readInThread(root, some)) ?? readHere(root, some)),
  )
  return read.flat()
}

async function readHere(root: string, posts: readonly WantedPost[]): Promise<readonly ReadPost[]> {
  const read: ReadPost[] = []
  for (const [at, post] of posts.entries()) {
    if (at % filesAtAStretch === filesAtAStretch - 1) await nextTurn()
    read.push(readPost(join(root, post.file), post))
  }
  return read
}

/** Null where the thread did not come to its end. */
function readInThread(root: string, posts: readonly WantedPost[]): Promise<readonly ReadPost[] | null> {
  return new Promise((done) => {
    try {
      const worker = new Worker(readerScript(), { workerData: { root, posts } })
      worker.once('message', (read: readonly ReadPost[]) => done(read.length === posts.length ? read : null))
      worker.once('error', () => done(null))
      worker.once('exit', () => done(null))
    } catch {
      done(null)
    }
  })
}

/** Built, it stands beside the main script; from the sources, beside this file. */
function readerScript(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './post-reader.ts' : './post-reader.js', import.meta.url)
}
