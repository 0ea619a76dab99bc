import { link, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { renameFile } from '../../../electron/workspace/rename-file.ts'
import { folderWith } from '../temporary-folder.ts'

vi.mock('node:fs/promises', { spy: true })

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

it.each(['b.md', 'A.md'])('tells two names of one file from one name: %s', async (to) => {
  const path = await folderWith({ 'a.md': 'A' })
  await link(join(path, 'a.md'), join(path, to))
  expect(await renameFile(join(path, 'a.md'), join(path, to))).toEqual({ kind: 'taken' })
  expect(await readdir(path)).toHaveLength(2)
})

describe('on a disk without links', () => {
  beforeEach(() => {
    vi.mocked(link).mockRejectedValue(Object.assign(new Error('no links'), { code: 'EPERM' }))
  })
  afterEach(() => {
    vi.mocked(link).mockReset()
  })

  it('renames all the same, and never over another file', async () => {
    const path = await folderWith({ 'a.md': 'A', 'b.md': 'B' })
    expect(await renameFile(join(path, 'a.md'), join(path, 'b.md'))).toEqual({ kind: 'taken' })
    expect(await renameFile(join(path, 'a.md'), join(path, 'c.md'))).toEqual({ kind: 'renamed' })
    expect(await readdir(path)).toEqual(['b.md', 'c.md'])
    expect(await readFile(join(path, 'c.md'), 'utf8')).toBe('A')
  })

  it('does not copy after any other failure', async () => {
    const path = await folderWith({ 'a.md': 'A' })
    vi.mocked(link).mockRejectedValue(Object.assign(new Error('no such folder'), { code: 'ENOENT' }))
    expect(await renameFile(join(path, 'a.md'), join(path, 'b.md'))).toEqual({ kind: 'failed' })
    expect(await readdir(path)).toEqual(['a.md'])
  })
})
