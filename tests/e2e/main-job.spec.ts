import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerSaveDialog, newFolder, seed, startDesk } from './desk.ts'

const title = 'How Ketamine Differs from Other Mental Health Treatments'
const file = 'how-ketamine-differs-from-other-mental-health-treatments.md'
const earlier = 'Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy'

test('the seed: paste, see, settle what is open, save, export', async () => {
  const folder = await newFolder()
  const desk = await startDesk({ folder })

  await desk.page.getByRole('button', { name: 'Paste an article' }).first().click()
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Pasted text' }).fill(seed)
  await expect(dialog).toContainText(
    '1 title, 5 headings, 7 paragraphs, 1 Previous button. No words changed.',
  )
  await expect(
    desk.page.frameLocator('iframe[title="Article"]').getByRole('heading', { level: 2 }),
  ).toHaveCount(5)
  await dialog.getByRole('button', { name: 'Add to my articles' }).click()

  await expect(desk.articles.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true')
  await expect(desk.text).toContainText('How Fast It Works')
  await expect(desk.text).not.toContainText('status:')
  await expect(desk.preview.getByRole('heading', { level: 2 })).toHaveText([
    'How Fast It Works',
    'How It Works in the Brain',
    'The Role of Experience',
    'Integration Is Key',
    'A Different Kind of Hope',
  ])
  await expect(desk.page).toHaveTitle(`${title} — Throughline`)

  await expect(desk.checks.locator('[data-rule]')).toHaveCount(2)
  await expect(desk.finding('series/dangling')).toContainText("isn't in this folder")
  await desk.finding('series/direction').getByRole('button', { name: 'earlier' }).click()
  await expect(desk.finding('series/direction')).toHaveCount(0)
  await desk.finding('series/dangling').getByRole('button', { name: 'Placeholder' }).click()
  await expect(desk.checks.locator('[data-rule]')).toHaveCount(0)
  await expect(desk.articles.getByRole('option', { name: earlier })).toBeVisible()

  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('\nA last line, typed by hand.')
  await expect(desk.preview.getByText('A last line, typed by hand.')).toBeVisible()
  await expect(desk.status).toHaveText('Saved')
  const saved = await readFile(join(folder, file), 'utf8')
  expect(saved).toContain(`title: ${title}`)
  expect(saved).toContain(earlier)
  expect(saved).toMatch(/\nA last line, typed by hand\.\n?$/)
  expect(await readFile(join(folder, 'throughline.yaml'), 'utf8')).toMatch(
    /^previousLeadsTo: (earlier|newer)$/m,
  )

  const page = join(folder, 'page.html')
  await answerSaveDialog(desk.app, page)
  await desk.page.getByRole('button', { name: 'Save a copy as a web page…' }).click()
  await expect(desk.page.getByText(`The page was saved as`)).toBeVisible()
  const html = await readFile(page, 'utf8')
  expect(html).toContain(`<title>${title}`)
  expect(html).toContain('A last line, typed by hand.')
  expect(html).toContain('it’s different in some very important ways')
  expect(html).not.toContain('<script')
  await desk.close()
})

test('the missing article is on the site only: its address is asked and listed', async () => {
  const folder = await newFolder()
  const desk = await startDesk({ folder })
  await desk.page.getByRole('button', { name: 'Paste an article' }).first().click()
  await desk.page.getByRole('textbox', { name: 'Pasted text' }).fill(seed)
  await desk.page.getByRole('button', { name: 'Add to my articles' }).click()
  await desk.finding('series/dangling').getByRole('button', { name: "It's only on my site" }).click()
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Its web address' }).fill('not an address')
  await dialog.getByRole('button', { name: 'List it' }).click()
  await expect(dialog.getByRole('alert')).toContainText("doesn't look like a web address")
  await dialog.getByRole('textbox', { name: 'Its web address' }).fill('https://example.com/blog/setting')
  await dialog.getByRole('button', { name: 'List it' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.finding('series/dangling')).toHaveCount(0)
  const list = await readFile(join(folder, 'series.yaml'), 'utf8')
  expect(list).toContain('https://example.com/blog/setting')
  expect(list).toContain(earlier)
  await desk.close()
})
