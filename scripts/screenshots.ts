import { mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')
const seedTitle = 'How Ketamine Differs from Other Mental Health Treatments'

process.exitCode = await takeScreenshots()

/** Makes the README's pictures from the real application, working on a fresh copy of the sample. */
async function takeScreenshots(): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  const built = await buildIfStale(root)
  if (built !== 0) return built
  const userData = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
  mkdirSync(images, { recursive: true })
  const app = await _electron.launch({
    executablePath: electron.program,
    cwd: root,
    args: ['.', `--user-data-dir=${userData}`],
    env: electron.env as Record<string, string>,
  })
  try {
    await picture(app)
    return 0
  } finally {
    await app.close()
    electron.virtualDisplay?.stop()
    await rm(userData, { recursive: true, force: true })
  }
}

async function picture(app: ElectronApplication): Promise<void> {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await save(page, 'first-start')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.getByRole('option', { name: seedTitle }).click()
  await page.frameLocator('iframe[title="Preview"]').getByText('How Fast It Works').waitFor()
  await page.locator('[data-rule]').first().waitFor()
  await save(page, 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await save(page, 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Paste an article' }).click()
  const seed = await readFile(join(root, 'tests', 'corpus', 'import', 'how-ketamine-differs.txt'), 'utf8')
  await page.getByRole('textbox', { name: 'Pasted text' }).fill(seed)
  await page.getByRole('textbox', { name: 'Pasted text' }).evaluate((area) => {
    area.scrollTop = 0
  })
  await page.frameLocator('iframe[title="Article"]').getByText('How Fast It Works').waitFor()
  await save(page, 'paste')
}

async function save(page: Page, name: string): Promise<void> {
  // Fonts and colours settle within a moment.
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(images, `${name}.png`) })
  console.error(`docs/images/${name}.png`)
}
