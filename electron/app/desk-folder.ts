import { mkdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { noOwnCss, type OwnCss } from '../../shared/domain/own-css.ts'
import type {
  ApplyChangesResult,
  ChangedFile,
  CreateResult,
  FileResult,
  FolderChange,
  OpenedFolder,
  OpenFolderResult,
  ReadResult,
  SavePictureResult,
  SaveResult,
} from '../../shared/ipc/contract.ts'
import type { MoveToTrash } from '../workspace/change-files.ts'
import { type Folder, openFolder } from '../workspace/folder.ts'
import type { JournalPlace } from '../workspace/journal.ts'
import type { Reach } from '../workspace/list-files.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { recoverChanges } from '../workspace/recover-changes.ts'
import { copySample } from '../workspace/sample.ts'
import { watchFolder } from '../workspace/watch.ts'
import { askFolder } from './dialogs.ts'
import { FolderKeeping } from './folder-keeping.ts'
import type { RecentFolders } from './recent-folders.ts'
import type { Settings } from './settings.ts'

const noFolder = { kind: 'failed', sentence: 'No folder is open.' } as const

/** The one Articles folder that the window works in, and what it remembers of it. */
export class DeskFolder {
  readonly #settings: Settings
  readonly #recent: RecentFolders
  readonly #tell: (change: FolderChange) => void
  readonly #keeping = new FolderKeeping()
  #folder: Folder | null = null
  /** Counts what the window is told of, so that it can say what it speaks of. */
  #serial = 0
  #shown: OpenedFolder | null = null
  #stopWatching: () => Promise<void> = () => Promise.resolve()

  constructor(settings: Settings, recent: RecentFolders, tell: (change: FolderChange) => void) {
    this.#settings = settings
    this.#recent = recent
    this.#tell = tell
  }

  get path(): string | null {
    return this.#folder?.path ?? null
  }

  /** The folder that a first pasted article is kept in. */
  get defaultPath(): string {
    return join(app.getPath('documents'), 'Throughline articles')
  }

  get folder(): Folder | null {
    return this.#folder
  }

  /** The open folder as it is now, for a window that has been told of no change; null where none is open. */
  get shown(): OpenedFolder | null {
    const [folder, shown] = [this.#folder, this.#shown]
    if (folder === null || shown === null || shown.serial === this.#serial) return shown
    this.#shown = this.#opened(folder, shown.notices, null)
    return this.#shown
  }

  /** Opens a folder, with this file of it first where it is one of its posts; `reach` where nobody chose it. */
  async open(
    path: string,
    file: string | null = null,
    reach: Reach | null = null,
  ): Promise<OpenFolderResult> {
    const root = await realpath(path).catch(() => path)
    const recovered = await recoverChanges(root, this.#journals)
    const kept = await this.#keeping.read(root)
    const result = await openFolder(path, reach, kept)
    if (result.kind === 'failed') return result
    const { folder } = result
    await this.#stopWatching()
    this.#folder = folder
    this.#stopWatching = watchFolder(
      folder.path,
      (files) => void this.#refresh(folder, files),
      folder.isAlone,
    )
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

  async choose(window: BrowserWindow): Promise<OpenFolderResult> {
    const path = await askFolder(window)
    return path === null ? { kind: 'cancelled' } : this.open(path)
  }

  async openSample(): Promise<OpenFolderResult> {
    const path = join(app.getPath('userData'), 'Sample articles')
    const copied = await copySample(join(app.getAppPath(), 'posts'), path)
    return copied.kind === 'failed' ? copied : this.open(path)
  }

  async openDefault(): Promise<OpenFolderResult> {
    const path = this.defaultPath
    try {
      await mkdir(path, { recursive: true })
    } catch {
      return {
        kind: 'failed',
        sentence: `The folder “${path}” could not be made. Open another folder first.`,
      }
    }
    return this.open(path)
  }

  /** Reads the file that was open when the folder was last left; null where that is not known or it is gone. */
  async readLast(): Promise<ReadResult | null> {
    const file = this.#lastFile
    return file === null ? null : this.read(file)
  }

  async read(file: string): Promise<ReadResult> {
    return this.#folder?.read(file) ?? noFolder
  }

  /** When a file that the folder lists was last written; null where that is not known. */
  async whenWritten(file: string): Promise<number | null> {
    const path = await this.pathOf(file)
    const found = path === null ? null : await stat(path).catch(() => null)
    return found?.mtimeMs ?? null
  }

  /** The own style of the folder's pages as it stands on the disk. */
  async ownCss(): Promise<OwnCss> {
    return this.#folder === null ? noOwnCss : ownCssOf(this.#folder.path)
  }

  async save(file: string, text: string, revision: string | null): Promise<SaveResult> {
    const folder = this.#folder
    if (folder === null) return noFolder
    const result = await folder.save(file, text, revision)
    if (result.kind === 'saved') this.#tellAbout(folder, [file])
    return result
  }

  /** Changes several files, all of them or none, and tells the window. */
  async applyChanges(changes: readonly ChangedFile[], moveToTrash: MoveToTrash): Promise<ApplyChangesResult> {
    const folder = this.#folder
    if (folder === null) return noFolder
    const result = await folder.change(changes, this.#journals, moveToTrash)
    if (result.kind === 'failed') return result
    const removed = changes.filter(({ text }) => text === null).map(({ file }) => file)
    this.#tellAbout(
      folder,
      changes.map(({ file }) => file),
      null,
      removed,
    )
    return { kind: 'applied', revisions: Object.fromEntries(result.revisions) }
  }

  async create(wantedName: string, text: string): Promise<CreateResult> {
    const folder = this.#folder
    if (folder === null) return noFolder
    const result = await folder.create(wantedName, text)
    if (result.kind === 'created') this.#tellAbout(folder, [result.file])
    return result
  }

  /** Moves a post to where `moveToTrash` puts it, and tells the window. */
  async trash(file: string, moveToTrash: MoveToTrash): Promise<FileResult> {
    const folder = this.#folder
    if (folder === null) return noFolder
    const result = await folder.trash(file, moveToTrash)
    if (result.kind === 'done') await this.#refresh(folder, [file])
    return result
  }

  /** Keeps a picture in the folder, and tells the window. */
  async savePicture(name: string, bytes: Uint8Array): Promise<SavePictureResult> {
    const folder = this.#folder
    if (folder === null) return noFolder
    const result = await folder.savePicture(name, bytes)
    if (result.kind === 'saved') this.#tellAbout(folder, [], folder.own.files)
    return result
  }

  /** The path of what the folder lists by this name, readable or not; null where it lists no such file. */
  async pathOf(file: string): Promise<string | null> {
    const folder = this.#folder
    if (folder === null) return null
    const isListed = folder.facts(file) !== null || folder.unreadable.some((one) => one.file === file)
    return isListed ? join(folder.path, file) : null
  }

  /** Keeps what the window tells of the folder as it was at this serial, for the next start. */
  keepTold(serial: number, json: string): void {
    if (this.#folder !== null && serial === this.#serial) this.#keeping.soon(this.#folder, json)
  }

  remember(file: string): void {
    const folder = this.#folder
    if (folder === null) return
    this.#settings.set({ lastFiles: { ...this.#settings.get().lastFiles, [folder.path]: file } })
  }

  /** One window at a time works with this place: the application starts once for a data folder. */
  get #journals(): JournalPlace {
    return { folder: join(app.getPath('userData'), 'journal'), isShared: false }
  }

  async #refresh(folder: Folder, files: readonly string[]): Promise<void> {
    const { posts, removed, areOthersDifferent, isDifferent } = await folder.refresh(files)
    if (this.#folder !== folder || !isDifferent) return
    const { seriesList, settings, files: others } = folder.own
    this.#tell({
      path: folder.path,
      serial: ++this.#serial,
      posts,
      removed,
      files: areOthersDifferent ? others : null,
      seriesList,
      settings,
      unreadable: folder.unreadable,
    })
  }

  #tellAbout(
    folder: Folder,
    files: readonly string[],
    others: readonly string[] | null = null,
    removed: readonly string[] = [],
  ): void {
    const { seriesList, settings } = folder.own
    this.#tell({
      path: folder.path,
      serial: ++this.#serial,
      posts: files.flatMap((file) => folder.facts(file) ?? []),
      removed,
      files: others,
      seriesList,
      settings,
      unreadable: folder.unreadable,
    })
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
