import { readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Folder, openFolder } from '../../../electron/workspace/folder.ts'
import { type KeptIndex, readKeptIndex, writeKeptIndex } from '../../../electron/workspace/kept-index.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { folderWith } from '../temporary-folder.ts'

const files = {
  'a.md': '---\ntitle: “A” – ünï\nnext: b\n---\n\n[b](b.md) [gone](gone.md)\n',
  'b.md': '---\ntitle: B\nprevious: a\n---\n\n# Head\n\n![p](images/p.png)\n',
  'x/c.md': 'No title.\n\nPrevious\n',
  'series.yaml': 'series:\n  - name: S\n    posts: [a, b]\n',
}
/** Indexes count as written so much later, as if all files had been left alone before. */
const aWhile = 10_000
const longAgo = new Date('2026-01-01T00:00:00Z')

/** A folder that was opened and kept; what to do to it before it is opened again. */
async function kept(program = 'one'): Promise<{ root: string; index: string; open(): Promise<Folder> }> {
  const root = await folderWith(files)
  const index = join(await folderWith(), 'kept', 'folder.index')
  const { posts, state } = (await opened(root)).keepable
  const told = { state, json: '["told"]' }
  await writeKeptIndex(index, { program, root, posts, told }, Date.now() + aWhile)
  return { root, index, open: async () => opened(root, await readKeptIndex(index, 'one', root)) }
}

async function opened(root: string, from: KeptIndex | null = null): Promise<Folder> {
  const result = await openFolder(root, null, from)
  if (result.kind !== 'opened') throw new Error(result.sentence)
  return result.folder
}

async function expectAsCold(root: string, folder: Folder): Promise<void> {
  const cold = await opened(root)
  expect(folder.workspace).toEqual(cold.workspace)
  expect(folder.keepable.state).toBe(cold.keepable.state)
  expect(runChecks(folder.workspace)).toEqual(runChecks(cold.workspace))
}

describe('a kept index', () => {
  it('gives the folder as it is, and what was told of it', async () => {
    const { root, index, open } = await kept()
    const folder = await open()
    await expectAsCold(root, folder)
    expect((await readKeptIndex(index, 'one', root))?.told(folder.keepable.state)).toBe('["told"]')
  })

  it('says nothing of a folder in another state', async () => {
    const { root, index, open } = await kept()
    await writeFile(join(root, 'd.md'), 'New.\n')
    const { state } = (await open()).keepable
    expect((await readKeptIndex(index, 'one', root))?.told(state)).toBeNull()
  })

  it.each([
    [
      'another text of the same size',
      (root: string) => writeFile(join(root, 'b.md'), files['b.md'].replace('Head', 'Foot')),
    ],
    [
      'another text, as old as before',
      async (root: string) => {
        const { atime, mtime } = await stat(join(root, 'b.md'))
        await writeFile(join(root, 'b.md'), files['b.md'].replace('Head', 'Foot'))
        await utimes(join(root, 'b.md'), atime, mtime)
      },
    ],
    [
      'two files that have changed their places',
      async (root: string) => {
        await rename(join(root, 'a.md'), join(root, 'z'))
        await rename(join(root, 'b.md'), join(root, 'a.md'))
        await rename(join(root, 'z'), join(root, 'b.md'))
      },
    ],
    ['a file that is gone', (root: string) => rm(join(root, 'a.md'))],
    [
      'a file that can’t be read as text',
      (root: string) => writeFile(join(root, 'a.md'), new Uint8Array([0xff, 0xfe])),
    ],
    [
      'another order of the series',
      (root: string) => writeFile(join(root, 'series.yaml'), files['series.yaml'].replace('a, b', 'b, a')),
    ],
    ['an old text', (root: string) => utimes(join(root, 'a.md'), longAgo, longAgo)],
  ])('does no harm where there is %s', async (_, change) => {
    const { root, open } = await kept()
    await change(root)
    await expectAsCold(root, await open())
  })

  it('is nothing where it is torn, at whatever place', async () => {
    const { root, index } = await kept()
    const whole = await readFile(index)
    for (let size = 0; size < whole.length; size += Math.max(1, Math.floor(whole.length / 97))) {
      await writeFile(index, whole)
      await truncate(index, size)
      expect(await readKeptIndex(index, 'one', root)).toBeNull()
    }
  })

  it('is nothing where any byte of it is another', async () => {
    const { root, index } = await kept()
    const whole = await readFile(index)
    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 97))) {
      const other = Buffer.from(whole)
      other[at] = (other[at] ?? 0) ^ 1
      await writeFile(index, other)
      expect(await readKeptIndex(index, 'one', root)).toBeNull()
    }
  })

  it('is nothing to another program, or for another folder', async () => {
    const { root, index } = await kept('two')
    expect(await readKeptIndex(index, 'one', root)).toBeNull()
    expect(await readKeptIndex(index, 'two', `${root}x`)).toBeNull()
    expect(await readKeptIndex(index, 'two', root)).not.toBeNull()
  })

  it('is nothing where there is none, or something else', async () => {
    const { root, index } = await kept()
    await writeFile(index, 'throughline-index 1 \n{}')
    expect(await readKeptIndex(index, 'one', root)).toBeNull()
    expect(await readKeptIndex(join(root, 'none'), 'one', root)).toBeNull()
    expect(await readKeptIndex(root, 'one', root)).toBeNull()
  })

  it('is trusted of a file that had been left alone, not of one that was written just before', async () => {
    const { root, index } = await kept()
    const { posts } = (await opened(root)).keepable
    const [post] = posts
    if (post?.stamp == null) throw new Error('no post')
    expect((await readKeptIndex(index, 'one', root))?.post(post.file, post.stamp)?.facts).toEqual(post.facts)
    await writeKeptIndex(index, { program: 'one', root, posts, told: null })
    expect((await readKeptIndex(index, 'one', root))?.post(post.file, post.stamp)).toBeNull()
  })
})
