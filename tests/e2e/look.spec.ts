import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startCanary } from './canary.ts'
import { answerSaveDialog, type Desk, folderWith, startDesk } from './desk.ts'

const article = '---\ntitle: Alpha\nstatus: published\n---\n\nSome [words](https://example.org).\n'

test('the page looks like its platform or as chosen, at the next start and where it is saved too', async () => {
  const folder = await folderWith({ 'a.md': article, 'throughline.yaml': '# Ours\nplatform: ghost\n' })
  const desk = await startDesk({ folder })
  const themes = desk.page.getByRole('combobox', { name: 'Page theme' })
  await expect(themes).toHaveValue('ghost')
  await desk.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => colourOf(desk, 'body', 'background-color')).toBe('rgb(255, 255, 255)')
  await expect.poll(() => colourOf(desk, 'a', 'color')).toBe('rgb(201, 9, 92)')
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => colourOf(desk, 'body', 'background-color')).toBe('rgb(21, 23, 26)')

  await themes.selectOption('WordPress')
  await expect.poll(() => colourOf(desk, 'body', 'background-color')).toBe('rgb(27, 27, 26)')
  await expect
    .poll(() => readFile(join(folder, 'throughline.yaml'), 'utf8'))
    .toBe('# Ours\nplatform: ghost\ntheme: wordpress\n')
  await themes.selectOption('Print')
  await expect.poll(() => colourOf(desk, 'body', 'background-color')).toBe('rgb(255, 255, 255)')

  const path = join(folder, 'page.html')
  await answerSaveDialog(desk.app, path)
  await desk.page.getByRole('button', { name: 'Save a copy as a web page…' }).click()
  await expect(desk.page.getByText('The page was saved')).toBeVisible()
  const style = /<style>([\s\S]*)<\/style>/.exec(await readFile(path, 'utf8'))?.[1] ?? ''
  expect(await rulesOf(desk, style)).toEqual(await rulesOf(desk, null))
  await desk.close()

  const again = await startDesk({ folder, userData: desk.userData })
  await expect(again.page.getByRole('combobox', { name: 'Page theme' })).toHaveValue('print')
  await again.close()
})

test('the folder’s own style is followed as it is written, and reaches neither the window nor the network', async () => {
  const canary = await startCanary()
  const folder = await folderWith({ 'a.md': article, 'theme.css': 'a { color: rgb(1, 2, 3) }\n' })
  const css = join(folder, 'theme.css')
  const desk = await startDesk({ folder })
  await expect.poll(() => colourOf(desk, 'a', 'color')).toBe('rgb(1, 2, 3)')

  await writeFile(css, '* { color: rgb(4, 5, 6) !important; outline: 3px solid red !important }\n')
  await expect.poll(() => colourOf(desk, 'a', 'color')).toBe('rgb(4, 5, 6)')
  const own = desk.page.getByRole('combobox', { name: 'Page theme' })
  expect(await own.evaluate((element) => getComputedStyle(element).color)).not.toBe('rgb(4, 5, 6)')

  const before = await colourOf(desk, 'a', 'color')
  await writeFile(css, `p { color: red }\na { background: url(${canary.address}/a.png) }\n`)
  await expect(desk.page.getByText('theme.css is not used. Line 2 loads “http://')).toBeVisible()
  await expect.poll(() => colourOf(desk, 'a', 'color')).not.toBe(before)
  await writeFile(css, `@import "${canary.address}/a.css";\n`)
  await expect(desk.page.getByText('Line 1 brings in another style sheet (@import).')).toBeVisible()
  // What the check would let through meets the page's own policy.
  await desk.preview.locator('html').evaluate((html, address) => {
    const view = html.ownerDocument.defaultView as unknown as typeof globalThis
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(`@import "${address}/b.css"; a { background: url(${address}/b.png); display: block }`)
    html.ownerDocument.adoptedStyleSheets = [...html.ownerDocument.adoptedStyleSheets, sheet]
  }, canary.address)
  await expect.poll(() => colourOf(desk, 'a', 'display')).toBe('block')
  await rm(css)
  await expect(desk.page.getByText('theme.css is not used.')).toBeHidden()
  expect(canary.requests()).toBe(0)

  await writeFile(css, 'a { color: rgb(7, 8, 9) }\n')
  await expect.poll(() => colourOf(desk, 'a', 'color')).toBe('rgb(7, 8, 9)')
  const path = join(folder, 'page.html')
  await answerSaveDialog(desk.app, path)
  await desk.page.getByRole('button', { name: 'Save a copy as a web page…' }).click()
  await expect(desk.page.getByText('The page was saved')).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('a { color: rgb(7, 8, 9) }')
  await desk.close()
  await canary.stop()
})

test('the page shows what stands round an article, as readers will see it', async () => {
  const part = (title: string, more = '') => `---\ntitle: ${title}\nstatus: published\n${more}---\n\nText.\n`
  const folder = await folderWith({
    'a.md': part('Alpha'),
    'b.md': part('Beta', 'date: 2026-03-04\nauthor: Dr. A\nlang: de\ncover: room.png\ncoverAlt: A room\n'),
    'c.md': part('Gamma'),
    'series.yaml': 'series:\n  - name: A Series\n    posts: [a, b, c]\n',
    'throughline.yaml': 'siteName: Our practice\n',
  })
  await copyFile(new URL('../../electron/resources/icon.png', import.meta.url), join(folder, 'room.png'))
  const desk = await startDesk({ folder })
  await desk.articles.getByRole('option', { name: 'Beta' }).click()
  const { preview } = desk
  await expect(preview.locator('html')).toHaveAttribute('lang', 'de')
  await expect(preview.locator('.site-name')).toHaveText('Our practice')
  await expect(preview.getByText('Dr. A · 4. März 2026')).toBeVisible()
  const cover = preview.getByRole('img', { name: 'A room' })
  await expect
    .poll(() => cover.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await expect(preview.getByRole('link', { name: 'Previous Alpha' })).toBeVisible()
  await preview.getByText('Part 2 of 3 · A Series').click()
  await expect(preview.getByRole('listitem')).toHaveText(['Alpha', 'Beta', 'Gamma'])
  await expect(preview.locator('li[aria-current]')).toHaveText('Beta')
  await preview.getByRole('listitem').getByRole('link', { name: 'Gamma' }).click()
  await expect(desk.page).toHaveTitle('Gamma — Throughline')
  await expect(preview.locator('html')).toHaveAttribute('lang', 'en')
  await desk.close()
})

function colourOf(desk: Desk, selector: string, property: string): Promise<string> {
  return desk.preview
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
}

/** The rules of a style sheet as the browser reads them; null: those that the preview's page has. */
function rulesOf(desk: Desk, css: string | null): Promise<readonly string[]> {
  return desk.preview.locator('html').evaluate((html, text) => {
    const sheet = new CSSStyleSheet()
    if (text !== null) sheet.replaceSync(text)
    const shown = text === null ? html.ownerDocument.adoptedStyleSheets[0] : sheet
    return [...(shown?.cssRules ?? [])].map((rule) => rule.cssText)
  }, css)
}
