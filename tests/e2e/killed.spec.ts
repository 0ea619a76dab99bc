import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { folderWith, startDesk } from './desk.ts'

test('killed in the middle of typing, the last save is whole and is there at the next start', async () => {
  const folder = await folderWith({ 'one.md': '---\ntitle: One\n---\n\nBegin.\n' })
  const desk = await startDesk({ folder })
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('First part, kept. ')
  await desk.page.keyboard.press('Control+s')
  await expect(desk.status).toHaveText('Saved')
  const saved = await readFile(join(folder, 'one.md'), 'utf8')
  expect(saved).toContain('First part, kept.')

  void desk.page.keyboard
    .type('Second part, typed while the power went. '.repeat(20), { delay: 5 })
    .catch(() => {})
  await expect(desk.text).toContainText('Second part')
  desk.app.process().kill('SIGKILL')
  await new Promise((ended) => desk.app.process().once('exit', ended))
  const left = await readFile(join(folder, 'one.md'), 'utf8')
  expect(left.startsWith('---\ntitle: One\n---\n\nBegin.\n')).toBe(true)
  expect(left).toContain('First part, kept.')

  const again = await startDesk({ folder, userData: desk.userData })
  await expect(again.text).toContainText('First part, kept.')
  expect((await readdir(folder)).filter((name) => name.endsWith('.md'))).toEqual(['one.md'])
  await again.close()
})
