import type { StartUp } from '../../shared/ipc/contract.ts'
import type { DeskFolder } from './desk-folder.ts'
import type { Opening } from './opening.ts'
import type { Settings } from './settings.ts'

/**
 * What the window shows first: the folder that was named, the one last open, or the first-start page. It is begun at once,
 * while the window still loads, and told as things stand when the window asks.
 */
export class Start {
  readonly #folder: DeskFolder
  readonly #settings: Settings
  readonly #opening: Opening
  #begun: Promise<StartUp | null> | null

  constructor(folder: DeskFolder, settings: Settings, opening: Opening) {
    this.#folder = folder
    this.#settings = settings
    this.#opening = opening
    // One that broke off is begun again when the window asks.
    this.#begun = this.#begin().catch(() => null)
  }

  /** What another start asked for meanwhile comes in the place of what was begun, once that has come to its end. */
  async answer(): Promise<StartUp> {
    const begun = this.#begun
    this.#begun = null
    const first = await begun
    const start = first === null || this.#opening.isWanted ? await this.#begin() : first
    const open = await this.#folder.forStart()
    if (open === null || start.kind === 'folder' || start.notice === null) return open ?? start
    return { ...open, folder: { ...open.folder, notices: [...open.folder.notices, start.notice] } }
  }

  async #begin(): Promise<StartUp> {
    const [folder, opening] = [this.#folder, this.#opening]
    const wanted = opening.takeFirst() ?? folder.path ?? this.#settings.get().lastFolder
    if (wanted === null) return { kind: 'first-start', defaultFolder: folder.defaultPath, notice: null }
    const result = await opening.open(wanted)
    if (result.kind === 'opened') return { kind: 'folder', folder: result.folder, first: null }
    const notice = result.kind === 'failed' ? result.sentence : null
    return { kind: 'first-start', defaultFolder: folder.defaultPath, notice }
  }
}
