import { expect, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const article = `---
title: A quiet room
---

The **quiet** ro*om* is café-like.

${'Words that fill the page.\n\n'.repeat(60)}A Quiet Room[^1] stands at the end, and a quiet
room too.

[^1]: The note on the cafe.
`

/** The words that are marked on the page, in order; `here` is the one that is shown. */
function marked(desk: Desk, name: 'found' | 'found-here' = 'found') {
  return desk.preview.locator('html').evaluate((html, highlight) => {
    const view = html.ownerDocument.defaultView as (Window & typeof globalThis) | null
    const ranges = [...(view?.CSS.highlights.get(highlight) ?? [])] as StaticRange[]
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = html.ownerDocument.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
  }, name)
}

test('words are found on the page as readers see them, by keys alone', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'a.md': article }) })
  const { page } = desk
  const bar = page.getByRole('search', { name: 'Find on the page' })
  const field = bar.getByRole('textbox', { name: 'Find on the page' })
  const count = bar.locator('.search-count')
  await desk.preview.locator('article').focus()
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('quiet room')
  await expect(count).toHaveText('1 of 4')
  const right = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().right)
  expect(await right('iframe[title="Preview"]')).toBeLessThanOrEqual(await right('.preview'))
  expect(await marked(desk)).toEqual(['quiet room', 'quiet room', 'Quiet Room', 'quiet\nroom'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('3 of 4')
  expect(await marked(desk, 'found-here')).toEqual(['Quiet Room'])
  await expect(desk.preview.getByText('stands at the end')).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('2 of 4')
  await expect(desk.preview.getByText('is café-like')).toBeInViewport()
  await field.fill('CAFE')
  await expect(count).toHaveText('1 of 2')
  expect(await marked(desk)).toEqual(['café', 'cafe'])
  await field.fill('zebra')
  await expect(count).toHaveText('Nothing found')
  await field.fill('quiet')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  expect(await marked(desk)).toEqual([])
  await page.keyboard.press('Control+f')
  await expect(field).toHaveValue('quiet')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search', { name: 'Find and replace' })).toBeVisible()
  await desk.close()
})

test('words are found through elements written by hand that go on in one line', async () => {
  const hand = `---
title: A
---

Take half <span>dose</span> daily, <strike>not</strike> twice, in <ruby>qu<rt>kw</rt>iet</ruby> rooms.

<table><tr><td>half</td><td>dose</td></tr></table>
`
  const desk = await startDesk({ folder: await folderWith({ 'a.md': hand }) })
  await desk.preview.locator('article').focus()
  await desk.page.keyboard.press('Control+f')
  const bar = desk.page.getByRole('search', { name: 'Find on the page' })
  for (const words of ['half dose daily', 'daily, not twice', 'in quiet rooms']) {
    await bar.getByRole('textbox').fill(words)
    await expect(bar.locator('.search-count'), words).toHaveText('1 of 1')
  }
  await bar.getByRole('textbox').fill('halfdose')
  await expect(bar.locator('.search-count')).toHaveText('Nothing found')
  await desk.close()
})

test('what is found follows the text while one writes, and the palette leads there', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'a.md': article }) })
  const { page } = desk
  const bar = page.getByRole('search', { name: 'Find on the page' })
  const count = bar.locator('.search-count')
  await desk.text.click()
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('find on the page')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('quiet')
  await expect(count).toHaveText('1 of 4')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 4')
  await desk.text.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Quiet, quiet. ')
  await expect(count).toHaveText(/ of 6$/)
  expect(await marked(desk)).toHaveLength(6)
  await expect(desk.preview.getByText('Quiet, quiet.')).toBeInViewport()
  await desk.close()
})
