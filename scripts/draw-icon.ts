import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
const resources = join(root, 'electron', 'resources')

process.exitCode = await drawIcon()

/** Makes icon.png, which electron-builder makes the icons of every system from, of icon.svg. */
async function drawIcon(): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  const built = await buildIfStale(root)
  if (built !== 0) return built
  const app = await _electron.launch({
    executablePath: electron.program,
    cwd: root,
    args: ['.'],
    env: electron.env as Record<string, string>,
  })
  try {
    const drawing = await readFile(join(resources, 'icon.svg'))
    const png = await app.evaluate(
      async ({ BrowserWindow }, address) => {
        const window = new BrowserWindow({
          width: 1024,
          height: 1024,
          useContentSize: true,
          transparent: true,
          frame: false,
          show: false,
          webPreferences: { offscreen: true },
        })
        await window.loadURL(address)
        await new Promise((done) => setTimeout(done, 500))
        const image = await window.webContents.capturePage()
        window.destroy()
        return image.resize({ width: 1024, height: 1024 }).toPNG().toString('base64')
      },
      `data:image/svg+xml;base64,${drawing.toString('base64')}`,
    )
    await writeFile(join(resources, 'icon.png'), Buffer.from(png, 'base64'))
    return 0
  } finally {
    await app.close()
    electron.virtualDisplay?.stop()
  }
}
