import { access, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

const posts = {
  'a.md':
    '---\ntitle: Aftercare\nstatus: published\ndate: 2026-01-02\nseries: s\n---\n\nSee [dosing](dosing.md).\n',
  'dosing.md': '---\ntitle: Dosing\nstatus: published\ndate: 2026-01-03\nseries: s\n---\n\nWords.\n',
  'z.md': '---\ntitle: Zopiclone\nstatus: draft\n---\n\n![x](gone.png)\n',
}

test('the list tells status, date, series and findings, and is filtered and sorted', async () => {
  const desk = await startDesk({ folder: await folderWith(posts) })
  const option = (name: string) => desk.articles.getByRole('option', { name, exact: true })
  await expect(option('Aftercare')).toHaveAttribute('aria-description', /^Live, Jan 2, 2026, s$/)
  await expect(option('Zopiclone')).toHaveAttribute('aria-description', 'Draft, 1 to fix')
  const filter = desk.page.getByRole('searchbox', { name: 'Filter articles' })
  await filter.fill('zopi')
  await expect(desk.articles.getByRole('option')).toHaveCount(1)
  await filter.fill('no such')
  await expect(desk.page.getByText('No article fits the filter.')).toBeVisible()
  await filter.press('Escape')
  await expect(desk.articles.getByRole('option')).toHaveCount(3)
  await desk.page.getByRole('combobox', { name: 'Which to show' }).selectOption('With findings')
  await expect(desk.articles.getByRole('option')).toHaveText([/Zopiclone/])
  await desk.page.getByRole('combobox', { name: 'Which to show' }).selectOption('All')
  await desk.page.getByRole('combobox', { name: 'Sort by' }).selectOption('Date, newest first')
  await expect(desk.articles.getByRole('option')).toHaveText([/Dosing/, /Aftercare/, /Zopiclone/])
  await desk.page.getByRole('combobox', { name: 'Sort by' }).selectOption('Series order')
  await expect(desk.articles.getByText('In no series')).toBeVisible()
  await option('Aftercare').click()
  await desk.articles.focus()
  await desk.page.keyboard.press('z')
  await expect(option('Zopiclone')).toHaveAttribute('aria-selected', 'true')
  await desk.close()
})

test('an article is made, renamed with all that leads to it, duplicated and moved to the trash', async () => {
  const folder = await folderWith(posts)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  await desk.page.keyboard.press('F2')
  const dialog = desk.page.getByRole('dialog', { name: "Rename the article's file" })
  await expect(dialog).toContainText('One other article leads to it')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('z')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(desk.page.getByRole('alert').filter({ hasText: 'There is another file' })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('how much')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => readFile(join(folder, 'a.md'), 'utf8')).toContain('[dosing](how%20much.md)')
  expect(await readFile(join(folder, 'how much.md'), 'utf8')).toContain('slug: dosing\n')
  await expect(desk.status).toHaveText('Saved')
  await expect(desk.page).toHaveTitle('Dosing — Throughline')
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => readFile(join(folder, 'a.md'), 'utf8')).toBe(posts['a.md'])
  expect(await readFile(join(folder, 'dosing.md'), 'utf8')).toBe(posts['dosing.md'])
  await expect(readdir(folder)).resolves.toEqual(['a.md', 'dosing.md', 'z.md'])
  await expect(desk.status).toHaveText('Saved')

  await desk.articles.getByRole('option', { name: 'Aftercare' }).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(desk.page).toHaveTitle('Aftercare (copy) — Throughline')
  expect(await readFile(join(folder, 'a-copy.md'), 'utf8')).toBe(
    '---\ntitle: Aftercare (copy)\nstatus: draft\ndate: 2026-01-02\nseries: s\n---\n\nSee [dosing](dosing.md).\n',
  )

  const bin = await folderWith({})
  await desk.app.evaluate(({ shell }, place) => {
    shell.trashItem = async (path) => {
      const { rename: move } = process.getBuiltinModule('fs/promises')
      await move(path, `${place}/thrown-away.md`)
    }
  }, bin)
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  await desk.page.getByRole('button', { name: 'Article actions' }).click()
  await desk.page.getByRole('menuitem', { name: 'Move to trash…' }).click()
  const question = desk.page.getByRole('dialog', { name: 'Move “Dosing” to the trash?' })
  await expect(question).toContainText('Aftercare')
  await question.getByRole('button', { name: 'Move to trash' }).click()
  await expect(desk.articles.getByRole('option', { name: 'Dosing' })).toHaveCount(0)
  await expect(desk.page).toHaveTitle('Zopiclone — Throughline')
  await expect(desk.status).toHaveText('Saved')
  expect(await readdir(bin)).toEqual(['thrown-away.md'])

  await desk.app.evaluate(({ shell }) => {
    shell.trashItem = () => Promise.reject(new Error('no trash here'))
  })
  await desk.page.getByRole('button', { name: 'Article actions' }).click()
  await desk.page.getByRole('menuitem', { name: 'Move to trash…' }).click()
  await desk.page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(
    desk.page.getByRole('alert').filter({ hasText: 'could not be moved to the trash' }),
  ).toBeVisible()
  await expect(desk.page).toHaveTitle('Zopiclone — Throughline')
  await access(join(folder, 'z.md'))

  await desk.page.keyboard.press('Control+n')
  await expect(desk.page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await desk.page.keyboard.type('A new one')
  await expect(desk.articles.getByRole('option', { name: 'A new one' })).toBeVisible()
  await rename(join(bin, 'thrown-away.md'), join(folder, 'dosing.md'))
  await expect(desk.articles.getByRole('option', { name: 'Dosing' })).toBeVisible()
  await desk.close()
})

test('what can’t be read is listed with a plain reason, and never written', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: A\n---\n\nWords.\n' })
  const latin = Buffer.from('caf\xe9', 'latin1')
  await writeFile(join(folder, 'latin.md'), latin)
  const desk = await startDesk({ folder })
  const list = desk.page.getByRole('list', { name: "Files that can't be opened" })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText('latin.md')
  await expect(list.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(await readFile(join(folder, 'latin.md'))).toEqual(latin)
  await desk.close()
})
