import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const dosing =
  '---\ntitle: Dosing\nstatus: published\ndate: 2026-03-04\n---\n\n## How much\n\nWords.\n\n## How often\n\nMore.\n'

test('articles and headings are offered where a link is written, and after [[', async () => {
  const folder = await folderWith({
    'a.md': '---\ntitle: Alpha\n---\n\nFirst.\n',
    'dosing guide.md': dosing,
    'other.md': '---\ntitle: Another\n---\n\nX.\n',
  })
  const desk = await startDesk({ folder })
  await openAndGoToEnd(desk, 'Alpha')
  const { keyboard } = desk.page
  await keyboard.type('\nSee [the dose](dos')
  const offered = desk.page.getByRole('listbox', { name: 'Completions' })
  await expect(offered.getByRole('option')).toHaveCount(1)
  await expect(offered.getByRole('option')).toContainText('Live, Mar 4, 2026')
  await choose(desk)
  await keyboard.press('Backspace')
  await keyboard.type('#how o')
  await expect(offered.getByRole('option')).toHaveText(/how often/)
  await choose(desk)
  await keyboard.type(' and [[anoth')
  await expect(offered.getByRole('option')).toHaveCount(1)
  await choose(desk)
  await keyboard.type('.')
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(
    '---\ntitle: Alpha\n---\n\nFirst.\n\nSee [the dose](dosing%20guide.md#how-often) and [Another](other.md).',
  )
  await desk.close()
})

test('a link tells what it leads to, and is followed by Ctrl+click and by its key', async () => {
  const folder = await folderWith({
    'a.md': '---\ntitle: Alpha\n---\n\nSee [the dose](dosing.md#how-often) first.\n',
    'dosing.md': dosing,
  })
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Alpha' }).click()
  const words = desk.text.getByText('the dose')
  await words.hover()
  await expect(desk.page.getByRole('tooltip').or(desk.page.locator('.cm-tooltip-hover'))).toContainText(
    /Dosing\s*Live, Mar 4, 2026/,
  )
  await words.click({ modifiers: ['ControlOrMeta'] })
  await expect(desk.page).toHaveTitle('Dosing — Throughline')
  await desk.articles.getByRole('option', { name: 'Alpha' }).click()
  await desk.text.getByText('the dose').click()
  await desk.page.keyboard.press('ControlOrMeta+Enter')
  await expect(desk.page).toHaveTitle('Dosing — Throughline')
  await desk.close()
})

test('a new title, a new name and a new address are followed by eight articles that lead there', async () => {
  const leading = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [
      `p${at}.md`,
      `---\ntitle: P${at}\nsee: Dosing # untouched\n---\n\n[Dosing](dosing.md), [it](https://example.com/dosing) and "dosing".\n`,
    ]),
  )
  const folder = await folderWith({
    ...leading,
    'dosing.md': dosing,
    'series.yaml': 'series:\n  - name: S\n    posts: [dosing] # one\n',
    'throughline.yaml': 'baseUrl: https://example.com\nurl: /{slug}\nplatform: squarespace\n',
  })
  const texts = () => Promise.all(Object.keys(leading).map((file) => readFile(join(folder, file), 'utf8')))
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Dosing' }).click()
  const title = desk.page.getByRole('textbox', { name: 'Title' })
  await title.fill('How Much')
  await title.press('Tab')
  const notice = desk.page.getByRole('note')
  await expect(notice.first()).toContainText('8 articles named it by its old title')
  const retitled = Object.values(leading).map((text) => text.replace('[Dosing]', '[How Much]'))
  await expect.poll(texts).toEqual(retitled)

  await desk.page.keyboard.press('F2')
  const dialog = desk.page.getByRole('dialog')
  await expect(dialog).toContainText('8 other articles lead to it by its name')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('how-much')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  const renamed = retitled.map((text) => text.replace('(dosing.md)', '(how-much.md)'))
  await expect.poll(texts).toEqual(renamed)
  await expect.poll(() => readFile(join(folder, 'series.yaml'), 'utf8')).toContain('posts: [how-much] # one')

  const ending = desk.page.getByLabel('Web address ending')
  await ending.fill('the-dose')
  await ending.press('Tab')
  await expect.poll(texts).toEqual(renamed.map((text) => text.replace('.com/dosing', '.com/the-dose')))
  await desk.page.getByRole('button', { name: 'Copy the redirect' }).click()
  await expect
    .poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('/dosing -> /the-dose 301')
  await desk.close()
})

async function openAndGoToEnd(desk: Desk, title: string): Promise<void> {
  await desk.articles.getByRole('option', { name: title }).click()
  await desk.text.click()
  await desk.page.keyboard.press('ControlOrMeta+End')
}

/** Takes what is offered: a list that has only just come takes no key, so that nobody chooses by accident. */
async function choose(desk: Desk): Promise<void> {
  await desk.page.waitForTimeout(150)
  await desk.page.keyboard.press('Enter')
}
