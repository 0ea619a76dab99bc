import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const chain = {
  'a.md': '---\ntitle: Setting\nstatus: draft\nnext: b\n---\n\nFirst.\n',
  'b.md':
    '---\ntitle: Dosing\nstatus: draft\nnext: c # then C\n---\r\n\r\nSecond, see [Safety](c.md).\n\nPrevious\nPrevious\n\nSetting\n',
  'c.md': '---\ntitle: Safety\nstatus: draft\n---\n\nThird.\n',
  'throughline.yaml': 'previousLeadsTo: earlier\n',
}

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  )
}

const fixAll = (desk: Desk) => desk.checks.getByRole('button', { name: /^Fix all that are safe/ })
const changes = (desk: Desk) => desk.checks.getByRole('region', { name: /^What changes/ })

test('all safe fixes are shown, applied as one step, and taken back to the byte', async () => {
  const folder = await folderWith(chain)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  await fixAll(desk).click()
  await expect(changes(desk)).toContainText('Changes 2 articles.')
  await expect(changes(desk).locator('ins').first()).toHaveText('Setting')
  await expect(changes(desk).locator('del').last()).toContainText('Previous')
  // What is only taken away leaves nothing to outline.
  await expect(desk.preview.locator('.changed-block')).toHaveCount(0)
  await expect(desk.preview.locator('body')).not.toContainText('Previous')
  expect(await textsIn(folder)).toEqual(chain)

  await changes(desk).getByRole('button', { name: 'Cancel' }).click()
  await expect(changes(desk)).toHaveCount(0)
  await expect(desk.preview.locator('.changed-block')).toHaveCount(0)
  await expect(desk.preview.locator('body')).toContainText('Previous')
  expect(await textsIn(folder)).toEqual(chain)

  await fixAll(desk).click()
  await changes(desk).getByRole('button', { name: 'Apply' }).click()
  await expect(desk.page.getByText(/^2 articles changed\. \d findings are settled\.$/)).toBeVisible()
  await expect(desk.checks.locator('[data-rule]')).toHaveCount(1)
  await expect(desk.finding('state/links-unpublished')).toBeVisible()
  await expect(desk.status).toHaveText('Saved')
  const fixed = await textsIn(folder)
  expect(fixed['b.md']).toContain('next: c # then C\n')
  expect(fixed['b.md']).not.toContain('Previous\nPrevious')
  expect(fixed['c.md']).toContain('previous: b\n')
  await expect(desk.text).not.toContainText('Previous')

  await desk.page.getByRole('note').getByRole('button', { name: 'Undo' }).click()
  await expect(desk.page.getByText('Taken back')).toBeVisible()
  await expect(desk.text).toContainText('Previous')
  await expect(desk.status).toHaveText('Saved')
  expect(await textsIn(folder)).toEqual(chain)
  await expect(fixAll(desk)).toBeVisible()
  await desk.close()
})

test('what was typed and is not saved yet is kept; Ctrl+Z takes all of the fix back, and then the typing', async () => {
  const folder = await folderWith(chain)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Safety' }).click()
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('Typed just now.')
  await fixAll(desk).click()
  await changes(desk).getByRole('button', { name: 'Apply' }).click()
  await expect(desk.checks.locator('[data-rule]')).toHaveCount(1)
  await expect(desk.finding('state/links-unpublished')).toBeVisible()
  const typed = chain['c.md'].replace('Third.\n', 'Third.\nTyped just now.')
  expect((await textsIn(folder))['c.md']).toBe(typed.replace('draft\n', 'draft\nprevious: b\n'))
  await desk.text.click()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.page.getByText('Taken back')).toBeVisible()
  expect(await textsIn(folder)).toEqual({ ...chain, 'c.md': typed })
  await desk.close()
})

test('where another program changed one of the files meanwhile, nothing is written', async () => {
  const folder = await folderWith(chain)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Setting' }).click()
  await fixAll(desk).click()
  await expect(changes(desk)).toBeVisible()
  await writeFile(join(folder, 'c.md'), `${chain['c.md']}Theirs.\n`)
  await changes(desk).getByRole('button', { name: 'Apply' }).click()
  await expect(desk.page.getByRole('alert')).toContainText('“c.md” was changed elsewhere just now')
  expect(await textsIn(folder)).toEqual({ ...chain, 'c.md': `${chain['c.md']}Theirs.\n` })
  await desk.close()
})

test('killed between two files of a fix, the next start leaves all old or all new, and says so', async () => {
  const numbers = Array.from({ length: 400 }, (_, at) => String(at + 1000))
  const files = Object.fromEntries(
    numbers.map((number, at) => [
      `${number}.md`,
      `---\ntitle: Part ${number}\nnext: ${numbers[at + 1] ?? ''}\n---\n\nText.\n`,
    ]),
  )
  const folder = await folderWith(files)
  const desk = await startDesk({ folder })
  await fixAll(desk).click()
  const apply = changes(desk).getByRole('button', { name: 'Apply' })
  await expect(apply).toBeVisible()
  // The click itself is answered only once the window has time again, and by then all may be done.
  void apply.click().catch(() => {})
  const isBegun = () => readFileSync(join(folder, `${numbers[1]}.md`), 'utf8').includes('previous:')
  while (!isBegun()) await new Promise((done) => setImmediate(done))
  desk.app.process().kill('SIGKILL')
  await new Promise((ended) => desk.app.process().once('exit', ended))
  const left = Object.entries(await textsIn(folder)).filter(
    ([file, text]) => file.endsWith('.md') && text.includes('previous:'),
  ).length
  expect(left, 'the kill came between two files').toBeGreaterThan(0)
  expect(left).toBeLessThan(numbers.length - 1)

  const again = await startDesk({ folder, userData: desk.userData })
  await expect(again.page.getByRole('alert')).toContainText(
    'Throughline ended in the middle of a change to 399 files. It was taken back',
  )
  expect(await textsIn(folder), 'and nothing of ours is left').toEqual(files)
  await expect(fixAll(again)).toBeVisible()
  await again.close()
})
