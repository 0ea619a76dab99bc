import { app, BrowserWindow } from 'electron'

/** True for the first instance with this data folder; a later one shows the first one's window and ends. */
export function becomeOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return true
}
