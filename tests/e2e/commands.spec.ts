import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { folderWith, newFolder, startDesk } from './desk.ts'

/** Every entry of the native menu that is a command of ours. */
function nativeCommands(app: ElectronApplication) {
  return app.evaluate(({ Menu }) => {
    const found: { id: string; label: string; enabled: boolean; accelerator: string }[] = []
    const walk = (menu: Electron.Menu | null | undefined) => {
      for (const item of menu?.items ?? []) {
        if (/^[a-z]+(?:-[a-z\d]+)*$/.test(item.id ?? ''))
          found.push({
            id: item.id,
            label: item.label,
            enabled: item.enabled,
            accelerator: String(item.accelerator ?? ''),
          })
        walk(item.submenu)
      }
    }
    walk(Menu.getApplicationMenu())
    return found.filter(({ id }) => !['open-recent', 'clear-recent'].includes(id))
  })
}

test('every command is in the palette and in the native menu, and no two share a key', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'a.md': '---\ntitle: A\n---\nText.\n' }) })
  await expect(desk.text).toContainText('Text.')
  await expect
    .poll(async () => (await nativeCommands(desk.app)).find(({ id }) => id === 'save-article')?.enabled)
    .toBe(true)
  const native = await nativeCommands(desk.app)
  expect(native.length).toBeGreaterThan(6)
  const keys = native.map(({ accelerator }) => accelerator).filter((key) => key !== '' && key !== 'null')
  expect(new Set(keys).size).toBe(keys.length)

  await desk.page.keyboard.press('Control+Shift+P')
  const palette = desk.page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  for (const { id, label } of native.filter(({ id }) => id !== 'show-commands'))
    await expect(
      palette.getByRole('option', { name: label.replaceAll('&&', '&') }).first(),
      id,
    ).toBeAttached()
  await desk.close()
})

test('a command is found, run and left by the keyboard alone; the focus comes back', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'a.md': '---\ntitle: A\n---\nText.\n' }) })
  const { page } = desk
  await desk.text.click()
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await page.keyboard.type('zebra')
  await expect(palette).toContainText('Nothing is called that')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(desk.text).toBeFocused()
  await page.keyboard.type('Here. ')
  await expect(desk.text).toContainText('Here. ')

  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('new art')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(desk.articles.getByRole('option', { name: 'Untitled article' })).toBeVisible()

  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
  await expect(palette.getByText('Recently used')).toBeVisible()
  await page.keyboard.type('article')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Paste an article' })).toBeVisible()
  // A key of a command does nothing while a dialog is open.
  await page.keyboard.press('Control+n')
  await page.keyboard.press('Escape')
  await expect(desk.articles.getByRole('option', { name: 'Untitled article' })).toHaveCount(1)
  await desk.close()
})

test('what cannot be done now says why', async () => {
  const desk = await startDesk()
  await desk.page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await desk.page.keyboard.press('Control+Shift+P')
  const save = desk.page
    .getByRole('dialog', { name: 'Commands' })
    .getByRole('option', { name: /^Save Open a folder/ })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await desk.close()
})

test('the native menu runs commands and opens recent folders', async () => {
  const first = await folderWith({ 'a.md': '---\ntitle: First\n---\nText.\n' })
  const second = await folderWith({ 'b.md': '---\ntitle: Second\n---\nText.\n' })
  const userData = await newFolder()
  const before = await startDesk({ folder: first, userData })
  await expect(before.articles.getByRole('option', { name: 'First' })).toBeVisible()
  await before.close()

  const desk = await startDesk({ folder: second, userData })
  await expect(desk.text).toContainText('Text.')
  await expect
    .poll(async () => (await nativeCommands(desk.app)).find(({ id }) => id === 'new-article')?.enabled)
    .toBe(true)
  await choose(desk.app, 'new-article')
  await expect(desk.articles.getByRole('option', { name: 'Untitled article' })).toBeVisible()
  await choose(desk.app, `folder:${first}`)
  await expect(desk.articles.getByRole('option', { name: 'First' })).toBeVisible()
  await choose(desk.app, 'clear-recent')
  await expect
    .poll(() =>
      desk.app.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id) ?? null,
        `folder:${first}`,
      ),
    )
    .toBeNull()
  await desk.close()
})

test('a second start opens its folder or article in the window that is there, after saving what is typed', async () => {
  const first = await folderWith({ 'a.md': '---\ntitle: First\n---\nText.\n' })
  const second = await folderWith({
    'b.md': '---\ntitle: Second\n---\nB.\n',
    'c.md': '---\ntitle: Third\n---\nC.\n',
  })
  const desk = await startDesk({ folder: first })
  await desk.text.click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('Typed just now.')
  // What Electron tells of a second start, as the system's own lock hands it over.
  const startAgain = (path: string) =>
    desk.app.evaluate(({ app }, wanted) => app.emit('second-instance', {}, [], '', { wanted }), path)
  await startAgain(join(second, 'c.md'))
  await expect(desk.articles.getByRole('option', { name: 'Third' })).toHaveAttribute('aria-selected', 'true')
  await startAgain(first)
  await expect(desk.text).toContainText('Typed just now.')
  await startAgain(join(first, 'nowhere'))
  await expect(desk.page.getByRole('alert')).toContainText('There is no folder')
  await expect(desk.text).toContainText('Typed just now.')
  await desk.close()
})

test('a part of the window that can’t be read leaves no trap, and is there after the next start', async () => {
  const desk = await startDesk({ folder: await folderWith({ 'a.md': '---\ntitle: A\n---\nText.\n' }) })
  const { page } = desk
  await desk.text.waitFor()
  await withhold(desk.app, true)
  await page.reload()
  const told = page.getByRole('alert')
  const isTold = async () => {
    await expect(told).toContainText('This part of Throughline could not be read.')
    await told.getByRole('button', { name: 'Dismiss' }).click()
    await expect(told).toHaveCount(0)
  }
  // The side of the window is the first that is missed.
  await isTold()
  await desk.text.click()
  for (const key of ['Control+k', 'Control+Shift+n', 'Control+k']) {
    await page.keyboard.press(key)
    await isTold()
  }
  await desk.text.click()
  await page.keyboard.type('Typed. ')
  await expect(desk.text).toContainText('Typed. ')
  await expect(desk.status).toContainText('Saved')
  await withhold(desk.app, false)
  await page.reload()
  await desk.text.click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await desk.close()
})

test('the window opens where and as large as it was left', async () => {
  const userData = await newFolder()
  const before = await startDesk({ userData })
  await before.page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await before.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1010, height: 640 }),
  )
  await before.close()
  const desk = await startDesk({ userData })
  await desk.page.getByRole('button', { name: 'Open the sample' }).waitFor()
  const bounds = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  )
  expect(bounds).toMatchObject({ width: 1010, height: 640 })
  await desk.close()
})

async function choose(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
}

/** The window gets none of what is read after its start, or gets it again. */
async function withhold(app: ElectronApplication, isWithheld: boolean): Promise<void> {
  await app.evaluate(({ session }, isCancelled) => {
    session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
      answer({ cancel: isCancelled && details.url.includes('/later-') }),
    )
  }, isWithheld)
}
