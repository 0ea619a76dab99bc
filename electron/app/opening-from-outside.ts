import { app, type BrowserWindow } from 'electron'

/** Other starts of the application, and files that the system hands over, reach the window that is there. */
export function openFromOutside(want: (path: string) => void, window: BrowserWindow): void {
  app.on('second-instance', (_event, _argv, _workingDirectory, data) => {
    show(window)
    const wanted = typeof data === 'object' && data !== null && 'wanted' in data ? data.wanted : null
    if (typeof wanted === 'string') want(wanted)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    show(window)
    want(path)
  })
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
