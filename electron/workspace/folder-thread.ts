import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Faults } from '../../shared/checks/told-findings.ts'
import { OpenPosts, packedPost } from '../../shared/domain/kept-post.ts'
import { postName } from '../../shared/domain/post-name.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { type ReadPost, readPost, type WantedPost } from './read-post.ts'

/** What a thread is given to do at a time: posts of a folder to read, or some of the checks of a whole folder. */
export type FolderTask =
  | { readonly kind: 'read'; readonly root: string; readonly posts: readonly WantedPost[] }
  | {
      readonly kind: 'check'
      readonly folder: PackedFolder
      readonly today: string | null
      readonly rules: readonly string[]
    }

/** A workspace as it can be sent. */
export interface PackedFolder extends Omit<Workspace, 'posts'> {
  readonly posts: readonly { readonly file: string; readonly packed: string }[]
}

/** What it answers. */
export type FolderAnswer<Task extends FolderTask> = Task extends { kind: 'read' }
  ? readonly ReadPost[]
  : Faults

parentPort?.on('message', async (task: FolderTask) => parentPort?.postMessage(await done(task)))

async function done(task: FolderTask): Promise<FolderAnswer<FolderTask>> {
  if (task.kind === 'read') return task.posts.map((post) => readPost(join(task.root, post.file), post))
  // Most threads only ever read.
  const { wholeFaults } = await import('../../shared/checks/whole-check.ts')
  return wholeFaults(opened(task.folder), task.today, task.rules)
}

function opened({ posts, ...rest }: PackedFolder): Workspace {
  const home = new OpenPosts()
  return { ...rest, posts: posts.map(({ file, packed }) => packedPost(file, postName(file), packed, home)) }
}
