import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { setStage } from './stage.ts'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')
const seedTitle = 'How Ketamine Differs from Other Mental Health Treatments'

process.exitCode = await takeScreenshots()

/** Makes the README's pictures from the real application, working on a fresh copy of the sample. */
async function takeScreenshots(): Promise<number> {
  const stage = await setStage(root)
  if (stage === null) return 1
  mkdirSync(images, { recursive: true })
  try {
    const app = await stage.start()
    try {
      await picture(await app.firstWindow())
      return 0
    } finally {
      await app.close()
    }
  } finally {
    await stage.clear()
  }
}

async function picture(page: Page): Promise<void> {
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
  // The pointer points at nothing; fonts and colours settle within a moment.
  await page.mouse.move(2, 2)
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(images, `${name}.png`) })
  console.error(`docs/images/${name}.png`)
}
