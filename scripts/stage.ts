import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

/** Where the real application is started to be looked at, with data of its own that `clear` throws away. */
export interface Stage {
  /** Starts the application as it is built, in the same data folder each time. */
  start(...args: readonly string[]): Promise<ElectronApplication>
  /** A new folder that goes when the stage is cleared. */
  newFolder(name: string): Promise<string>
  clear(): Promise<void>
}

/** Finds Electron and a display, and builds what is stale; null, with all said, where that fails. */
export async function setStage(root: string): Promise<Stage | null> {
  const electron = await prepareElectron()
  if (electron === null) return null
  if ((await buildIfStale(root)) !== 0) return null
  const place = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
  const userData = join(place, 'data')
  return {
    start: (...args) =>
      _electron.launch({
        executablePath: electron.program,
        cwd: root,
        args: ['.', ...args, `--user-data-dir=${userData}`],
        env: { ...(electron.env as Record<string, string>), HOME: place },
      }),
    newFolder: async (name) => join(await mkdtemp(join(place, 'folder-')), name),
    async clear() {
      electron.virtualDisplay?.stop()
      // A program that is just ending may still write.
      await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
