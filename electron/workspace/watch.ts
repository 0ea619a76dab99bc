import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { workspaceFiles } from './confine.ts'

const pauseBeforeTelling = 120

/** Calls `onChange` soon after files of the folder changed on the disk, by whomever. Returns the function that stops it. */
export function watchFolder(root: string, onChange: () => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isForeign(relative(root, path).replaceAll(sep, '/'), stats?.isFile() === true),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, pauseBeforeTelling)
  })
  // A folder that can't be watched (too many files, a network drive) is still read when it is opened.
  watcher.on('error', () => {})
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}

function isForeign(file: string, isFile: boolean): boolean {
  if (file === '') return false
  if (isFile) return !isPostFile(file) && !workspaceFiles.includes(file)
  return !isPostFile(`${file}/x.md`)
}
