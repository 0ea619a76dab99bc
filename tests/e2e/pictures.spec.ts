import { mkdir, readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, folderWith, newFolder, startDesk } from './desk.ts'

// One red pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

test('the page shows the folder’s pictures and no others, and follows them', async () => {
  const folder = await folderWith({
    'a.md':
      '---\ntitle: A\n---\n\n![One](images/one.png) ![Two](images/two.png) ![Out](linked/x.png) ![Web](https://example.org/x.png)\n',
  })
  await mkdir(join(folder, 'images'))
  await writeFile(join(folder, 'images', 'one.png'), png)
  const outside = await newFolder()
  await writeFile(join(outside, 'x.png'), png)
  await symlink(outside, join(folder, 'linked'))
  const desk = await startDesk({ folder })
  const width = (name: string) =>
    desk.preview.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(() => width('One')).toBe(1)
  await expect(desk.preview.getByText('There is no picture “images/two.png” in this folder.')).toBeVisible()
  await expect(desk.preview.getByText('There is no picture “linked/x.png”')).toBeVisible()
  await expect(desk.preview.getByText('This picture is on the web (example.org).')).toBeVisible()
  await writeFile(join(folder, 'images', 'two.png'), png)
  await expect.poll(() => width('Two')).toBe(1)
  await unlink(join(folder, 'images', 'one.png'))
  await expect(desk.preview.getByText('There is no picture “images/one.png”')).toBeVisible()
  const status = (path: string) =>
    desk.page.evaluate(async (address) => (await fetch(address)).status, `app://throughline/pictures/${path}`)
  expect(await status('images/two.png')).toBe(200)
  for (const path of ['linked/x.png', 'a.md', '..%2f..%2fetc%2fpasswd', 'images%2ftwo.png', '.hidden.png'])
    expect(await status(path), path).toBe(404)
  await desk.close()
})

