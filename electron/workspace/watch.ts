import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { isOtherFile, wholeFolder, workspaceFiles } from './confine.ts'

const pauseBeforeTelling = 120

/**
 * Calls `onChange` soon after posts, `series.yaml` or `throughline.yaml` of the folder changed on the disk, by whomever,
 * with their paths relative to it, and once for `wholeFolder` when the watch has begun; `Folder.refresh` tells from their
 * content whether anything is really different. `isAlone` leaves out the folders below it. Gives the function that stops it.
 */
export function watchFolder(
  root: string,
  onChange: (files: readonly string[]) => void,
  isAlone = false,
): () => Promise<void> {
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const files = [...changed]
    changed.clear()
    onChange(files)
  }
  const tellSoon = (file: string) => {
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(tell, pauseBeforeTelling)
  }
  const inFolder = (path: string) => relative(root, path).replaceAll(sep, '/')
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ...(isAlone ? { depth: 0 } : {}),
    ignored: (path, stats) => isForeign(inFolder(path), stats?.isFile() === true),
  })
  watcher.on('all', (event, path) => {
    // A folder's own coming and going is told by its files.
    if (event === 'add' || event === 'change' || event === 'unlink') tellSoon(inFolder(path))
  })
  // No event tells what changed after the folder was read and before all of it is watched: a second, of ten thousand files.
  watcher.on('ready', () => tellSoon(wholeFolder))
  // A folder that can't be watched (too many files, a network drive) is still read when it is opened.
  watcher.on('error', () => {})
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}

function isForeign(file: string, isFile: boolean): boolean {
  if (file === '') return false
  if (isFile) return !isPostFile(file) && !isOtherFile(file) && !workspaceFiles.includes(file)
  return !isPostFile(`${file}/x.md`)
}
