import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

const odd =
  '\uFEFF---\r\n# a comment\r\ntitle:   "An old title"   # why\r\ncustom: {b: 1,  a: [x,y]}\r\ndate: 2026-03-04\r\n---\r\n\r\nFirst line.\r\nSecond  line.\n\nMixed ending.\r\n\r\nNo final newline'

test('changing the title changes that line alone; opening and leaving changes nothing', async () => {
  const folder = await folderWith({ 'odd.md': odd, 'other.md': '---\ntitle: Other\n---\n\nText.\n' })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'An old title' }).click()
  await expect(desk.text).toContainText('Mixed ending.')
  await desk.articles.getByRole('option', { name: 'Other' }).click()
  await expect(desk.text).toContainText('Text.')
  expect(await readFile(join(folder, 'odd.md'), 'utf8')).toBe(odd)

  await desk.articles.getByRole('option', { name: 'An old title' }).click()
  await expect(desk.text).toContainText('Mixed ending.')
  await desk.page.getByRole('textbox', { name: 'Title' }).fill('A new title: with a colon')
  await expect(desk.status).toHaveText('Saved')
  await expect
    .poll(() => readFile(join(folder, 'odd.md'), 'utf8'))
    .toBe(odd.replace('An old title', 'A new title: with a colon'))

  await desk.text.getByText('Second  line.').click()
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.type('!')
  await desk.page.keyboard.press('Control+s')
  await expect(desk.status).toHaveText('Saved')
  await expect
    .poll(() => readFile(join(folder, 'odd.md'), 'utf8'))
    .toBe(odd.replace('An old title', 'A new title: with a colon').replace('Second  line.', 'Second  line.!'))
  await desk.close()
})

test('an article that another program changed while it was edited keeps both texts', async () => {
  const folder = await folderWith({ 'one.md': '---\ntitle: One\n---\n\nOriginal.\n' })
  const desk = await startDesk({ folder })
  await expect(desk.text).toContainText('Original.')
  await desk.text.click()
  await desk.page.keyboard.type('Mine ')
  await writeFile(join(folder, 'one.md'), '---\ntitle: One\n---\n\nTheirs.\n')
  await expect(desk.status).toHaveText('Changed in two places')
  await desk.page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toContain('Mine')
  expect(await readFile(join(folder, 'one (other version).md'), 'utf8')).toContain('Theirs.')
  await desk.close()
})
