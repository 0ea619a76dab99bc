import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, newFolder, startDesk } from './desk.ts'

const copyName = "sleep (Jane's conflicted copy 2026-01-02).md"
const article =
  '---\ntitle: Sleep\nstatus: draft # yet\ndate: 2026-01-01\n---\r\n\r\nSleep comes back in week one.\r\n\r\nThis is the same.\r\n\r\nEnd of mine.'
const copy =
  '---\ntitle: Sleep, Week by Week\nstatus: draft\ndate: 2026-01-01\n---\n\nSleep comes back in week two.\n\nThis is the same.\n\nEnd of theirs, told otherwise.\n\nAn addition at the end.\n'
const merged =
  '---\ntitle: Sleep, Week by Week\nstatus: draft # yet\ndate: 2026-01-01\n---\r\n\r\nSleep comes back in week two.\r\n\r\nThis is the same.\r\n\r\nEnd of mine.\r\n\r\nEnd of theirs, told otherwise.\r\n\r\nAn addition at the end.'

const files = { 'sleep.md': article, [copyName]: copy }

async function open(texts: Readonly<Record<string, string>>) {
  const folder = await folderWith(texts)
  const desk = await startDesk({ folder })
  const bin = await trashInto(desk)
  return { folder, desk, bin }
}

/** The system's trash is this folder. */
async function trashInto(desk: Desk): Promise<string> {
  const bin = await newFolder()
  await desk.app.evaluate(({ shell }, place) => {
    shell.trashItem = async (path) => {
      const { rename } = process.getBuiltinModule('fs/promises')
      await rename(path, `${place}/thrown-away.md`)
    }
  }, bin)
  return bin
}

const textsIn = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(
        async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
      ),
    ),
  )

