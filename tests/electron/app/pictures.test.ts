import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictureResponse } from '../../../electron/app/pictures.ts'
import { folderWith } from '../temporary-folder.ts'

async function root(): Promise<string> {
  const folder = await folderWith({
    'a.md': 'x',
    'b c.png': 'PNG',
    'd.svg': '<svg/>',
    'e.txt': 'x',
    '.f.png': 'x',
  })
  await mkdir(join(folder, 'images'))
  await writeFile(join(folder, 'images', 'ü%.jpg'), 'JPG')
  await mkdir(join(folder, 'folder.png'))
  const outside = await folderWith({ 'secret.png': 'secret' })
  await symlink(join(outside, 'secret.png'), join(folder, 'link.png'))
  await symlink(outside, join(folder, 'linked'))
  await symlink(join(folder, 'b c.png'), join(folder, 'inner.png'))
  return folder
}

describe('the pictures of the folder', () => {
  it.each([
    ['/pictures/b%20c.png', 'image/png', 'PNG'],
    ['/pictures/images/%C3%BC%25.jpg', 'image/jpeg', 'JPG'],
    ['/pictures/d.svg', 'image/svg+xml', '<svg/>'],
    ['/pictures/inner.png', 'image/png', 'PNG'],
  ])('%s is served as %s', async (path, type, text) => {
    const response = await pictureResponse(await root(), path)
    expect(response?.headers.get('content-type')).toBe(type)
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response?.text()).toBe(text)
  })

  it.each([
    '/pictures/a.md',
    '/pictures/e.txt',
    '/pictures/.f.png',
    '/pictures/gone.png',
    '/pictures/folder.png',
    '/pictures/link.png',
    '/pictures/linked/secret.png',
    '/pictures/../b%20c.png',
    '/pictures/images/../b%20c.png',
    '/pictures/images%2f..%2fb%20c.png',
    '/pictures/images%5c..%5cb%20c.png',
    '/pictures/%2e%2e/x.png',
    '/pictures//b%20c.png',
    '/pictures/b%20c.png%00',
    '/pictures/%E0%A4%A.png',
    '/pictures/',
    '/other/b%20c.png',
  ])('%s is not', async (path) => expect(await pictureResponse(await root(), path)).toBeNull())

  it('are none where no folder is open', async () =>
    expect(await pictureResponse(null, '/pictures/b%20c.png')).toBeNull())
})
