import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copySample } from '../../../electron/workspace/sample.ts'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'

const sample = {
  'posts/a.md': 'a',
  'posts/sub/b.md': 'b',
  'posts/series.yaml': 'series: []',
  'posts/.DS_Store': 'x',
}

it('copies the articles at first use, so that they can be changed', async () => {
  const folder = await folderWith(sample)
  await chmod(join(folder, 'posts/a.md'), 0o444)
  expect(await copySample(join(folder, 'posts'), join(folder, 'data/Sample articles'))).toEqual({
    kind: 'copied',
  })
  expect(await filesIn(join(folder, 'data'))).toEqual([
    'Sample articles/a.md',
    'Sample articles/series.yaml',
    'Sample articles/sub/b.md',
  ])
  expect((await stat(join(folder, 'data/Sample articles/a.md'))).mode & 0o200).toBe(0o200)
})

it('keeps a copy that is there, with the user’s changes', async () => {
  const folder = await folderWith(sample)
  const to = join(folder, 'copy')
  await copySample(join(folder, 'posts'), to)
  await writeFile(join(to, 'a.md'), 'mine')
  expect(await copySample(join(folder, 'posts'), to)).toEqual({ kind: 'kept' })
  expect(await readFile(join(to, 'a.md'), 'utf8')).toBe('mine')
})

it('makes one whole copy where two are asked for at once', async () => {
  const folder = await folderWith(sample)
  const copies = await Promise.all(
    [1, 2, 3].map(() => copySample(join(folder, 'posts'), join(folder, 'copy'))),
  )
  expect(copies.map(({ kind }) => kind).sort()).toEqual(['copied', 'kept', 'kept'])
  expect(await filesIn(join(folder, 'copy'))).toHaveLength(3)
})

it('leaves nothing half made, and says so', async () => {
  const folder = await folderWith({ ...sample, 'data/': '' })
  expect(await copySample(join(folder, 'gone'), join(folder, 'data/copy'))).toMatchObject({ kind: 'failed' })
  await chmod(folder, 0o755)
  const failed = await asOrdinaryUser(() => copySample(join(folder, 'posts'), join(folder, 'data/copy')))
  if (process.geteuid?.() === 0)
    expect(failed).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('data/copy') })
  expect((await filesIn(join(folder, 'data'))).filter((file) => !file.startsWith('copy'))).toEqual([])
})
