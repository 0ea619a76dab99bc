import { app } from 'electron'
import { applyUserDataDirectory, folderArgument } from './app/arguments.ts'
import { closeAfterSaving } from './app/closing.ts'
import { DeskFolder } from './app/desk-folder.ts'
import { setMenu } from './app/menu.ts'
import { registerScheme, serveFiles } from './app/protocol.ts'
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

if (becomeOnlyInstance()) void app.whenReady().then(openDesk)

// Not a top-level await: Electron holds back `ready` until this module has run to its end.
function openDesk(): void {
  guardSession()
  serveFiles()
  const settings = openSettings()
  setMenu()
  const window = openWindow(settings)
  const emit = emitter(window)
  const folder = new DeskFolder(settings, (change) => emit('folderChanged', change))
  const closing = closeAfterSaving(window, emit)
  serveCalls(handlers({ window, folder, settings, closing, folderArgument: folderArgument() }), isOwnSender)
  screenshotWhenAsked(window)
  app.on('window-all-closed', () => app.quit())
}
