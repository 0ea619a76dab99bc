import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { changeFiles } from '../../../electron/workspace/change-files.ts'
import { beginJournal, leaveJournal } from '../../../electron/workspace/journal.ts'
import { recoverChanges } from '../../../electron/workspace/recover-changes.ts'
import { isOtherSpelling } from '../../../electron/workspace/respell-file.ts'
import { revisionOf } from '../../../electron/workspace/text-file.ts'
import { folderWith } from '../temporary-folder.ts'

/** Makes the disk take names in other letter case for one, as those of Windows and macOS do. */
vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof import('node:fs/promises')>()
  const { basename, dirname, join: joined } = await import('node:path')
  const asListed = async (path: string) => {
    const listed = await disk.readdir(dirname(path)).catch((): string[] => [])
    const isSame = (name: string) => name.toLowerCase() === basename(path).toLowerCase()
    const found = listed.includes(basename(path)) ? basename(path) : listed.find(isSame)
    return joined(dirname(path), found ?? basename(path))
  }
  return {
    ...disk,
    open: async (path: string, flags: string, mode: number) => disk.open(await asListed(path), flags, mode),
    lstat: async (path: string, options: object) => disk.lstat(await asListed(path), options),
    stat: async (path: string, options: object) => disk.stat(await asListed(path), options),
    realpath: async (path: string) => disk.realpath(await asListed(path)),
    unlink: async (path: string) => disk.unlink(await asListed(path)),
    link: async (from: string, to: string) => disk.link(await asListed(from), await asListed(to)),
    async rename(from: string, to: string) {
      const [old, target] = [await asListed(from), await asListed(to)]
      await disk.rename(old, old === target ? to : target)
    },
  }
})

const of = (text: string) => revisionOf(new TextEncoder().encode(text))
const renaming = (to: string, text: string) => [
  { file: 'a.md', expected: of('a'), text: null },
  { file: to, expected: null, text, from: 'a.md' },
]

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

describe('on a disk that takes letter cases for one', () => {
  it.each(['a', 'new'])('a file is renamed by them alone, with the text %j', async (text) => {
    const folder = await folderWith({ 'a.md': 'a', 'b.md': 'b' })
    const place = { folder: join(await folderWith(), 'journal'), isShared: false }
    const changes = [...renaming('A.md', text), { file: 'b.md', expected: of('b'), text: 'B' }]
    expect(await changeFiles(folder, changes, place)).toMatchObject({ kind: 'changed' })
    expect(await textsIn(folder)).toEqual({ 'A.md': text, 'b.md': 'B' })
  })

  it('no file is renamed over another', async () => {
    const folder = await folderWith({ 'a.md': 'a', 'b.md': 'b' })
    const place = { folder: join(await folderWith(), 'journal'), isShared: false }
    expect(await changeFiles(folder, renaming('B.md', 'a'), place)).toMatchObject({ kind: 'failed' })
    expect(await textsIn(folder)).toEqual({ 'a.md': 'a', 'b.md': 'b' })
  })

  it.each([{ 'a.md': 'a' }, { 'a.md': 'new' }, { 'A.md': 'new' }])(
    'what a crash left of it is taken back: %j',
    async (left) => {
      const folder = await folderWith({ ...left, 'b.md': 'b' })
      const place = { folder: join(await folderWith(), 'journal'), isShared: false }
      const temporary = '.throughline-aaaaaaaaaaaa.tmp'
      const own = { file: 'a.md', before: 'a', after: of('new'), temporary, spelling: 'A.md' }
      const other = { file: 'b.md', before: 'b', after: of('B'), temporary }
      const name = await beginJournal(place, { root: folder, files: [own, other], folders: [] })
      leaveJournal(name)
      const { sentences } = await recoverChanges(folder, place)
      expect(sentences[0]).toContain('It was taken back')
      expect(await textsIn(folder)).toEqual({ 'a.md': 'a', 'b.md': 'b' })
    },
  )

  it('what a crash left whole stays', async () => {
    const folder = await folderWith({ 'A.md': 'new' })
    const place = { folder: join(await folderWith(), 'journal'), isShared: false }
    const temporary = '.throughline-aaaaaaaaaaaa.tmp'
    const own = { file: 'a.md', before: 'a', after: of('new'), temporary, spelling: 'A.md' }
    leaveJournal(await beginJournal(place, { root: folder, files: [own], folders: [] }))
    expect((await recoverChanges(folder, place)).sentences).toEqual([])
    expect(await textsIn(folder)).toEqual({ 'A.md': 'new' })
  })
})

it.each(['b.md', 'A.md'])('tells two names of one file from one name: %s', async (to) => {
  const folder = await folderWith({ 'a.md': 'A' })
  const disk = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  await disk.link(join(folder, 'a.md'), join(folder, to))
  expect(await isOtherSpelling(join(folder, 'a.md'), join(folder, to))).toBe(false)
})
