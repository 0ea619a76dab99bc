import { basename } from 'node:path'
import { app } from 'electron'
import type { RecentFolder } from '../../shared/ipc/contract.ts'
import type { Settings } from './settings.ts'

const kept = 10

/** The folders that were open before, newest first, ten at most; the system's own list of recent documents learns of them too. */
export class RecentFolders {
  readonly #settings: Settings
  readonly #tell: (folders: readonly RecentFolder[]) => void

  constructor(settings: Settings, tell: (folders: readonly RecentFolder[]) => void) {
    this.#settings = settings
    this.#tell = tell
  }

  get all(): readonly RecentFolder[] {
    return this.#paths.map((path) => ({ path, displayName: basename(path) }))
  }

  has(path: string): boolean {
    return this.#paths.includes(path)
  }

  add(path: string): void {
    app.addRecentDocument(path)
    this.#keep([path, ...this.#paths.filter((other) => other !== path)].slice(0, kept))
  }

  remove(path: string): void {
    this.#keep(this.#paths.filter((other) => other !== path))
  }

  clear(): void {
    app.clearRecentDocuments()
    this.#keep([])
  }

  get #paths(): readonly string[] {
    return this.#settings.get().recentFolders
  }

  #keep(paths: readonly string[]): void {
    this.#settings.set({ recentFolders: [...paths] })
    this.#tell(this.all)
  }
}
