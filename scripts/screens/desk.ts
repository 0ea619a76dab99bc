import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { Stage } from '../stage.ts'
import type { Camera } from './camera.ts'

/** The running application, the parts of its window that the scenes speak of, and the camera. */
export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly text: Locator
  /** Pictures the window as it stands. */
  readonly take: (
    name: string,
    caption: string,
    looks?: readonly ('light' | 'dark' | 'small')[],
    again?: () => Promise<void>,
  ) => Promise<void>
  /** Opens the article with this title. */
  readonly open: (title: string) => Promise<void>
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly button: (name: string) => Locator
}

/** Plays one scene on a freshly started application, and closes it whatever happens; false, with the reason said, where it stopped. */
export async function onDesk(
  stage: Stage,
  camera: Camera,
  args: readonly string[],
  scene: (desk: Desk) => Promise<void>,
): Promise<boolean> {
  const app = await stage.start(...args)
  try {
    await scene(await deskOf(app, camera))
    return true
  } catch (error) {
    console.error(error)
    return false
  } finally {
    // Whatever is unsaved is thrown away with its folder.
    await app.evaluate(({ app: own }) => own.exit(0)).catch(() => {})
  }
}

async function deskOf(app: ElectronApplication, camera: Camera): Promise<Desk> {
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  await page.locator('#root > *').first().waitFor({ timeout: 60_000 })
  const desk = { app, page }
  return {
    ...desk,
    text: page.getByRole('textbox', { name: 'Article text' }),
    take: (name, caption, looks, again) => camera.take(desk, name, caption, looks, again),
    async open(title) {
      await page
        .getByRole('listbox', { name: 'Articles' })
        .getByRole('option', { name: title })
        .first()
        .click()
      await page.waitForTimeout(700)
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
  }
}
