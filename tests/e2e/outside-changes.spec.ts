import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const before = '---\ntitle: Sleep\n---\nFirst paragraph.\n\nLast paragraph.\n'

async function openSleep(): Promise<{ desk: Desk; folder: string; path: string }> {
  const folder = await folderWith({ 'sleep.md': before, 'other.md': '---\ntitle: Other\n---\nOther text.\n' })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Sleep' }).click()
  await expect(desk.text).toContainText('First paragraph.')
  return { desk, folder, path: join(folder, 'sleep.md') }
}

async function type(desk: Desk, words: string): Promise<void> {
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type(words)
}

test('a clean article shows what another program wrote; the cursor stays, and undo brings the old text back', async () => {
  const { desk, path } = await openSleep()
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await writeFile(path, before.replace('First paragraph.', 'A new first paragraph.'))
  await expect(desk.text).toContainText('A new first paragraph.')
  await expect(desk.preview.getByText('A new first paragraph.')).toBeVisible()
  await expect(desk.status).toHaveText('Saved')
  await desk.page.keyboard.type('The end.')
  await expect(desk.text).toContainText('The end.')
  await expect(desk.status).toHaveText('Saved')
  await writeFile(path, '')
  await expect(desk.text).not.toContainText('Last paragraph.')
  await desk.text.click()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.text).toContainText('The end.')
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(path, 'utf8')).toContain('A new first paragraph.\n\nLast paragraph.\nThe end.')
  await desk.close()
})

for (const { button, kept, beside } of [
  { button: 'Keep mine', kept: 'Mine.', beside: 'Theirs.' },
  { button: 'Keep the other', kept: 'Theirs.', beside: 'Mine.' },
])
  test(`an article that is being edited is changed in two places: ${button} loses neither`, async () => {
    const { desk, folder, path } = await openSleep()
    await type(desk, 'Mine.')
    await writeFile(path, `${before}Theirs.\n`)
    await expect(desk.status).toHaveText('Changed in two places')
    await expect(desk.page.getByRole('alert')).toContainText('the other one is kept too')
    expect(await readFile(path, 'utf8')).toContain('Theirs.')
    await desk.page.getByRole('button', { name: button }).click()
    await expect(desk.status).toHaveText('Saved')
    await expect(desk.text).toContainText(kept)
    expect(await readFile(path, 'utf8')).toContain(kept)
    const others = (await readdir(folder)).filter((name) => !['sleep.md', 'other.md'].includes(name))
    expect(others).toHaveLength(1)
    expect(await readFile(join(folder, others[0] ?? ''), 'utf8')).toContain(beside)
    await desk.close()
  })

test('equal content never asks: the same text written twice, or only touched', async () => {
  const { desk, folder, path } = await openSleep()
  await type(desk, 'The same.')
  await writeFile(path, before.replace(/\n$/, '\nThe same.'))
  await expect(desk.status).toHaveText('Saved')
  await utimes(path, new Date(), new Date())
  await type(desk, ' And more.')
  await expect(desk.status).toHaveText('Saved')
  await expect.poll(() => readFile(path, 'utf8')).toContain('The same. And more.')
  expect(await readdir(folder)).toHaveLength(2)
  await desk.close()
})

test('an article that another program renames stays open; one that it deletes stays on the screen', async () => {
  const { desk, folder, path } = await openSleep()
  await rename(path, join(folder, 'rest.md'))
  await expect(desk.articles.getByRole('option', { name: 'Sleep' })).toHaveCount(1)
  await type(desk, 'More.')
  await expect(desk.status).toHaveText('Saved')
  await expect.poll(() => readFile(join(folder, 'rest.md'), 'utf8')).toContain('More.')
  expect(await readdir(folder)).toEqual(['other.md', 'rest.md'])

  await rm(join(folder, 'rest.md'))
  await expect(desk.page.getByRole('alert')).toContainText('file is gone')
  await expect(desk.status).toHaveText('Not saved')
  await expect(desk.text).toContainText('More.')
  await desk.page.getByRole('button', { name: 'Save it again' }).click()
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'rest.md'), 'utf8')).toContain('More.')

  await rm(join(folder, 'rest.md'))
  await desk.page.getByRole('button', { name: 'Close it' }).click()
  await expect(desk.page.getByRole('heading', { name: 'No article is open' })).toBeVisible()
  await desk.close()
})

test('the list and the checks follow files that come and go', async () => {
  const { desk, folder } = await openSleep()
  await writeFile(join(folder, 'new.md'), '---\ntitle: From elsewhere\nprevious: nowhere\n---\nText.\n')
  await expect(desk.articles.getByRole('option', { name: 'From elsewhere' })).toBeVisible()
  await expect(desk.finding('series/dangling')).toBeVisible()
  await rm(join(folder, 'new.md'))
  await expect(desk.articles.getByRole('option', { name: 'From elsewhere' })).toHaveCount(0)
  await expect(desk.finding('series/dangling')).toHaveCount(0)
  await desk.close()
})
