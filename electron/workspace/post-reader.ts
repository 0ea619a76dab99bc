import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readPost, type WantedPost } from './read-post.ts'

/** What a reader is given: the folder, and posts of it. */
export interface ReaderTask {
  readonly root: string
  readonly posts: readonly WantedPost[]
}

const { root, posts } = workerData as ReaderTask
parentPort?.postMessage(posts.map((post) => readPost(join(root, post.file), post)))
