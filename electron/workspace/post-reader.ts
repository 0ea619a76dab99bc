import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { readPost, type WantedPost } from './read-post.ts'
import { sentPosts } from './sent-posts.ts'

/** What a reader is given at a time: the folder, and posts of it. */
export interface ReaderTask {
  readonly root: string
  readonly posts: readonly WantedPost[]
}

parentPort?.on('message', ({ root, posts }: ReaderTask) => {
  const sent = sentPosts(posts.map((post) => readPost(join(root, post.file), post)))
  parentPort?.postMessage(sent, [sent.bytes.buffer as ArrayBuffer])
})
