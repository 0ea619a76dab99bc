import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownCssOf } from '../../../electron/workspace/own-css.ts'
import { folderWith } from '../temporary-folder.ts'

it('is read from beside the articles, and from nowhere else', async () => {
  const folder = await folderWith({})
  expect(await ownCssOf(folder)).toEqual({ kind: 'none' })
  const outside = await folderWith({ 'theme.css': 'p { color: red }' })
  await symlink(join(outside, 'theme.css'), join(folder, 'theme.css'))
  expect(await ownCssOf(folder)).toEqual({
    kind: 'refused',
    reason: 'theme.css is not used. It is a link that leads outside this folder.',
  })
  expect(await ownCssOf(outside)).toEqual({ kind: 'usable', css: 'p { color: red }' })
  await writeFile(join(outside, 'theme.css'), new Uint8Array([0xff, 0xfe, 0x41]))
  expect(await ownCssOf(outside)).toMatchObject({ kind: 'refused' })
})
