import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { newFolder, startDesk } from './desk.ts'

test('a first start offers three ways to begin; the sample opens as a copy and is there again at the next start', async () => {
  const userData = await newFolder()
  const desk = await startDesk({ userData })
  for (const name of ['Paste an article', 'Open the sample', 'Open a folder'])
    await expect(desk.page.getByRole('button', { name })).toBeVisible()
  await desk.page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(desk.articles.getByRole('option')).toHaveCount(4)
  await expect(desk.checks.locator('[data-rule]')).toHaveCount(2)
  await desk.articles.getByRole('option').first().click()
  await desk.text.click()
  await desk.page.keyboard.type('Mine. ')
  await expect(desk.status).toHaveText('Saved')
  await desk.close()

  const again = await startDesk({ userData })
  await expect(again.text).toContainText('Mine. ')
  await again.close()
})

test('an article pasted at the first start is kept in a folder of its own in the documents', async () => {
  const userData = await newFolder()
  const desk = await startDesk({ userData })
  await desk.page.getByRole('button', { name: 'Paste an article' }).click()
  await desk.page.getByRole('textbox', { name: 'Pasted text' }).fill('A Title\n\nSome text, to be kept.')
  await desk.page.getByRole('button', { name: 'Add to my articles' }).click()
  await expect(desk.text).toContainText('Some text, to be kept.')
  const kept = await readFile(join(userData, 'Throughline articles', 'a-title.md'), 'utf8')
  expect(kept).toBe('---\ntitle: A Title\nstatus: draft\n---\n\nSome text, to be kept.\n')
  await desk.close()
})

test('a folder that is not there is said, and nothing is made', async () => {
  const parent = await newFolder()
  const desk = await startDesk({ folder: join(parent, 'absent') })
  await expect(desk.page.getByRole('alert')).toContainText('absent')
  await expect(desk.page.getByRole('button', { name: 'Open a folder' })).toBeVisible()
  expect(await readdir(parent)).toEqual([])
  await desk.close()
})

test('the arrow keys walk through the articles', async () => {
  const desk = await startDesk({ folder: 'posts' })
  await desk.articles.focus()
  await desk.page.keyboard.press('Home')
  await expect(desk.articles.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await desk.page.keyboard.press('ArrowDown')
  await expect(desk.articles.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await desk.close()
  const names = (await readdir('posts')).filter((name) => name.endsWith('.md'))
  for (const name of names) expect(await readFile(join('posts', name), 'utf8')).not.toContain('Mine.')
})

test('where what is remembered can’t be read, the start ends with a sentence', async () => {
  const userData = await newFolder()
  await mkdir(join(userData, 'settings.json', 'folder'), { recursive: true })
  const [told, boxes] = [join(userData, 'told.txt'), join(userData, 'boxes.cjs')]
  const write = `require('node:fs').writeFileSync(${JSON.stringify(told)}, title)`
  await writeFile(boxes, `require('electron').dialog.showErrorBox = (title) => ${write}`)
  const app = await _electron.launch({
    args: ['-r', boxes, '.', `--user-data-dir=${userData}`],
    env: { ...process.env, HOME: userData },
  })
  expect(await new Promise((resolve) => app.process().once('exit', resolve))).toBe(1)
  expect(await readFile(told, 'utf8')).toBe("Throughline can't start")
})
