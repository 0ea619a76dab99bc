import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const text = [
  '## What *helps*',
  '',
  'Sleep is **dose** dependent. See [the other part](other.md).',
  '',
  '- one',
  '- two',
  '',
].join('\n')
const posts = {
  'sleep.md': `---\ntitle: Sleep\n---\n\n${text}`,
  'other.md': '---\ntitle: The other part\nseries: s\n---\n\nWords (of it).\n',
  'third part.md': '---\ntitle: A third part\nseries: s\n---\n\nMore.\n',
}

test('marks are hidden away from the cursor, and the text keeps them', async () => {
  const { desk, body } = await deskOn('Sleep')
  await desk.page.getByRole('textbox', { name: 'Title' }).focus()
  await expect(desk.text).toContainText('What helps')
  await expect(desk.text).toContainText('Sleep is dose dependent. See the other part.')
  await expect(desk.text).toContainText('• one')
  await desk.text.getByText('dependent').click()
  await desk.page.keyboard.press('Home')
  for (let step = 0; step < 10; step++) await desk.page.keyboard.press('ArrowRight')
  await expect(desk.text).toContainText('Sleep is **dose** dependent. See the other part.')
  await expect(desk.text).toContainText('What helps')
  await desk.page.keyboard.press('Control+Alt+m')
  await expect(desk.text).toContainText('## What *helps*')
  await expect(desk.text).toContainText('[the other part](other.md)')
  await expect(button(desk, 'Show formatting marks')).toHaveAttribute('aria-pressed', 'true')
  await button(desk, 'Show formatting marks').click()
  await expect(desk.text).not.toContainText('##')
  expect(await body()).toBe(text)
  await desk.close()
})

test('words are made bold, italic, a heading, a list, a quotation; each is one step to undo', async () => {
  const { desk, body } = await deskOn('Sleep')
  await desk.text.getByText('dependent').dblclick()
  await desk.page.keyboard.press('Control+b')
  await expect(button(desk, 'Bold')).toHaveAttribute('aria-pressed', 'true')
  await button(desk, 'Italic').click()
  await expect.poll(body).toContain('**dose** ***dependent***')
  await desk.page.keyboard.press('Control+z')
  await desk.page.keyboard.press('Control+z')
  await expect.poll(body).toBe(text)
  await desk.text.getByText('two').click()
  await button(desk, 'Numbered list').click()
  await expect.poll(body).toContain('- one\n1. two')
  await button(desk, 'Undo').click()
  await desk.text.getByText('dose').click()
  await desk.page.keyboard.press('Control+Alt+3')
  await expect.poll(body).toContain('\n### Sleep is **dose** dependent.')
  await desk.page.keyboard.press('Control+Alt+0')
  await button(desk, 'Quotation').click()
  await expect.poll(body).toContain('\n> Sleep is **dose** dependent.')
  await expect(desk.preview.locator('blockquote')).toContainText('Sleep is dose dependent')
  await desk.page.keyboard.press('Control+z')
  await desk.page.keyboard.press('Control+z')
  await desk.page.keyboard.press('Control+z')
  await expect.poll(body).toBe(text)
  await desk.page.keyboard.press('Control+Shift+z')
  await expect.poll(body).toContain('\n### Sleep')
  await desk.close()
})

test('find and replace counts, and replaces all as one step', async () => {
  const { desk, body } = await deskOn('Sleep')
  await desk.text.getByText('one').click()
  await desk.page.keyboard.press('Control+h')
  const panel = desk.page.getByRole('search', { name: 'Find and replace' })
  await panel.getByRole('textbox', { name: 'Find' }).fill('e')
  await expect(panel).toContainText(/of \d+/)
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('E')
  await panel.getByRole('button', { name: 'Replace all' }).click()
  await expect.poll(body).toContain('SlEEp is **dosE** dEpEndEnt.')
  await desk.page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(desk.text).toBeFocused()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(body).toBe(text)
  await desk.close()
})

test('a link is made to an article chosen by its title, changed and removed', async () => {
  const { desk, body } = await deskOn('Sleep')
  await desk.text.getByText('dependent').dblclick()
  await desk.page.keyboard.press('Control+k')
  const dialog = desk.page.getByRole('dialog', { name: 'Make a link' })
  await expect(dialog.getByRole('textbox', { name: 'Words of the link' })).toHaveValue('dependent')
  await dialog.getByRole('combobox', { name: 'Article or web address' }).fill('third')
  await desk.page.getByRole('option', { name: 'A third part' }).click()
  await desk.page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(body).toContain('**dose** [dependent](third%20part.md). See')
  await expect(desk.text).toBeFocused()
  await desk.page.keyboard.press('ArrowLeft')
  await button(desk, 'Link…').click()
  const change = desk.page.getByRole('dialog', { name: 'Change the link' })
  await expect(change.getByRole('combobox')).toHaveValue('A third part')
  await change.getByRole('combobox').fill('not an address')
  await change.getByRole('button', { name: 'Change the link' }).click()
  await expect(change.getByRole('alert')).toBeVisible()
  await change.getByRole('button', { name: 'Remove the link' }).click()
  await expect.poll(body).toBe(text)
  await desk.close()
})

