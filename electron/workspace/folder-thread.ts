import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Faults } from '../../shared/checks/told-findings.ts'
import { OpenPosts, packedPost } from '../../shared/domain/kept-post.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { type Blocks, fromBlocks } from './blocks.ts'
import { readPost, type WantedPost } from './read-post.ts'
import { type SentPosts, sentPosts } from './sent-posts.ts'

/** What a thread is given to do at a time: posts of a folder to read, or some of the checks of a whole folder. */
export type FolderTask =
  | { readonly kind: 'read'; readonly root: string; readonly posts: readonly WantedPost[] }
  | {
      readonly kind: 'check'
      readonly folder: SentFolder
      readonly today: string | null
      readonly rules: readonly string[]
    }

/** A workspace in a shape that can be sent: its posts by their files and blocks. */
export interface SentFolder extends Omit<Workspace, 'posts'> {
  readonly postFiles: readonly string[]
  readonly blocks: Blocks
}

/** What it answers. */
export type FolderAnswer<Task extends FolderTask> = Task extends { kind: 'read' } ? SentPosts : Faults

parentPort?.on('message', async (task: FolderTask) => {
  if (task.kind === 'read') {
    const sent = sentPosts(task.posts.map((post) => readPost(join(task.root, post.file), post)))
    parentPort?.postMessage(sent, [sent.bytes.buffer as ArrayBuffer])
    return
  }
  // Most threads only ever read.
  const { wholeFaults } = await import('../../shared/checks/whole-check.ts')
  parentPort?.postMessage(wholeFaults(received(task.folder), task.today, task.rules))
})

// Whoever asks what can't be read here learns that there will be no answer.
parentPort?.on('messageerror', (error) => {
  throw error
})

function received({ postFiles, blocks, ...rest }: SentFolder): Workspace {
  const home = new OpenPosts()
  const all = fromBlocks(blocks)
  const posts = postFiles.map((file, post) => {
    const [block, at] = blocks.places[post] ?? [-1, 0]
    return packedPost({ file, source: all[block] ?? '', at }, home)
  })
  return { ...rest, posts }
}
