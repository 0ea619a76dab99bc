import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runShown } from './run.ts'

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']

/** Builds the application unless the last build is newer than every source; gives the build's exit status. */
export async function buildIfStale(root: string): Promise<number> {
  const built = timeOf(join(root, 'out', 'renderer', 'index.html'))
  if (sources.every((source) => newest(join(root, source)) < built)) return 0
  console.error('Building Throughline.')
  return runShown(process.execPath, [
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
  ])
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) return found?.mtimeMs ?? 0
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
