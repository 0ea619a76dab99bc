import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { savePicture } from '../../../electron/workspace/save-picture.ts'
import { folderWith } from '../temporary-folder.ts'

const png = (text: string) => Uint8Array.from(Buffer.from(`\x89PNG\r\n\x1a\n${text}`, 'latin1'))

it('keeps a picture under a clean name, a second of the same name beside it, and the same bytes once', async () => {
  const folder = await folderWith({})
  expect(await savePicture(folder, 'My Chart (Final).PNG', png('1'))).toEqual({
    kind: 'saved',
    path: 'images/my-chart-final.png',
  })
  expect(await savePicture(folder, 'my chart final.jpeg', png('2'))).toEqual({
    kind: 'saved',
    path: 'images/my-chart-final-2.png',
  })
  expect(await savePicture(folder, 'again.png', png('1'))).toEqual({
    kind: 'saved',
    path: 'images/my-chart-final.png',
  })
  expect(await readdir(join(folder, 'images'))).toEqual(['my-chart-final-2.png', 'my-chart-final.png'])
  expect(new Uint8Array(await readFile(join(folder, 'images/my-chart-final.png')))).toEqual(png('1'))
})

it('keeps nothing that is no picture, nor outside the folder', async () => {
  const folder = await folderWith({})
  expect((await savePicture(folder, 'a.png', Uint8Array.from([1, 2, 3]))).kind).toBe('failed')
  await symlink(await folderWith({}), join(folder, 'images'))
  expect((await savePicture(folder, 'a.png', png('1'))).kind).toBe('failed')
  expect(await readdir(join(folder, 'images'))).toEqual([])
})
