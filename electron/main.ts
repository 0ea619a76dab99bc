import { app } from 'electron'
import { applyUserDataDirectory, wantedArgument } from './app/arguments.ts'
import { closeAfterSaving } from './app/closing.ts'
import { commandWords, runWithoutWindow } from './app/command-line.ts'
import { DeskFolder } from './app/desk-folder.ts'
import { NativeMenu } from './app/menu.ts'
import { Opening, openFromOutside } from './app/opening.ts'
import { registerScheme, serveFiles } from './app/protocol.ts'
import { RecentFolders } from './app/recent-folders.ts'
import { screenshotWhenAsked } from './app/screenshot.ts'
import { guardContents, guardSession } from './app/security.ts'
import { openSettings } from './app/settings.ts'
import { becomeOnlyInstance } from './app/single-instance.ts'
import { isOwnSender, openWindow } from './app/window.ts'
import { handlers } from './ipc/handlers.ts'
import { emitter, serveCalls } from './ipc/serve.ts'

applyUserDataDirectory()
registerScheme()
guardContents()

const words = commandWords()
const wanted = wantedArgument()
if (words !== null) void runWithoutWindow(words)
else if (becomeOnlyInstance(wanted)) void app.whenReady().then(openDesk)

// Not a top-level await: Electron holds back `ready` until this module has run to its end.
function openDesk(): void {
  guardSession()
  // Before the window asks for its first file; the folder is opened later.
  serveFiles(() => folder.path)
  const settings = openSettings()
  const window = openWindow(settings)
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
  openFromOutside(opening, window)
  const closing = closeAfterSaving(window, emit)
  serveCalls(handlers({ window, folder, settings, closing, menu, recent, opening }), isOwnSender)
  screenshotWhenAsked(window)
  app.on('window-all-closed', () => app.quit())
}
