import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FolderChange, OpenedFolder, OpenFolderResult, StartUp } from '../../shared/ipc/contract.ts'
import { type Folder, openFolder } from '../workspace/folder.ts'
import type { JournalPlace } from '../workspace/journal.ts'
import type { Reach } from '../workspace/list-files.ts'
import { recoverChanges } from '../workspace/recover-changes.ts'
import { watchFolder } from '../workspace/watch.ts'
import { FolderKeeping } from './folder-keeping.ts'
import type { RecentFolders } from './recent-folders.ts'
import type { Settings } from './settings.ts'

/** A start of the window with a folder. */
export type FolderStart = Extract<StartUp, { kind: 'folder' }>

/** Which folder is open, and what the window has been told of it. */
export class ShownFolder {
  readonly #settings: Settings
  readonly #recent: RecentFolders
  readonly #journals: () => JournalPlace
  readonly #tell: (change: FolderChange) => void
  readonly #keeping = new FolderKeeping()
  #folder: Folder | null = null
  /** Counts what the window is told of, so that it can say what it speaks of. */
  #serial = 0
  #shown: OpenedFolder | null = null
  #opening: Promise<unknown> = Promise.resolve()
  #stopWatching: () => Promise<void> = () => Promise.resolve()

  constructor(
    settings: Settings,
    recent: RecentFolders,
    journals: () => JournalPlace,
    tell: (change: FolderChange) => void,
  ) {
    this.#settings = settings
    this.#recent = recent
    this.#journals = journals
    this.#tell = tell
  }

  get folder(): Folder | null {
    return this.#folder
  }

  /** One folder after the other: what was asked for last is what is open in the end. */
  open(path: string, file: string | null, reach: Reach | null): Promise<OpenFolderResult> {
    const result = this.#opening.then(() => this.#open(path, file, reach))
    this.#opening = result.catch(() => {})
    return result
  }

  /** The open folder as it is now, for a window that has been told of nothing yet, and what its last file holds; null where none is open. */
  async forStart(): Promise<FolderStart | null> {
    const [folder, file] = [this.#folder, this.#lastFile]
    const result = folder === null || file === null ? null : await folder.read(file)
    // Taken last, so that it holds what was found different meanwhile.
    const shown = this.#now()
    if (shown === null) return null
    const first = file === null || result === null || folder !== this.#folder ? null : { file, result }
    return { kind: 'folder', folder: shown, first }
  }

  /** Looks at these files anew, and tells the window what is different. */
  async refresh(folder: Folder, files: readonly string[]): Promise<void> {
    const { posts, removed, areOthersDifferent, isDifferent } = await folder.refresh(files)
    if (this.#folder !== folder || !isDifferent) return
    this.#tellOf(folder, { posts, removed, files: areOthersDifferent ? folder.own.files : null })
  }

  /** Tells the window of these posts as they are now, and of `others`, all other files, where those have changed. */
  tellAbout(
    folder: Folder,
    files: readonly string[],
    others: readonly string[] | null = null,
    removed: readonly string[] = [],
  ): void {
    this.#tellOf(folder, { posts: files.flatMap((file) => folder.facts(file) ?? []), removed, files: others })
  }

  /** Keeps what the window tells of the folder as it was at this serial, for the next start. */
  keepTold(serial: number, json: string): void {
    if (this.#folder !== null && serial === this.#serial) this.#keeping.soon(this.#folder, json)
  }

  /** This file is the one to be shown when its folder is opened again. */
  remember(file: string): void {
    const folder = this.#folder
    if (folder === null) return
    this.#settings.set({ lastFiles: { ...this.#settings.get().lastFiles, [folder.path]: file } })
  }

  async #open(path: string, file: string | null, reach: Reach | null): Promise<OpenFolderResult> {
    const root = await realpath(path).catch(() => path)
    const recovered = await recoverChanges(root, this.#journals())
    const kept = await this.#keeping.read(root)
    const result = await openFolder(path, reach, kept)
    if (result.kind === 'failed') return result
    const { folder } = result
    await this.#stopWatching()
    this.#folder = folder
    this.#stopWatching = watchFolder(folder.path, (files) => void this.refresh(folder, files), folder.isAlone)
    // A folder that is too much to look into is not opened whole by itself at the next start.
    if (!folder.isAlone) {
      this.#settings.set({ lastFolder: folder.path })
      this.#recent.add(folder.path)
    }
    if (file !== null) this.remember(file)
    const told = this.#keeping.told(kept, folder)
    if (told === null) this.#keeping.soon(folder, null)
    const alone = folder.isAlone ? [aloneSentence(basename(folder.path))] : []
    this.#shown = this.#opened(folder, [...recovered.sentences, ...alone], told)
    return { kind: 'opened', folder: this.#shown }
  }

  #now(): OpenedFolder | null {
    const [folder, shown] = [this.#folder, this.#shown]
    if (folder === null || shown === null || shown.serial === this.#serial) return shown
    this.#shown = this.#opened(folder, shown.notices, null)
    return this.#shown
  }

  #tellOf(folder: Folder, change: Pick<FolderChange, 'posts' | 'removed' | 'files'>): void {
    const { seriesList, settings } = folder.own
    const { path, unreadable } = folder
    this.#tell({ path, serial: ++this.#serial, ...change, seriesList, settings, unreadable })
  }

  get #lastFile(): string | null {
    const file = this.#settings.get().lastFiles[this.#folder?.path ?? ''] ?? null
    return file !== null && this.#folder?.facts(file) ? file : null
  }

  #opened(folder: Folder, notices: readonly string[], told: string | null): OpenedFolder {
    return {
      path: folder.path,
      serial: ++this.#serial,
      told,
      displayName: basename(folder.path),
      workspace: folder.workspace,
      unreadable: folder.unreadable,
      lastFile: this.#lastFile,
      notices,
    }
  }
}

function aloneSentence(name: string): string {
  return `“${name}” holds so much that only the articles that stand in it itself are shown. To see those of its folders too, open it by “Open a folder”.`
}
