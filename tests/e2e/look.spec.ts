import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
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
