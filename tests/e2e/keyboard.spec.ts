import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { type Desk, folderWith, seed, startDesk } from './desk.ts'

const title = 'How Ketamine Differs from Other Mental Health Treatments'
const file = 'how-ketamine-differs-from-other-mental-health-treatments.md'
const earlier = 'Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy'

/** Walks with Tab until this has the focus; every stop on the way shows that it has it. */
async function tabTo({ page }: Desk, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 90; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    expect(await unseenFocus(page.locator(':focus'))).toBe(null)
  }
  throw new Error(`${wanted} is not reached by ${key}.`)
}

/** What has the focus without a ring round it or round what it stands in; null where one can be seen. */
async function unseenFocus(focused: Locator): Promise<string | null> {
  if ((await focused.count()) === 0) return null
  return focused.evaluate((element) => {
    const isRinged = (one: Element | null): boolean => {
      if (one === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      return hasRing || boxShadow !== 'none'
    }
    const around = [element, element.parentElement, element.parentElement?.parentElement ?? null]
    // A frame shows its own ring; the text shows its cursor.
    if (element.tagName === 'IFRAME' || element.classList.contains('cm-content') || around.some(isRinged))
      return null
    return element.outerHTML.slice(0, 200)
  })
}

test('paste, settle, order and copy with nothing but the keyboard', async () => {
  const folder = await folderWith({
    'first.md': '---\ntitle: What Ketamine Is\nstatus: published\n---\n\nWords.\n',
  })
  const desk = await startDesk({ folder })
  const { page } = desk
  await expect(desk.text).toContainText('Words.')

  await page.keyboard.press('Control+Shift+N')
  const paste = page.getByRole('dialog', { name: 'Paste an article' })
  await expect(paste.getByRole('textbox', { name: 'Pasted text' })).toBeFocused()
  await page.keyboard.insertText(seed)
  await expect(paste).toContainText('No words changed.')
  await tabTo(desk, paste.getByRole('button', { name: 'Add to my articles' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(`${title} — Throughline`)

  await page.keyboard.press('F8')
  const direction = desk.finding('series/direction')
  const dangling = desk.finding('series/dangling')
  await expect(desk.checks.locator('[data-finding]:focus')).toHaveCount(1)
  await tabTo(desk, direction.getByRole('button', { name: 'earlier' }), 'Tab')
  await page.keyboard.press('Enter')
  await expect(direction).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(dangling).toBeFocused()
  await tabTo(desk, dangling.getByRole('button', { name: 'Placeholder' }))
  await page.keyboard.press('Enter')
  await expect(desk.articles.getByRole('option', { name: earlier })).toBeVisible()

  await page.keyboard.press('Control+Shift+S')
  const board = page.getByRole('region', { name: 'Series' })
  await expect(board.getByRole('button', { name: 'Begin a series' })).toBeVisible()
  await tabTo(desk, board.getByRole('button', { name: 'Begin a series' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ketamine')
  const begin = page.getByRole('dialog', { name: 'Begin a series' })
  for (const name of [earlier, title]) {
    await tabTo(desk, begin.getByRole('checkbox', { name }), name === earlier ? 'Tab' : 'Shift+Tab')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  const parts = board.getByRole('list', { name: 'Parts in reading order' }).getByRole('listitem')
  await expect(parts).toHaveCount(2)
  await expect(parts.nth(1)).toHaveAccessibleName(`2. ${title}`)

  await tabTo(desk, board.getByRole('button', { name: 'Add an article' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('what')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(parts).toHaveCount(3)
  await expect(board.getByText('“What Ketamine Is” is 3 of 3.')).toBeAttached()
  await tabTo(desk, parts.nth(2).getByRole('button', { name: 'Move “What Ketamine Is” with' }))
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(parts.nth(0)).toHaveAccessibleName('1. What Ketamine Is')
  await expect(board.locator('[aria-live="assertive"]')).toHaveText('“What Ketamine Is” is now 1 of 3.')
  await expect(parts.nth(0).getByRole('button', { name: 'Move “What Ketamine Is” with' })).toBeFocused()
  await expect(board.getByRole('region', { name: 'What was changed' })).toContainText('live page')

  await page.keyboard.press('Escape')
  await expect(board).toHaveCount(0)
  await expect(desk.text).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('By hand.')
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, file), 'utf8')).toContain('By hand.')

  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('copy for')
  await page.keyboard.press('Enter')
  await expect(page.getByText("Paste it into your site's editor")).toBeVisible()
  await desk.close()
})
