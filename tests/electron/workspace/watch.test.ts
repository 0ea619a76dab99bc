import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { watchFolder } from '../../../electron/workspace/watch.ts'
import { folderWith } from '../temporary-folder.ts'

/** Watches a folder as the window does; gives the titles and files that differed, as they are told. */
async function watched(files: Readonly<Record<string, string>>) {
  const opened = await openFolder(await folderWith(files))
  if (opened.kind === 'failed') throw new Error(opened.sentence)
  const { folder } = opened
  const told: string[] = []
  const calls: (readonly string[])[] = []
  const stop = watchFolder(folder.path, async (files) => {
    calls.push(files)
    const { posts, removed } = await folder.refresh(files)
    told.push(...posts.map(({ file }) => file), ...removed.map((file) => `no ${file}`))
  })
  onTestFinished(stop)
  await expect.poll(() => calls.splice(0)).toEqual([['.']])
  return { folder, told, calls, stop }
}

it('tells what others change, make and remove', async () => {
  const { folder, told } = await watched({ 'a.md': 'a', 'sub/b.md': 'b' })
  await writeFile(join(folder.path, 'a.md'), 'changed')
  await expect.poll(() => told).toEqual(['a.md'])
  await mkdir(join(folder.path, 'new'))
  await writeFile(join(folder.path, 'new/c.md'), 'c')
  await expect.poll(() => told).toEqual(['a.md', 'new/c.md'])
  await rm(join(folder.path, 'sub'), { recursive: true })
  await expect.poll(() => told).toEqual(['a.md', 'new/c.md', 'no sub/b.md'])
})

it('tells what changed between the reading of the folder and the beginning of the watch', async () => {
  const opened = await openFolder(await folderWith({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' }))
  if (opened.kind === 'failed') throw new Error(opened.sentence)
  const { folder } = opened
  await writeFile(join(folder.path, 'a.md'), 'changed')
  await rm(join(folder.path, 'b.md'))
  await writeFile(join(folder.path, 'd.md'), 'd')
  const told = new Promise<readonly string[]>((tell) => onTestFinished(watchFolder(folder.path, tell)))
  const { posts, removed } = await folder.refresh(await told)
  expect([...posts.map(({ file }) => file), ...removed]).toEqual(['a.md', 'd.md', 'b.md'])
})

it('tells of the order of the series, and of a file that another program replaces', async () => {
  const { folder, calls } = await watched({ 'a.md': 'a' })
  await writeFile(join(folder.path, 'series.tmp'), 'series: []\n')
  await rename(join(folder.path, 'series.tmp'), join(folder.path, 'series.yaml'))
  await expect.poll(() => calls.flat()).toContain('series.yaml')
})

it('tells of other files as they come, and nothing of own saves or of hidden files', async () => {
  const { folder, told, calls } = await watched({ 'a.md': 'a' })
  const read = await folder.read('a.md')
  if (read.kind === 'failed') throw new Error(read.sentence)
  await folder.save('a.md', 'mine', read.revision)
  await folder.create('b', 'mine too')
  await writeFile(join(folder.path, 'notes.txt'), 'x')
  await mkdir(join(folder.path, '.git'))
  await writeFile(join(folder.path, '.git/x.md'), 'x')
  await vi.waitFor(() => expect(calls.flat().sort()).toEqual(['a.md', 'b.md', 'notes.txt']))
  await pause(400)
  expect(calls.flat().sort()).toEqual(['a.md', 'b.md', 'notes.txt'])
  expect(told).toEqual([])
  expect(folder.workspace.files).toEqual(['notes.txt'])
})

it('tells once of many changes at a time', async () => {
  const { folder, calls } = await watched({})
  for (let at = 0; at < 20; at++) await writeFile(join(folder.path, `p${at}.md`), 'x')
  await expect.poll(() => new Set(calls.flat()).size).toBe(20)
  expect(calls.length).toBeLessThan(5)
})

it('tells nothing once it is stopped', async () => {
  const { folder, calls, stop } = await watched({ 'a.md': 'a' })
  await stop()
  await writeFile(join(folder.path, 'a.md'), 'changed')
  await pause(400)
  expect(calls).toEqual([])
})
