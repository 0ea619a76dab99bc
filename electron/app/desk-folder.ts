import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { noOwnCss, type OwnCss } from '../../shared/domain/own-css.ts'
import type {
  ApplyChangesResult,
  ChangedFile,
  CreateResult,
  FileResult,
  FolderChange,
  OpenFolderResult,
  ReadResult,
  SavePictureResult,
  SaveResult,
} from '../../shared/ipc/contract.ts'
import type { MoveToTrash } from '../workspace/change-files.ts'
import type { Folder } from '../workspace/folder.ts'
import type { JournalPlace } from '../workspace/journal.ts'
import type { Reach } from '../workspace/list-files.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { copySample } from '../workspace/sample.ts'
import { askFolder } from './dialogs.ts'
import type { RecentFolders } from './recent-folders.ts'
import type { Settings } from './settings.ts'
import { type FolderStart, ShownFolder } from './shown-folder.ts'

const noFolder = { kind: 'failed', sentence: 'No folder is open.' } as const

/** The one Articles folder that the window works in: what it reads and changes there. */
export class DeskFolder {
  readonly #shown: ShownFolder

  constructor(settings: Settings, recent: RecentFolders, tell: (change: FolderChange) => void) {
    this.#shown = new ShownFolder(settings, recent, journals, tell)
  }

  get path(): string | null {
    return this.folder?.path ?? null
  }

  /** The folder that a first pasted article is kept in. */
  get defaultPath(): string {
    return join(app.getPath('documents'), 'Throughline articles')
  }

  get folder(): Folder | null {
    return this.#shown.folder
  }

  /** The open folder for a window that has been told of nothing yet; null where none is open. */
  forStart(): Promise<FolderStart | null> {
    return this.#shown.forStart()
  }

  /** Opens a folder, with this file of it first where it is one of its posts; `reach` where nobody chose it. */
  open(path: string, file: string | null = null, reach: Reach | null = null): Promise<OpenFolderResult> {
    return this.#shown.open(path, file, reach)
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

  async read(file: string): Promise<ReadResult> {
    return this.folder?.read(file) ?? noFolder
  }

  /** When a file that the folder lists was last written; null where that is not known. */
  async whenWritten(file: string): Promise<number | null> {
    const path = await this.pathOf(file)
    const found = path === null ? null : await stat(path).catch(() => null)
    return found?.mtimeMs ?? null
  }

  /** The own style of the folder's pages as it stands on the disk. */
  async ownCss(): Promise<OwnCss> {
    return this.folder === null ? noOwnCss : ownCssOf(this.folder.path)
  }

  async save(file: string, text: string, revision: string | null): Promise<SaveResult> {
    const folder = this.folder
    if (folder === null) return noFolder
    const result = await folder.save(file, text, revision)
    if (result.kind === 'saved') this.#shown.tellAbout(folder, [file])
    return result
  }

  /** Changes several files, all of them or none, and tells the window. */
  async applyChanges(changes: readonly ChangedFile[], moveToTrash: MoveToTrash): Promise<ApplyChangesResult> {
    const folder = this.folder
    if (folder === null) return noFolder
    const result = await folder.change(changes, journals(), moveToTrash)
    if (result.kind === 'failed') return result
    const removed = changes.filter(({ text }) => text === null).map(({ file }) => file)
    this.#shown.tellAbout(
      folder,
      changes.map(({ file }) => file),
      null,
      removed,
    )
    return { kind: 'applied', revisions: Object.fromEntries(result.revisions) }
  }

  async create(wantedName: string, text: string): Promise<CreateResult> {
    const folder = this.folder
    if (folder === null) return noFolder
    const result = await folder.create(wantedName, text)
    if (result.kind === 'created') this.#shown.tellAbout(folder, [result.file])
    return result
  }

  /** Moves a post to where `moveToTrash` puts it, and tells the window. */
  async trash(file: string, moveToTrash: MoveToTrash): Promise<FileResult> {
    const folder = this.folder
    if (folder === null) return noFolder
    const result = await folder.trash(file, moveToTrash)
    if (result.kind === 'done') await this.#shown.refresh(folder, [file])
    return result
  }

  /** Keeps a picture in the folder, and tells the window. */
  async savePicture(name: string, bytes: Uint8Array): Promise<SavePictureResult> {
    const folder = this.folder
    if (folder === null) return noFolder
    const result = await folder.savePicture(name, bytes)
    if (result.kind === 'saved') this.#shown.tellAbout(folder, [], folder.own.files)
    return result
  }

  /** The path of what the folder lists by this name, readable or not; null where it lists no such file. */
  async pathOf(file: string): Promise<string | null> {
    const folder = this.folder
    if (folder === null) return null
    const isListed = folder.facts(file) !== null || folder.unreadable.some((one) => one.file === file)
    return isListed ? join(folder.path, file) : null
  }

  /** Keeps what the window tells of the folder as it was at this serial, for the next start. */
  keepTold(serial: number, json: string): void {
    this.#shown.keepTold(serial, json)
  }

  remember(file: string): void {
    this.#shown.remember(file)
  }
}

/** One window at a time works with this place: the application starts once for a data folder. */
function journals(): JournalPlace {
  return { folder: join(app.getPath('userData'), 'journal'), isShared: false }
}