test('a conflicted copy is merged by choice and by key, and one undo brings both files back to the byte', async () => {
  const { folder, desk, bin } = await open(files)
  await desk.articles.getByRole('option', { name: 'Sleep', exact: true }).click()
  await desk.finding('file/conflicted-copy').getByRole('button', { name: 'Compare and merge…' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Compare and merge' })
  const difference = (name: RegExp) => dialog.getByRole('group', { name })
  await expect(dialog.getByRole('radio', { name: 'Keep the article’s' }).first()).toBeFocused()
  const title = difference(/Difference 1 of \d: Title/)
  await expect(title.locator('mark').last()).toHaveText(', Week by Week')
  await expect(title.getByText('Stays')).toHaveCount(1)

  // By key alone: an arrow chooses, Tab goes to the next difference.
  await desk.page.keyboard.press('ArrowDown')
  await expect(title.getByRole('radio', { name: 'Take the copy’s' })).toBeChecked()
  await desk.page.keyboard.press('Tab')
  const week = difference(/Difference 2 of \d: a paragraph/)
  await expect(week.getByRole('radio', { name: 'Keep the article’s' })).toBeFocused()
  await expect(week.locator('mark')).toHaveText(['one', 'two'])
  await desk.page.keyboard.press('ArrowDown')
  const end = difference(/Difference 3 of/)
  await expect(end).toContainText('End of theirs')
  await end.getByRole('radio', { name: 'Keep both, one after the other' }).check()
  await dialog.getByRole('button', { name: 'Result' }).click()
  const page = dialog.frameLocator('iframe[title="Result"]')
  await expect(page.getByRole('heading', { name: 'Sleep, Week by Week' })).toBeVisible()
  await expect(page.getByText('Sleep comes back in week two.')).toBeVisible()
  await dialog.getByRole('button', { name: 'All from the article' }).click()
  await expect(page.getByText('Sleep comes back in week one.')).toBeVisible()
  await expect(page.getByText('End of theirs')).toHaveCount(0)
  await dialog.getByRole('button', { name: /^\d differences$/ }).click()
  await title.getByRole('radio', { name: 'Take the copy’s' }).check()
  await week.getByRole('radio', { name: 'Take the copy’s' }).check()
  await end.getByRole('radio', { name: 'Keep both, one after the other' }).check()
  await difference(/Difference 4 of/)
    .getByRole('radio', { name: 'Put it in' })
    .check()
  expect(await textsIn(folder)).toEqual(files)

  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.text).toContainText('week two')
  expect(await textsIn(folder)).toEqual({ 'sleep.md': merged })
  expect(await textsIn(bin)).toEqual({ 'thrown-away.md': copy })
  await expect(desk.finding('file/conflicted-copy')).toHaveCount(0)
  await expect(desk.status).toHaveText('Saved')

  await desk.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(desk.finding('file/conflicted-copy')).toBeVisible()
  await expect(desk.text).toContainText('week one')
  expect(await textsIn(folder)).toEqual(files)
  await expect(desk.status).toHaveText('Saved')
  await desk.close()
})

test('what is on the screen counts; without a trash, or where the copy changes meanwhile, nothing is changed', async () => {
  const { folder, desk } = await open(files)
  await desk.articles.getByRole('option', { name: 'Sleep', exact: true }).click()
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type(' Typed just now.')
  await desk.page.getByRole('button', { name: 'Article actions' }).click()
  await desk.page.getByRole('menuitem', { name: 'Compare and merge…' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Compare and merge' })
  await expect(dialog).toContainText('Typed just now.')
  const typed = { ...files, 'sleep.md': `${article} Typed just now.` }
  expect(await textsIn(folder)).toEqual(typed)
  await desk.app.evaluate(({ shell }) => {
    shell.trashItem = () => Promise.reject(new Error('no trash here'))
  })
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('could not be moved to the trash')
  expect(await textsIn(folder)).toEqual(typed)
  await writeFile(join(folder, copyName), `${copy}Later.\n`)
  await dialog.getByRole('button', { name: /^Keep this article/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('was changed elsewhere just now')
  expect(await textsIn(folder)).toEqual({ ...typed, [copyName]: `${copy}Later.\n` })
  await desk.close()
})

test('both are kept without a second article at the same address', async () => {
  const live = (title: string) =>
    `---\ntitle: ${title}\nstatus: published\nslug: sleep\nlive:\n  url: https://practice.example/sleep\n  since: 2026-01-01\n---\n\nWords.\n`
  const both = { 'sleep.md': live('Sleep'), [copyName]: live('Sleep, Week by Week') }
  const { folder, desk } = await open(both)
  await desk
    .finding('file/conflicted-copy')
    .getByRole('button', { name: 'Compare and merge…' })
    .first()
    .click()
  await desk.page.getByRole('button', { name: 'Keep both as separate articles' }).click()
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
  expect(await textsIn(folder)).toEqual({
    'sleep.md': both['sleep.md'],
    'sleep-second-version.md': '---\ntitle: Sleep, Week by Week\nstatus: draft\n---\n\nWords.\n',
  })
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(desk.finding('file/conflicted-copy').first()).toBeVisible()
  expect(await textsIn(folder)).toEqual(both)
  await desk.close()
})

test('one of the two is kept, or both as articles; a copy that says the same, or stands alone, says so', async () => {
  const { folder, desk, bin } = await open({ ...files, 'rest.md': 'Rest.\n', 'rest (1).md': 'Rest.\n' })
  const compare = async (title: string) => {
    await desk.articles.getByRole('option', { name: title }).first().click({ button: 'right' })
    await desk.page.getByRole('menuitem', { name: 'Compare and merge…' }).click()
    return desk.page.getByRole('dialog')
  }
  const sleep = await compare('Sleep')
  await sleep.getByRole('button', { name: 'Keep both as separate articles' }).click()
  await expect(sleep).toHaveCount(0)
  expect((await textsIn(folder))['sleep-second-version.md']).toBe(copy)
  await expect(desk.finding('file/conflicted-copy')).toHaveCount(1)
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(desk.finding('file/conflicted-copy')).toHaveCount(2)

  const again = await compare('Sleep')
  await again.getByRole('button', { name: 'Keep this article, move the copy to the trash' }).click()
  await expect(again).toHaveCount(0)
  expect((await textsIn(folder))['sleep.md']).toBe(article)
  expect(await textsIn(bin)).toEqual({ 'thrown-away.md': copy })

  const rest = await compare('rest')
  await expect(rest).toContainText('They are the same to the last letter.')
  await rest.getByRole('button', { name: 'Move the copy to the trash' }).click()
  await expect(rest).toHaveCount(0)
  expect(Object.keys(await textsIn(folder))).toEqual(['rest.md', 'sleep.md'])

  await writeFile(join(folder, 'lone (conflicted copy 2026-01-02).md'), '---\ntitle: Lone\n---\n\nWords.\n')
  const lone = await compare('Lone')
  await expect(lone).toContainText('There is only this version')
  await lone.getByRole('button', { name: "Give it the article's name" }).click()
  await expect(lone).toHaveCount(0)
  expect(Object.keys(await textsIn(folder))).toEqual(['lone.md', 'rest.md', 'sleep.md'])
  await desk.close()
})
