import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { folderWith } from '../temporary-folder.ts'

async function opened(files: Readonly<Record<string, string>>) {
  const path = await folderWith(files)
  const result = await openFolder(path)
  if (result.kind !== 'opened') throw new Error(result.sentence)
  return result.folder
}

it('renames an article, in the same folder or into a new one', async () => {
  const folder = await opened({ 'a.md': 'A' })
  expect(await folder.rename('a.md', 'b.md')).toEqual({ kind: 'done' })
  expect(await folder.rename('b.md', 'new/c.md')).toEqual({ kind: 'done' })
  expect(await readFile(join(folder.path, 'new/c.md'), 'utf8')).toBe('A')
  expect(await readdir(folder.path)).toEqual(['new'])
})

it('never renames over another file, nor to a name that no system takes, nor out of the folder', async () => {
  const folder = await opened({ 'a.md': 'A', 'b.md': 'B' })
  for (const to of ['b.md', 'a.txt', '../a.md', '.hidden.md', 'a?.md', 'con.md', 'x/../../y.md', 'a .md'])
    expect((await folder.rename('a.md', to)).kind, to).toBe('failed')
  expect(await readFile(join(folder.path, 'a.md'), 'utf8')).toBe('A')
  expect(await readFile(join(folder.path, 'b.md'), 'utf8')).toBe('B')
})

it('deletes nothing where there is no trash', async () => {
  const folder = await opened({ 'a.md': 'A' })
  const result = await folder.trash('a.md', () => Promise.reject(new Error('no trash')))
  expect(result).toMatchObject({ kind: 'failed' })
  expect(await readFile(join(folder.path, 'a.md'), 'utf8')).toBe('A')
  expect((await folder.trash('../x.md', () => Promise.resolve())).kind).toBe('failed')
})
