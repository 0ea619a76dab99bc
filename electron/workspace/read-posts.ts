import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type ReadPost, readPost, type WantedPost } from './read-post.ts'
import { receivedPosts, type SentPosts, sentPosts } from './sent-posts.ts'

/** Fewer files are read sooner than a thread has begun. */
const worthThreads = 600
const mostThreads = 4
const filesAtAStretch = 40
const worthBlocks = 8
/** A folder that was read is often looked at once more, when the watch over it has begun. */
const idleFor = 10_000

/**
 * Reads these posts of a folder, in their order. Many are read by several threads, and the program goes on answering; where
 * none can be started, here, with pauses.
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
  return read.length < worthBlocks ? read : receivedPosts(sentPosts(read))
}

/** Threads that have nothing to do, each with the clock that ends it. */
const idle: { readonly worker: Worker; readonly clock: NodeJS.Timeout }[] = []

/** Null where no thread could be started, or it did not come to its end. */
function readInThread(root: string, posts: readonly WantedPost[]): Promise<readonly ReadPost[] | null> {
  return new Promise((done) => {
    const worker = readerFor()
    if (worker === null) return done(null)
    const failed = () => end(null)
    const end = (read: SentPosts | null) => {
      worker.off('message', end).off('error', failed).off('exit', failed)
      if (read !== null) rest(worker)
      done(read?.posts.length === posts.length ? receivedPosts(read) : null)
    }
    worker.once('message', end)
    worker.once('error', failed)
    worker.once('exit', failed)
    worker.ref()
    worker.postMessage({ root, posts })
  })
}

function readerFor(): Worker | null {
  const waiting = idle.pop()
  if (waiting === undefined) return newReader()
  clearTimeout(waiting.clock)
  return waiting.worker
}

/** Lets a thread wait for more to read, for a while; the program may end meanwhile. */
function rest(worker: Worker): void {
  worker.unref()
  const clock = setTimeout(() => {
    forget(worker)
    void worker.terminate()
  }, idleFor)
  clock.unref()
  idle.push({ worker, clock })
}

function forget(worker: Worker): void {
  const at = idle.findIndex((one) => one.worker === worker)
  if (at !== -1) idle.splice(at, 1)
}

function newReader(): Worker | null {
  try {
    const worker = begunReader()
    // One that ends by itself while it waits is asked no more, and that it did concerns nobody.
    worker.once('exit', () => forget(worker))
    worker.on('error', () => forget(worker))
    return worker
  } catch {
    return null
  }
}

/** Built, its script stands beside the main one. From the sources, a thread has to be told how to read TypeScript. */
function begunReader(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./post-reader.js', import.meta.url))
  const [tsx, script] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./post-reader.ts', import.meta.url).href,
  ]
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${script}') })`
  return new Worker(begin, { eval: true })
}