test('a problem in the text is underlined, settled from the keyboard, and taken back', async () => {
  const doubled =
    'Words.\n\nPrevious\nPrevious\n\nA paragraph follows, in whole sentences.\n\nMore words follow.\n'
  const { desk, body } = await deskOn('Pages', { 'pages.md': `---\ntitle: Pages\n---\n\n${doubled}` })
  await expect(desk.text.locator('.cm-lintRange').first()).toContainText('Previous')
  await desk.text.getByText('Words.').click()
  await desk.page.keyboard.press('F8')
  await expect(desk.text).toBeFocused()
  const message = (await desk.finding('pager/doubled').locator('.finding-message').textContent()) ?? ''
  expect(message).not.toBe('')
  await expect(desk.page.locator('.problem-told')).toHaveText(message)
  await desk.page.keyboard.press('Control+.')
  const menu = desk.page.getByRole('menu', { name: 'Quick fixes' })
  await expect(menu).toContainText(message)
  await desk.page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(desk.text.locator('.cm-lintRange')).toHaveCount(0)
  expect(await body()).not.toBe(doubled)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(body).toBe(doubled)
  await expect(desk.text.locator('.cm-lintRange').first()).toBeVisible()
  await desk.close()
})

test('in a narrow window the bar keeps one row, and a menu holds what has no room', async () => {
  const { desk } = await deskOn('Sleep')
  const { page } = desk
  const bar = page.getByRole('toolbar', { name: 'Formatting' })
  await expect(button(desk, 'More formatting')).toHaveCount(0)
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  const more = button(desk, 'More formatting')
  await expect(more).toBeVisible()
  await expect.poll(async () => (await bar.boundingBox())?.height).toBeLessThan(40)
  await expect(button(desk, 'Find…')).toHaveCount(0)
  const theirs = page.locator('.page-choices')
  expect((await theirs.boundingBox())?.height, 'both bars end on one line').toBe(
    (await bar.boundingBox())?.height,
  )
  await desk.text.getByText('dependent').click()
  await page.keyboard.type('X')
  await more.click()
  const menu = page.getByRole('menu', { name: 'More formatting' })
  await expect(menu.getByRole('menuitem', { name: 'Redo' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await more.press('Enter')
  await menu.getByRole('menuitem', { name: 'Undo' }).click()
  await expect(desk.text).not.toContainText('X')
  await expect(desk.text).toBeFocused()
  await more.click()
  await menu.getByRole('menuitemcheckbox', { name: 'Show formatting marks' }).click()
  await expect(desk.text).toContainText('## What *helps*')
  await more.click()
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Show formatting marks' })).toBeChecked()
  await menu.getByRole('menuitem', { name: /^Find/ }).click()
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await desk.close()
})

test('the steps to undo stay with an article when another one is opened', async () => {
  const { desk, body } = await deskOn('Sleep')
  await desk.text.getByText('two').click()
  await desk.page.keyboard.type(' more')
  await expect(desk.status).toHaveText('Saved')
  await desk.articles.getByRole('option', { name: 'The other part' }).click()
  await expect(desk.text).toContainText('Words (of it).')
  await desk.page.keyboard.press('Control+z')
  await desk.articles.getByRole('option', { name: 'Sleep' }).click()
  await expect(desk.text).toContainText('more')
  await desk.text.focus()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(body).toBe(text)
  await desk.close()
})

async function deskOn(title: string, files: Readonly<Record<string, string>> = posts) {
  const folder = await folderWith(files)
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: title }).click()
  await expect(desk.page).toHaveTitle(`${title} — Throughline`)
  const file = Object.keys(files)[0] ?? ''
  /** The article's text on the disk, once all is saved. */
  async function body(): Promise<string> {
    await expect(desk.status).toHaveText('Saved')
    return (await readFile(join(folder, file), 'utf8')).replace(/^---\n[\s\S]*?\n---\n\n/, '')
  }
  return { desk, body }
}

function button(desk: Desk, name: string) {
  return desk.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true })
}

test('a mention of a footnote is no link: it shows the words, leads there, and is offered', async () => {
  const desk = await startDesk({
    folder: await folderWith({
      'a.md': '---\ntitle: A\n---\n\nWords[^dose] here.\n\n[^dose]: The whole dose.\n',
    }),
  })
  const mention = desk.text.getByText('[^dose]', { exact: true })
  await mention.hover()
  await expect(desk.page.locator('.link-card')).toContainText('The whole dose.')
  await mention.click({ modifiers: ['Control'] })
  await desk.page.keyboard.type('Mind ')
  await expect(desk.preview.getByRole('region', { name: 'Footnotes' })).toContainText('Mind The whole dose.')
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.type(' Again[^do')
  await expect(desk.page.getByRole('option', { name: 'dose' })).toBeVisible()
  // As little as a person takes to see the list: an Enter sooner than that was meant for the text, and the list leaves it so.
  await desk.page.waitForTimeout(150)
  await desk.page.keyboard.press('Enter')
  await expect(desk.text).toContainText('Again[^dose]')
  await desk.close()
})
