import { guarded } from '../ipc/guarded.ts'
import { handlers } from '../ipc/handlers.ts'
import { type Answer, emitter } from '../ipc/serve.ts'
import { closeAfterSaving } from './closing.ts'
import { DeskFolder } from './desk-folder.ts'
import { NativeMenu } from './menu.ts'
import { Opening } from './opening.ts'
import { RecentFolders } from './recent-folders.ts'
import { openSettings } from './settings.ts'
import { Start } from './start.ts'
import { type DeskWindow, placeWindow } from './window.ts'

/** All that stands behind the one window. */
export class Desk {
  readonly folder: DeskFolder
  readonly opening: Opening
  /** Answers the window's calls. */
  readonly answer: Answer

  /** `wanted` is what the application was started with. */
  constructor(deskWindow: DeskWindow, wanted: string | null) {
    const { window } = deskWindow
    const settings = openSettings()
    placeWindow(deskWindow, settings)
    const emit = emitter(window)
    const recent = new RecentFolders(settings, (folders) => {
      menu.showRecent(folders)
      emit('recentFoldersChanged', folders)
    })
    const folder = new DeskFolder(settings, recent, (change) => emit('folderChanged', change))
    const opening = new Opening(folder, recent, emit, wanted)
    const menu = new NativeMenu(recent.all, {
      runCommand: (id) => emit('commandChosen', id),
      openFolder: (path) => opening.want(path),
      clearFolders: () => recent.clear(),
    })
    const closing = closeAfterSaving(window, emit)
    const start = new Start(folder, settings, opening)
    this.folder = folder
    this.opening = opening
    this.answer = guarded(handlers({ window, folder, closing, menu, recent, opening, start }))
  }
}
