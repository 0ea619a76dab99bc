import type { BrowserWindow } from 'electron'
import type { Emit } from '../ipc/serve.ts'

/** How the window's answer to `closeRequested` reaches the window that waits for it. */
export interface Closing {
  answer(answer: 'close' | 'stay'): void
}

/** The window closes only after it has said that everything typed is saved, or may be lost. */
export function closeAfterSaving(window: BrowserWindow, emit: Emit): Closing {
  let mayClose = false
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    emit('closeRequested', null)
  })
  return {
    answer(answer) {
      mayClose = answer === 'close'
      if (mayClose) window.close()
    },
  }
}
