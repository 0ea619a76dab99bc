import { expect, type Locator, test } from '@playwright/test'
import { type Desk, folderWith, startDesk } from './desk.ts'

const files = { 'a.md': '---\ntitle: Alpha\ndate: 2020-01-01\nstatus: draft\n---\n\nWords.\n' }

test('what is told covers nothing of a dialog that is open, can be pressed there, and is heard', async () => {
  const desk = await startDesk({ folder: await folderWith(files) })
  const { page } = desk
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  await expect(page.locator('.notices')).toHaveAttribute('aria-live', 'polite')
  await desk.checks.getByRole('button', { name: 'Take its date away' }).click()
  const notice = page.getByRole('note').filter({ hasText: '1 article changed.' })
  await expect(notice).toBeVisible()

  await dropPaper(desk)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Paste an article' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste an article' })
  await expect(dialog.getByRole('note')).toContainText('1 article changed.')
  await expect(dialog.getByRole('alert')).toContainText('A paper.pdf')
  for (const told of [notice, dialog.getByRole('alert')])
    for (const part of [
      ...(await dialog.locator('> div:last-child').locator('xpath=preceding-sibling::*').all()),
    ])
      expect(await doOverlap(told, part)).toBe(false)
  expect(await isHeard(notice)).toBe(true)
  await dialog.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByText('Taken back')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.notices').getByText('Taken back')).toBeVisible()
  await desk.close()
})

/** A file that is no text is dropped on the window. */
async function dropPaper({ page }: Desk): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'A paper.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
}

async function doOverlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (a === null || b === null) return false
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether it stands in a live region that nothing hides from screen readers. */
function isHeard(told: Locator): Promise<boolean> {
  return told.evaluate(
    (element) =>
      element.closest('[aria-live]') !== null && element.closest('[inert], [aria-hidden="true"]') === null,
  )
}
