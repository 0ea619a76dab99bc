import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'

/** What a workspace knows of its site. */
export const settingsFile = 'throughline.yaml'

/** The two files beside the posts that a workspace keeps. */
export const workspaceFiles: readonly string[] = ['series.yaml', settingsFile]

/** Stands among the paths of changed files for all of them. */
export const wholeFolder = '.'

/**
 * The path of a file of the folder, or null for any name that is none of its business: only posts and the workspace's own
 * two files, only below the folder and in no hidden part of it, also after links are followed. `root` is a real path; the
 * file need not exist.
 */
export async function pathInFolder(root: string, file: string): Promise<string | null> {
  if (!isOwnName(file)) return null
  const path = join(root, file)
  return isOpenPart(root, await realOrNearest(path)) ? path : null
}

/** True of a relative path, with `/`, that a post or one of the workspace's own two files can have. */
export function isOwnName(file: string): boolean {
  if (isAbsolute(file) || /[\0\\]/.test(file) || file.split('/').includes('')) return false
  // On Windows a colon leads to another drive, or to a hidden stream of a file.
  if (process.platform === 'win32' && file.includes(':')) return false
  return workspaceFiles.includes(file) || isPostFile(file)
}

/** True of a relative path, with `/`, of a file below the folder that is none of its own: a picture, say. */
export function isOtherFile(file: string): boolean {
  return !workspaceFiles.includes(file) && !/\.(?:md|markdown)$/i.test(file) && isPostFile(`${file}.md`)
}

/** True where a real path lies in the folder, and not in a dot folder or `node_modules` of it. */
export function isOpenPart(root: string, path: string): boolean {
  const way = relative(root, path)
  if (way === '' || isAbsolute(way)) return false
  return way.split(sep).every((part) => !part.startsWith('.') && part !== 'node_modules')
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
