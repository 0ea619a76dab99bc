import { app } from 'electron'
import { applyUserDataDirectory, wantedArgument } from './app/arguments.ts'
import { cannotStart } from './app/cannot-start.ts'
import { commandWords } from './app/command-words.ts'
import { openFromOutside } from './app/opening-from-outside.ts'
import { registerScheme, serveFiles } from './app/protocol.ts'
import { screenshotWhenAsked } from './app/screenshot.ts'
import { guardContents, guardSession } from './app/security.ts'
import { becomeOnlyInstance } from './app/single-instance.ts'
import { isOwnSender, openWindow } from './app/window.ts'
import { serveCalls } from './ipc/serve.ts'

applyUserDataDirectory()
registerScheme()
guardContents()

const words = commandWords()
const wanted = wantedArgument()
if (words !== null) void import('./app/command-line.ts').then((line) => line.runWithoutWindow(words))
else if (becomeOnlyInstance(wanted)) void app.whenReady().then(openDesk)

// Not a top-level await: Electron holds back `ready` until this module has run to its end.
function openDesk(): void {
  guardSession()
  // Before the window asks for its first file; the folder is opened later.
  serveFiles(async () => (await desk).folder.path)
  const deskWindow = openWindow()
  // What the window itself does not need is read while its process starts.
  const desk = import('./app/desk.ts').then(({ Desk }) => new Desk(deskWindow, wanted))
  desk.catch(cannotStart)
  serveCalls(
    desk.then(({ answer }) => answer),
    isOwnSender,
  )
  openFromOutside(async (path) => (await desk).opening.want(path), deskWindow.window)
  screenshotWhenAsked(deskWindow.window)
  app.on('window-all-closed', () => app.quit())
}
