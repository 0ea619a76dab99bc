import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wantedBy } from '../../../electron/app/wanted.ts'
import { folderWith } from '../temporary-folder.ts'

function tree(): Promise<string> {
  return folderWith({ 'articles/2025/sleep.md': 'Text.', 'articles/notes.txt': 'Text.' })
}

describe('what is wanted', () => {
  it('is a folder itself', async () => {
    const root = await tree()
    expect(await wantedBy(join(root, 'articles'), [])).toEqual({
      folder: join(root, 'articles'),
      file: null,
      isChosen: true,
    })
  })
  it('is an article in the folder that it stands in', async () => {
    const root = await tree()
    const folder = join(root, 'articles', '2025')
    expect(await wantedBy(join(folder, 'sleep.md'), [])).toEqual({
      folder,
      file: 'sleep.md',
      isChosen: false,
    })
  })
  it('is an article in the nearest folder that is known', async () => {
    const root = await tree()
    const folder = join(root, 'articles')
    expect(await wantedBy(join(folder, '2025', 'sleep.md'), [root, folder])).toEqual({
      folder,
      file: '2025/sleep.md',
      isChosen: true,
    })
  })
  it.each(['notes.txt', 'nowhere', 'nowhere.md'])('is no article where there is none: %s', async (name) => {
    const path = join(await tree(), 'articles', name)
    expect(await wantedBy(path, [])).toEqual({ folder: path, file: null, isChosen: true })
  })
})
