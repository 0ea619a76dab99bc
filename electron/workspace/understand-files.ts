import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathInFolder, workspaceFiles } from './confine.ts'
import type { KeptIndex } from './kept-index.ts'
import type { KnownFile, KnownFiles } from './known-files.ts'
import type { KnownPost } from './known-post.ts'
import type { ListedFile } from './list-files.ts'
import { stampAt } from './read-post.ts'
import { readPosts } from './read-posts.ts'
import { failedRead, readTextFile } from './text-file.ts'

const readAtOnce = 64

/** What these files of a folder turn out to be: read anew, but for posts that are kept as they are. What is gone is left out. */
export async function understandFiles(
  root: string,
  listed: readonly ListedFile[],
  files: KnownFiles,
  kept: KeptIndex | null,
): Promise<ReadonlyMap<string, KnownFile>> {
  const found = new Map<string, KnownFile>()
  const add = (file: string, known: KnownFile | null) => {
    if (known !== null) found.set(file, known)
  }
  const posts = listed.filter(isPost).flatMap(({ file }) => {
    const same = kept === null ? null : keptPost(join(root, file), file, kept)
    add(file, same)
    return same === null ? [{ file, known: files.revision(file) }] : []
  })
  const read = await readPosts(root, posts)
  for (const [at, { file }] of posts.entries()) {
    const one = read[at]
    if (one !== undefined) add(file, files.understandPost(file, one))
  }
  const others = listed.filter((one) => !isPost(one))
  for (let at = 0; at < others.length; at += readAtOnce)
    await Promise.all(
      others
        .slice(at, at + readAtOnce)
        .map(async (one) => add(one.file, await otherThanPost(root, one, files))),
    )
  return found
}

/** What is known of a file that is no post; null where there is none. */
export async function otherFile(root: string, file: string): Promise<KnownFile | null> {
  const found = await stat(join(root, file)).catch(() => null)
  return found === null ? null : { kind: 'other', stamp: `${found.size} ${found.mtimeMs}` }
}

function isPost({ file, problem, isOther }: ListedFile): boolean {
  return problem === null && isOther !== true && !workspaceFiles.includes(file)
}

function keptPost(path: string, file: string, kept: KeptIndex): KnownPost | null {
  const stamp = stampAt(path)
  return stamp === null ? null : kept.post(file, stamp)
}

async function otherThanPost(
  root: string,
  { file, problem, isOther = false }: ListedFile,
  files: KnownFiles,
): Promise<KnownFile | null> {
  if (isOther) return otherFile(root, file)
  if (problem !== null) return { kind: 'unreadable', reason: problem }
  // The workspace's own two files may be links that lead out of it.
  const path = await pathInFolder(root, file)
  return files.understand(file, path === null ? failedRead('outside') : await readTextFile(path))
}