test('a picture is chosen, dropped or pasted, described, kept under images and put into the text', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: A\n---\n\nFirst.\n\nLast.\n' })
  const desk = await startDesk({ folder })
  const text = () => readFile(join(folder, 'a.md'), 'utf8')
  const dialog = desk.page.getByRole('dialog', { name: 'Add a picture' })
  await desk.text.getByText('First.').click()
  await desk.page.keyboard.press('End')
  await desk.page
    .getByRole('toolbar', { name: 'Formatting' })
    .getByRole('button', { name: 'Picture…' })
    .click()
  const chosen = desk.page.waitForEvent('filechooser')
  await dialog.getByText('Choose a picture…').click()
  await (await chosen).setFiles({ name: 'Sleep [Chart] 1.png', mimeType: 'image/png', buffer: png })
  await expect(dialog.getByRole('img', { name: 'Sleep [Chart] 1.png' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Add the picture' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say in a few words')
  await dialog.getByLabel("Description for people who can't see it").fill('Sleep [hours] a night')
  await dialog.getByRole('button', { name: 'Add the picture' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(text).toContain('First.![Sleep \\[hours\\] a night](images/sleep-chart-1.png)\n')
  expect(await readFile(join(folder, 'images', 'sleep-chart-1.png'))).toEqual(png)
  await expect
    .poll(() =>
      desk.preview
        .getByRole('img', { name: 'Sleep [hours] a night' })
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(1)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(text).toContain('First.\n')

  await drop(desk, '.cm-content', [{ name: 'dropped.png', type: 'image/png', bytes: [...png, 1] }])
  await dialog.getByRole('checkbox', { name: 'This picture is only decoration' }).check()
  await dialog.getByRole('button', { name: 'Add the picture' }).click()
  await expect.poll(text).toContain('![](images/dropped.png)')

  await drop(desk, '.cm-content', [{ name: 'never.png', type: 'image/png', bytes: [...png, 2] }])
  await expect(dialog).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await readdir(join(folder, 'images'))).toEqual(['dropped.png', 'sleep-chart-1.png'])

  await drop(desk, '.cm-content', [
    { name: 'photo.heic', type: 'image/heic', bytes: [0, 0, 0, 32, ...Buffer.from('ftypheic')] },
  ])
  await expect(desk.page.getByRole('alert')).toContainText("HEIC picture, which browsers don't show")
  await desk.close()
})

test('a text file that is dropped on the window is brought in; anything else is refused with a sentence', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: A\n---\n\nWords.\n' })
  const desk = await startDesk({ folder })
  await expect(desk.text).toContainText('Words.')
  await drop(desk, '.pane-articles', [
    {
      name: 'dropped.txt',
      type: 'text/plain',
      bytes: [...Buffer.from('A Dropped Article\n\nIts words, quite a few of them.\n')],
    },
  ])
  const dialog = desk.page.getByRole('dialog', { name: 'Paste an article' })
  await expect(dialog.getByRole('textbox', { name: 'Pasted text' })).toHaveValue(/Its words/)
  await dialog.getByRole('button', { name: 'Add to my articles' }).click()
  await expect(desk.articles.getByRole('option', { name: 'A Dropped Article' })).toBeVisible()
  await drop(desk, '.pane-articles', [
    { name: 'one.md', type: 'text/markdown', bytes: [...Buffer.from('# One\n\nFirst words.\n')] },
    { name: 'two.md', type: 'text/markdown', bytes: [...Buffer.from('# Two\n\nSecond words.\n')] },
    { name: 'paper.pdf', type: 'application/pdf', bytes: [1] },
    { name: 'old.txt', type: 'text/plain', bytes: [0xe9, 0x20] },
  ])
  await expect(desk.articles.getByRole('option', { name: 'One' })).toBeVisible()
  await expect(desk.articles.getByRole('option', { name: 'Two' })).toBeVisible()
  await expect(desk.page.getByRole('alert').filter({ hasText: 'paper.pdf' })).toBeVisible()
  await expect(desk.page.getByRole('alert').filter({ hasText: 'not written in UTF-8' })).toBeVisible()
  expect(desk.page.url()).toMatch(/^app:/)
  await desk.close()
})

interface Dropped {
  readonly name: string
  readonly type: string
  readonly bytes: readonly number[]
}

/** Drops files in the middle of an element, as a file manager would. */
async function drop(desk: Desk, selector: string, files: readonly Dropped[]): Promise<void> {
  await desk.page.evaluate(
    ({ place, all }) => {
      const element = document.querySelector(place)
      const data = new DataTransfer()
      for (const { name, type, bytes } of all)
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
      const init = {
        dataTransfer: data,
        bubbles: true,
        cancelable: true,
        clientX: left + width / 2,
        clientY: top + Math.min(height / 2, 60),
      }
      for (const kind of ['dragenter', 'dragover', 'drop']) element?.dispatchEvent(new DragEvent(kind, init))
    },
    { place: selector, all: files },
  )
}

test('a picture with a caption stands alone, and the page shows the caption below it', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: A\n---\n\nFirst. Last.\n' })
  const desk = await startDesk({ folder })
  const dialog = desk.page.getByRole('dialog', { name: 'Add a picture' })
  await desk.text.click()
  await desk.page.keyboard.press('Control+Home')
  for (let step = 0; step < 6; step++) await desk.page.keyboard.press('ArrowRight')
  await desk.page
    .getByRole('toolbar', { name: 'Formatting' })
    .getByRole('button', { name: 'Picture…' })
    .click()
  const chosen = desk.page.waitForEvent('filechooser')
  await dialog.getByText('Choose a picture…').click()
  await (await chosen).setFiles({ name: 'room.png', mimeType: 'image/png', buffer: png })
  await dialog.getByLabel("Description for people who can't see it").fill('A room')
  await dialog.getByLabel('Caption (if you like)').fill('Where we "sit"')
  await dialog.getByRole('button', { name: 'Add the picture' }).click()
  await expect(desk.preview.locator('figcaption')).toHaveText('Where we "sit"')
  await expect(desk.status).toHaveText('Saved')
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toContain(
    '\nFirst.\n\n![A room](images/room.png "Where we \\"sit\\"")\n\n Last.\n',
  )
  await desk.close()
})
