import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Shown } from './contact-page.ts'

/** How a state of the window is looked at: at its usual size in light and dark colours, or as small as 1024 × 700. */
type Look = 'light' | 'dark' | 'small'

const sizes: Readonly<Record<Look, { readonly width: number; readonly height: number }>> = {
  light: { width: 1360, height: 860 },
  dark: { width: 1360, height: 860 },
  small: { width: 1024, height: 700 },
}

/** Takes pictures of the window as it stands, and remembers what each of them shows. */
export class Camera {
  readonly shown: Shown[] = []
  readonly #folder: string
  readonly #wanted: readonly string[]

  /** Only states whose name contains one of `wanted` are pictured; without any, all of them. */
  constructor(folder: string, wanted: readonly string[]) {
    this.#folder = folder
    this.#wanted = wanted
  }

  /** Pictures one state of the window; `again` brings back what a change of size put away. It is left at its usual size in light colours. */
  async take(
    desk: { readonly app: ElectronApplication; readonly page: Page },
    name: string,
    caption: string,
    looks: readonly Look[] = ['light', 'dark', 'small'],
    again: () => Promise<void> = async () => {},
  ): Promise<void> {
    if (this.#wanted.length > 0 && !this.#wanted.some((part) => name.includes(part))) return
    await mkdir(this.#folder, { recursive: true })
    const pictures: string[] = []
    for (const look of looks) {
      const file = `${name}-${look}.png`
      await this.#settle(desk, look)
      if (look === 'small') await again()
      await desk.page.screenshot({ path: join(this.#folder, file) })
      pictures.push(file)
    }
    await this.#settle(desk, 'light')
    this.shown.push({ name, caption, pictures })
    console.error(`${name}: ${looks.join(', ')}`)
  }

  async #settle(desk: { readonly app: ElectronApplication; readonly page: Page }, look: Look): Promise<void> {
    await desk.page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
    await resize(desk.app, sizes[look])
    // The pointer points at nothing; fonts, colours and places settle within a moment.
    await desk.page.mouse.move(2, 2)
    await desk.page.waitForTimeout(450)
  }
}

async function resize(
  app: ElectronApplication,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}
