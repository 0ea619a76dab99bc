import { rename, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

/** Writes a picture of the window to the path in `THROUGHLINE_SCREENSHOT` once it is shown: for machines with no display. */
export function screenshotWhenAsked(window: BrowserWindow): void {
  const path = process.env.THROUGHLINE_SCREENSHOT
  if (path === undefined || path === '') return
  window.once('ready-to-show', async () => {
    await wait(1500)
    const picture = await window.webContents.capturePage()
    // Written beside and renamed, so that whoever waits for the file never sees half of it.
    await writeFile(`${path}.part`, picture.toPNG())
    await rename(`${path}.part`, path)
  })
}
