import { Worker } from 'node:worker_threads'
import type { FolderAnswer, FolderTask } from './folder-thread.ts'

/** Whoever asks for more is often back soon: a folder that was read is checked, and looked at once more when the watch over it has begun. */
const idleFor = 10_000

/** Threads that have nothing to do, each with the clock that ends it. */
const idle: { readonly worker: Worker; readonly clock: NodeJS.Timeout }[] = []

/** What tells that there will be no answer: one that can't be read is none. */
const failures = ['error', 'messageerror', 'exit'] as const

/** Lets a thread do this beside the program; null where none could be started, or it did not come to its end. */
export function askThread<Task extends FolderTask>(task: Task): Promise<FolderAnswer<Task> | null> {
  return new Promise((done) => {
    const worker = freeThread()
    if (worker === null) return done(null)
    const failed = () => end(null)
    const end = (answer: FolderAnswer<Task> | null) => {
      worker.off('message', end)
      for (const event of failures) worker.off(event, failed)
      if (answer !== null) rest(worker)
      else void worker.terminate()
      done(answer)
    }
    worker.once('message', end)
    for (const event of failures) worker.once(event, failed)
    worker.ref()
    try {
      worker.postMessage(task)
    } catch {
      failed()
    }
  })
}

function freeThread(): Worker | null {
  const waiting = idle.pop()
  if (waiting === undefined) return newThread()
  clearTimeout(waiting.clock)
  return waiting.worker
}

/** Lets a thread wait for more to do, for a while; the program may end meanwhile. */
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

function newThread(): Worker | null {
  try {
    const worker = begunThread()
    // One that ends by itself while it waits is asked no more, and that it did concerns nobody.
    worker.once('exit', () => forget(worker))
    worker.on('error', () => forget(worker))
    return worker
  } catch {
    return null
  }
}

/** Built, its script stands beside the main one. From the sources, a thread has to be told how to read TypeScript. */
function begunThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./folder-thread.js', import.meta.url))
  const [tsx, script] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./folder-thread.ts', import.meta.url).href,
  ]
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${script}') })`
  return new Worker(begin, { eval: true })
}
