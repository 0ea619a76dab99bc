import type { OpenFolderResult } from '../../shared/ipc/contract.ts'
import type { Emit } from '../ipc/serve.ts'
import type { Reach } from '../workspace/list-files.ts'
import type { DeskFolder } from './desk-folder.ts'
import type { RecentFolders } from './recent-folders.ts'
import { wantedBy } from './wanted.ts'

/** What one article brings with it: its folder may be the home folder, or a whole disk. */
const nearby: Reach = { depth: 6, entries: 2000 }

/** Opens what comes from outside the window: the command line, another start, the system's list, the native menu. */
export class Opening {
  readonly #folder: DeskFolder
  readonly #recent: RecentFolders
  readonly #emit: Emit
  #wanted: string | null

  /** `first` is what the application was started with. */
  constructor(folder: DeskFolder, recent: RecentFolders, emit: Emit, first: string | null) {
    this.#folder = folder
    this.#recent = recent
    this.#emit = emit
    this.#wanted = first
  }

  /** What is wanted first, taken once. */
  takeFirst(): string | null {
    const wanted = this.#wanted
    this.#wanted = null
    return wanted
  }

  /** True where something waits to be opened. */
  get isWanted(): boolean {
    return this.#wanted !== null
  }

  /** Asks the window to save and then to open this. */
  want(path: string): void {
    this.#wanted = path
    this.#emit('openingWanted', null)
  }

  async openWanted(): Promise<OpenFolderResult> {
    const wanted = this.takeFirst()
    return wanted === null ? { kind: 'cancelled' } : this.open(wanted)
  }

  /** Opens one of the recent folders; one that is gone leaves the list. */
  async openRecent(path: string): Promise<OpenFolderResult> {
    if (!this.#recent.has(path))
      return { kind: 'failed', sentence: 'That folder is not one of the recent ones.' }
    const result = await this.#folder.open(path)
    if (result.kind === 'failed') this.#recent.remove(path)
    return result
  }

  /** Opens a folder, or an article in its folder. */
  async open(path: string): Promise<OpenFolderResult> {
    const { folder, file, isChosen } = await wantedBy(path, this.#knownFolders)
    return this.#folder.open(folder, file, isChosen ? null : nearby)
  }

  get #knownFolders(): readonly string[] {
    const open = this.#folder.folder
    return [
      ...(open === null || open.isAlone ? [] : [open.path]),
      ...this.#recent.all.map(({ path }) => path),
    ]
  }
}
