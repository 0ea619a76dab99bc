import type { Desk } from './desk.ts'

/** The first page, and what each of its ways leads to with nothing there yet. */
export async function firstStart({ page, take, open, press, button }: Desk): Promise<void> {
  await button('Open the sample').waitFor()
  await take('first-start', 'The first start: three ways to begin')
  await button('Paste an article').click()
  await take('paste-empty', 'Paste an article, before anything is pasted')
  await press('Escape')
  await button('Open the sample').click()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await take('sample', 'The sample, as it opens')
  await open('How Ketamine Differs')
  await page.locator('[data-rule]').first().waitFor()
  await take('desk', 'The desk: articles, text, page, checks and details')
  await open('Before Your First Appointment')
  await take('desk-live', 'An article that is live')
}

/** A folder with nothing in it, and the first article begun there. */
export async function emptyFolder({ page, take, button }: Desk): Promise<void> {
  await button('New article').first().waitFor()
  await take('empty-folder', 'An empty folder')
  await button('New article').first().click()
  await page.getByRole('textbox', { name: 'Article text' }).waitFor()
  await take('empty-article', 'A new article with nothing written yet')
}

/** The folder of the last time is gone: why, and the other folders of late. */
export async function missingFolder({ page, take }: Desk): Promise<void> {
  await page.getByRole('alert').waitFor()
  await take('missing-folder', 'The folder of the last time is gone; recent folders are offered')
}
