import { expect, test } from '@playwright/test'
import { newFolder, startDesk } from './desk.ts'

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
