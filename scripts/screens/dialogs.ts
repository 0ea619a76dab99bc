import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longTitle, picture } from './articles.ts'
import type { Desk } from './desk.ts'

const corpus = join(import.meta.dirname, '..', '..', 'tests', 'corpus', 'import')

/** Each dialog, filled in and refused. */
export async function dialogs(desk: Desk): Promise<void> {
  await desk.open('What Ketamine Is')
  await commands(desk)
  await paste(desk)
  await link(desk)
  await pictures(desk)
  await files(desk)
  await siteAddress(desk)
  await compare(desk)
  await dropped(desk)
}

async function commands({ page, take, press, button }: Desk): Promise<void> {
  await button('All commands…').click()
  await page.getByRole('dialog', { name: 'Commands' }).waitFor()
  await take('commands', 'All commands')
  await page.keyboard.type('pre')
  await take('commands-found', 'Commands: what was typed is looked for', ['light', 'dark'])
  await page.keyboard.type('zzzz')
  await take('commands-none', 'Commands: nothing is called that', ['light'])
  await press('Escape')
}

async function paste({ page, take, press, button }: Desk): Promise<void> {
  await button('Paste an article').click()
  const area = page.getByRole('textbox', { name: 'Pasted text' })
  await area.fill(await readFile(join(corpus, 'how-ketamine-differs.txt'), 'utf8'))
  await area.evaluate((element) => element.scrollTo(0, 0))
  await take('paste', 'Paste an article: the text and the article that it becomes')
  await press('Escape')
}

async function link({ page, text, take, press }: Desk): Promise<void> {
  await text.getByText('People who were given').click()
  await press('Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Control+k')
  const target = page.getByRole('combobox', { name: 'Article or web address' })
  await target.waitFor()
  await take('link', 'Make a link')
  await target.fill('s')
  await page.getByRole('option', { name: 'Sleep' }).first().waitFor()
  await take('link-picker', 'Make a link: the articles that fit')
  await target.fill('no such thing')
  await press('Enter')
  await take('link-refused', 'Make a link: it is unclear where to', ['light', 'dark'])
  await press('Escape')
}

async function pictures({ page, take, press, button }: Desk): Promise<void> {
  await button('Picture…').click()
  await take('picture', 'Add a picture')
  await page.locator('.dialog .picture-file').setInputFiles(picture)
  await page.locator('.picture-shown').waitFor()
  await button('Add the picture').click()
  await take('picture-chosen', 'Add a picture: it has to be described')
  await press('Escape')
}

async function files({ page, take, open, press, button }: Desk): Promise<void> {
  await open(longTitle.slice(0, 30))
  for (const [item, name] of [
    ['Rename…', 'rename'],
    ['Move to trash…', 'trash'],
  ] as const) {
    await button('Article actions').click()
    await page.getByRole('menuitem', { name: item }).click()
    if (name === 'rename') await page.getByRole('textbox', { name: 'Name' }).fill('what / why')
    await take(name, item)
    await press('Escape')
  }
}

async function siteAddress({ page, take, press, button }: Desk): Promise<void> {
  await button("It's only on my site").first().click()
  await page.getByRole('dialog').waitFor()
  await take('site-address', 'It’s only on my site')
  await page.getByLabel('Its web address').fill('nowhere')
  await press('Enter')
  await take('site-address-refused', 'It’s only on my site: no web address', ['light'])
  await press('Escape')
}

async function compare({ page, take, open, press, button }: Desk): Promise<void> {
  await open('Sleep, Week by Week')
  await button('Compare and merge…').first().click()
  await page.getByRole('dialog', { name: 'Compare and merge' }).waitFor()
  await take('compare', 'Compare and merge: two versions of an article')
  await page.locator('.compared').evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await take('compare-text', 'Compare and merge: passages of the text', ['light', 'dark'])
  await button('Result').click()
  await take('compare-result', 'Compare and merge: the result', ['light', 'dark'])
  await press('Escape')
}

async function dropped({ page, take }: Desk): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.txt', { type: 'text/plain' }))
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await take('drop', 'A file is held over the window')
}
