import { app, dialog } from 'electron'

/** Says that the application can't start, and ends it, so that no hidden window stands in the way of the next start. */
export function cannotStart(): void {
  dialog.showErrorBox(
    "Throughline can't start",
    'A part of Throughline, or of what it remembers between starts, could not be read. Your articles are as they were. Start it once more; where that does not help, install it again.',
  )
  // Not `quit`, which a window may hold back that waits to be told what is saved; nothing can have been typed yet.
  app.exit(1)
}
