import type { Desk } from './desk.ts'

/** The board of a series, what a new order changes, planning a part, and the whole series on one page. */
export async function series({ page, take, press, button }: Desk): Promise<void> {
  await press('ControlOrMeta+Shift+s')
  const board = page.getByRole('region', { name: 'Series' })
  await board.waitFor()
  await take('series-board', 'A series: its parts in order, and the ways that readers have between them')
  await button('Plan an article').click()
  await page.getByRole('dialog').waitFor()
  await take('series-plan', 'Planning a part', ['light', 'dark'])
  await press('Escape')
  await board.getByRole('button', { name: /down/i }).first().click()
  await button('Show changes').click()
  await page.getByRole('dialog').waitFor()
  await take('series-changes', 'What a new order changes for readers')
  await press('Escape')
  await button('Undo').first().click()
  await button('Read in order').click()
  await page.waitForTimeout(500)
  await take('series-read', 'The whole series as one page', ['light', 'dark', 'small'])
}
