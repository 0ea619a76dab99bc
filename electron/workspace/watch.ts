import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { workspaceFiles } from './confine.ts'

const pauseBeforeTelling = 120

/**
 * Calls `onChange` soon after posts, `series.yaml` or `throughline.yaml` of the folder changed on the disk, by whomever,
 * with their paths relative to it; `Folder.refresh` tells from their content whether anything is really different. Gives
 * the function that stops it.
 */
export function watchFolder(root: string, onChange: (files: readonly string[]) => void): () => Promise<void> {
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const files = [...changed]
    changed.clear()
    onChange(files)
  }
  const inFolder = (path: string) => relative(root, path).replaceAll(sep, '/')
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isForeign(inFolder(path), stats?.isFile() === true),
  })
  watcher.on('all', (event, path) => {
    // A folder's own coming and going is told by its files.
    if (event === 'addDir' || event === 'unlinkDir') return
    changed.add(inFolder(path))
    clearTimeout(timer)
    timer = setTimeout(tell, pauseBeforeTelling)
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
