import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from './desk.ts'

/** What goes wrong or is told: notices, a full disk, an article changed in two places or gone. */
export async function troubles(desk: Desk, folder: string): Promise<void> {
  await notices(desk)
  await changedInTwoPlaces(desk, join(folder, 'setting-music-and-mindset.md'))
  await gone(desk, join(folder, 'no-title.md'))
  await fullDisk(desk)
}

async function notices({ page, text, take, open, button }: Desk): Promise<void> {
  await open('What Ketamine Is')
  await text.waitFor()
  await button('Copy for your site').click()
  await page.locator('.notice').first().waitFor()
  await take('notice', 'What was done is told at the foot of the window')
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'A paper about sleep.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await page.getByRole('alert').first().waitFor()
  await take('notice-problem', 'What was not done is told too, with the reason', ['light', 'dark'])
  const crosses = page.getByRole('button', { name: 'Dismiss' })
  while ((await crosses.count()) > 0) await crosses.first().click()
}

async function fullDisk(desk: Desk): Promise<void> {
  await desk.open('Sleep, Week by Week')
  await desk.app.evaluate(() => {
    const disk = process.getBuiltinModule('fs').promises as { open: unknown }
    disk.open = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    process.getBuiltinModule('module').syncBuiltinESMExports()
  })
  await type(desk, 'More words.')
  await desk.page.getByText('Not saved.').waitFor()
  await desk.take('not-saved', 'Not saved: the disk is full')
}

async function changedInTwoPlaces(desk: Desk, path: string): Promise<void> {
  await desk.open('Setting, Music')
  await type(desk, 'Mine.')
  await writeFile(path, `${await readFile(path, 'utf8')}\nTheirs.\n`)
  await desk.page.getByText('Changed in two places.').waitFor()
  await desk.take('changed-in-two-places', 'Changed in two places')
  await desk.button('Keep the other').click()
}

async function gone(desk: Desk, path: string): Promise<void> {
  await desk.open('no-title')
  await type(desk, 'Mine.')
  await rm(path)
  await desk.page.getByText('file is gone').waitFor()
  await desk.take('file-gone', 'The article’s file is gone', ['light', 'dark'])
  await desk.button('Close it').click()
}

async function type({ page, text }: Desk, words: string): Promise<void> {
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
