import type { Desk } from './desk.ts'

/** A fix of several articles, and one of a single article with what is told of it. */
export async function fixes({ page, take, open, press }: Desk): Promise<void> {
  await open('Why We Sleep')
  const checks = page.getByRole('region', { name: 'Checks' })
  await checks.getByRole('button', { name: /\(changes 2 articles\)/ }).click()
  await checks.getByRole('region', { name: /^What changes/ }).waitFor()
  await take('fix-several', 'A fix of several articles, before it is made')
  await press('Escape')
  await open('On Grief')
  await checks.getByRole('button', { name: 'Take its date away' }).first().click()
  await page.locator('.notice').waitFor()
  await take('fix-one', 'A fix of one article is made at once, with the way back', ['light', 'dark', 'small'])
}

/** All that is safe at once. */
export async function safeFixes({ page, take, open }: Desk): Promise<void> {
  await open('Dosing')
  const checks = page.getByRole('region', { name: 'Checks' })
  await checks.getByRole('button', { name: /^Fix all that are safe/ }).click()
  const changes = checks.getByRole('region', { name: /^What changes/ })
  await changes.waitFor()
  await take('fix-all', 'All that is safe, before it is made')
  await changes.getByRole('button', { name: 'Apply' }).click()
  await page.locator('.notice').waitFor()
  await take('fix-all-done', 'What was done, with the way back', ['light', 'dark'])
}
