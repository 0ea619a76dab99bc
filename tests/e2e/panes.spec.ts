import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, newFolder, startDesk } from './desk.ts'

test('the panes resize by mouse, across the preview too, and by keys, and stay so at the next start', async () => {
  const userData = await newFolder()
  const desk = await startDesk({ userData })
  await desk.page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(desk.text).toBeVisible()
  const width = async () => (await desk.checks.boundingBox())?.width ?? 0
  const line = desk.page.getByRole('separator', { name: 'Width of the checks' })
  const place = await line.boundingBox()
  if (place === null) throw new Error('The line is not shown.')
  const before = await width()
  await desk.page.mouse.move(place.x, place.y + 200)
  await desk.page.mouse.down()
  await desk.page.mouse.move(place.x - 80, place.y + 200, { steps: 8 })
  await desk.page.mouse.up()
  expect(await width()).toBeGreaterThan(before + 60)
  const dragged = await width()
  await line.focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeLessThan(dragged)
  const last = await width()
  await desk.close()

  const again = await startDesk({ userData })
  await expect(again.text).toBeVisible()
  expect(Math.abs(((await again.checks.boundingBox())?.width ?? 0) - last)).toBeLessThan(4)
  await again.close()
})

test('nothing makes the window scroll as a whole, small as it may be, whatever an article is called', async () => {
  const title = 'A Title That Goes on for Longer than Any Pane Has Room for, and Then Goes on Again'
  const folder = await folderWith({
    'long.md': `---\ntitle: ${title}\n---\n\nWords.\n\nPrevious\nPrevious\n\nMore words.\n`,
  })
  const desk = await startDesk({ folder })
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  await desk.text.getByText('More words.').click()
  await desk.page.keyboard.type(' They change here.')
  await expect(desk.finding('pager/doubled')).toBeVisible()
  await desk.page.keyboard.press('F8')
  await writeFile(join(folder, 'long.md'), `---\ntitle: ${title}\n---\n\nTheirs.\n`)
  await expect(desk.status).toHaveText('Changed in two places')
  const room = await desk.page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
    const panes = [...document.querySelectorAll('.toolbar, .details, .more-details, .search-panel')]
    return {
      page: scrollHeight - clientHeight + scrollWidth - clientWidth,
      cut: panes.filter((pane) => pane.scrollWidth > pane.clientWidth).map((pane) => pane.className),
    }
  })
  expect(room).toEqual({ page: 0, cut: [] })
  const field = desk.page.getByRole('textbox', { name: 'Title' })
  expect(await field.evaluate((area) => area.scrollHeight <= area.clientHeight)).toBe(true)
  await desk.page.getByRole('button', { name: 'Keep mine' }).click()
  await field.fill('Two\nlines')
  await field.press('Enter')
  await expect(field).toHaveValue('Two lines')
  await desk.close()
})
