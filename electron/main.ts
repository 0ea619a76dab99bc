import { app } from 'electron'
import { applyUserDataDirectory, wantedArgument } from './app/arguments.ts'
import { cannotStart } from './app/cannot-start.ts'
import { commandWords } from './app/command-words.ts'
import { keepCompiled } from './app/compile-cache.ts'
import type { Desk } from './app/desk.ts'
import { openFromOutside } from './app/opening-from-outside.ts'
import { onceScriptIsSent, registerScheme, serveFiles, warmResponses } from './app/protocol.ts'
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
  keepCompiled()
  guardSession()
  // Before the window asks for its first file; the folder is opened later.
  serveFiles(async () => (await desk()).folder.path)
  const deskWindow = openWindow()
  // While the window's process starts.
  setImmediate(warmResponses)
  let reading: Promise<Desk> | null = null
  // Reading the rest holds up all else, so it waits until the window has its script; it is read while that runs.
  const desk = (): Promise<Desk> => {
    if (reading === null) {
      reading = import('./app/desk.ts').then(({ Desk }) => new Desk(deskWindow, wanted))
      reading.catch(cannotStart)
    }
    return reading
  }
  onceScriptIsSent(() => void desk())
  // Whatever becomes of the script.
  void deskWindow.hasPage.then(desk)
  serveCalls(async () => (await desk()).answer, isOwnSender)
  openFromOutside(async (path) => (await desk()).opening.want(path), deskWindow.window)
  screenshotWhenAsked(deskWindow.window)
  app.on('window-all-closed', () => app.quit())
}
