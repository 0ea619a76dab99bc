import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'

/** The two files beside the posts that a workspace keeps. */
export const workspaceFiles: readonly string[] = ['series.yaml', 'throughline.yaml']

/**
 * The path of a file of the folder, or null for any name that is none of its business: only posts and the workspace's own
 * two files, only below the folder, also after links are followed. `root` is a real path; the file need not exist.
 */
export async function pathInFolder(root: string, file: string): Promise<string | null> {
  const isKnown = workspaceFiles.includes(file) || isPostFile(file)
  if (
    !isKnown ||
    isAbsolute(file) ||
    /[\0\\]/.test(file) ||
    file.split('/').some((part) => part === '..' || part === '')
  )
    return null
  const path = join(root, file)
  if (!isBelow(root, await realOrNearest(path))) return null
  return path
}

/** True where a real path lies in the folder. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The real path; for a file that is not there, its name in the real path of the nearest folder that is. */
async function realOrNearest(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(await realOrNearest(parent), basename(path))
  }
}
