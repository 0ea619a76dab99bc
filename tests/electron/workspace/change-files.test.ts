import { chmod, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type ChangeFilesResult,
  changeFiles,
  type FileChange,
} from '../../../electron/workspace/change-files.ts'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { type Revision, revisionOf } from '../../../electron/workspace/text-file.ts'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'

const of = (text: string): Revision => revisionOf(new TextEncoder().encode(text))
const change = (file: string, before: string | null, text: string | null): FileChange => ({
  file,
  expected: before === null ? null : of(before),
  text,
})

/** Makes the changes in a folder of these files; what there is afterwards, and that no journal is left. */
async function changed(
  files: Readonly<Record<string, string>>,
  changes: readonly FileChange[],
  moveToTrash?: (path: string) => Promise<void>,
) {
  const folder = await folderWith(files)
  const journals = await folderWith()
  const place = { folder: join(journals, 'journal'), isShared: false }
  const result = await changeFiles(folder, changes, place, moveToTrash)
  expect(await filesIn(journals)).toEqual([])
  return { result, now: await textsIn(folder), folder }
}

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await filesIn(folder)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

const sentenceOf = (result: ChangeFilesResult) => (result.kind === 'failed' ? result.sentence : '')

describe('changing several files', () => {
  it('writes all of them, makes new ones and takes others away', async () => {
    const { result, now } = await changed({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' }, [
      change('a.md', 'a', 'A'),
      change('b.md', 'b', 'B\r\n\uFEFF'),
      change('c.md', 'c', null),
      change('new/d.md', null, 'D'),
      change('series.yaml', null, 'series: []\n'),
    ])
    expect(now).toEqual({
      'a.md': 'A',
      'b.md': 'B\r\n\uFEFF',
      'new/d.md': 'D',
      'series.yaml': 'series: []\n',
    })
    expect(result).toEqual({
      kind: 'changed',
      revisions: new Map([
        ['a.md', of('A')],
        ['b.md', of('B\r\n\uFEFF')],
        ['c.md', null],
        ['new/d.md', of('D')],
        ['series.yaml', of('series: []\n')],
      ]),
    })
  })

  it('renames: one comes, one goes', async () => {
    const { now } = await changed({ 'a.md': 'a' }, [change('a.md', 'a', null), change('b.md', null, 'a')])
    expect(now).toEqual({ 'b.md': 'a' })
  })

  it('keeps the rights of a file that is renamed', async () => {
    const folder = await folderWith({ 'a.md': 'a' })
    await chmod(join(folder, 'a.md'), 0o600)
    const changes = [change('a.md', 'a', null), { ...change('b.md', null, 'B'), from: 'a.md' }]
    await changeFiles(folder, changes, { folder: await folderWith(), isShared: false })
    expect((await stat(join(folder, 'b.md'))).mode & 0o777).toBe(0o600)
  })

  it('renames by letter case alone', async () => {
    const { now } = await changed({ 'a.md': 'a' }, [
      change('a.md', 'a', null),
      { ...change('A.md', null, 'a'), from: 'a.md' },
    ])
    expect(now).toEqual({ 'A.md': 'a' })
  })

  it.each<[string, FileChange, string]>([
    [
      'is another than was read',
      change('b.md', 'older', 'B'),
      '“b.md” was changed elsewhere just now, so nothing was changed.',
    ],
    [
      'is gone',
      change('gone.md', 'x', 'B'),
      '“gone.md” is no longer in this folder, so nothing was changed.',
    ],
    [
      'is there already',
      change('b.md', null, 'B'),
      'There is a file “b.md” already, so nothing was changed.',
    ],
    ['lies outside', change('../b.md', null, 'B'), '“../b.md” is not an article of this folder'],
    ['is changed twice', change('a.md', 'a', 'AA'), '“a.md” was to be changed twice at once'],
  ])('writes nothing where one %s', async (_, bad, sentence) => {
    const { result, now } = await changed({ 'a.md': 'a', 'b.md': 'b' }, [change('a.md', 'a', 'A'), bad])
    expect(sentenceOf(result)).toContain(sentence)
    expect(now).toEqual({ 'a.md': 'a', 'b.md': 'b' })
  })

  it('writes nothing where one can not be written to, and leaves no new folder', async () => {
    const folder = await folderWith({ 'a.md': 'a', 'b.md': 'b' })
    const journals = await folderWith()
    for (const path of [folder, join(folder, 'a.md'), journals]) await chmod(path, 0o777)
    await chmod(join(folder, 'b.md'), 0o444)
    const changes = [change('a.md', 'a', 'A'), change('b.md', 'b', 'B'), change('new/c.md', null, 'C')]
    const result = await asOrdinaryUser(() =>
      changeFiles(folder, changes, { folder: join(journals, 'journal'), isShared: false }),
    )
    expect(sentenceOf(result)).toContain('does not let you write “b.md”')
    expect(sentenceOf(result)).toContain('Nothing was changed.')
    expect(await textsIn(folder)).toEqual({ 'a.md': 'a', 'b.md': 'b' })
  })

  it('changes nothing where it can not be noted down first', async () => {
    const folder = await folderWith({ 'a.md': 'a', 'a-file': '' })
    const place = { folder: join(folder, 'a-file', 'journal'), isShared: false }
    const result = await changeFiles(folder, [change('a.md', 'a', 'A')], place)
    expect(sentenceOf(result)).toContain('Nothing was changed, because it could not be noted down first.')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('a')
  })

  it('does not take a link away', async () => {
    const folder = await folderWith({ 'a.md': 'a' })
    await symlink('a.md', join(folder, 'b.md'))
    const place = { folder: await folderWith(), isShared: false }
    expect(sentenceOf(await changeFiles(folder, [change('b.md', 'a', null)], place))).toContain('is a link')
    await writeFile(join(folder, 'a.md'), 'a')
  })
})

describe('a folder that changed several files itself', () => {
  it('knows them from then on, and finds no difference on the disk', async () => {
    const path = await folderWith({ 'a.md': 'a', 'b.md': 'b', 'throughline.yaml': '' })
    const opened = await openFolder(path)
    if (opened.kind === 'failed') throw new Error(opened.sentence)
    const { folder } = opened
    const result = await folder.change(
      [
        change('a.md', 'a', '---\ntitle: New\n---\n'),
        change('b.md', 'b', null),
        change('c.md', null, 'c'),
        change('throughline.yaml', '', 'platform: ghost\n'),
      ],
      { folder: await folderWith(), isShared: false },
    )
    expect(result.kind).toBe('changed')
    expect(folder.workspace.posts.map(({ file, title }) => [file, title?.text])).toEqual([
      ['a.md', 'New'],
      ['c.md', undefined],
    ])
    expect(folder.workspace.settings.platform).toBe('ghost')
    expect(await folder.refresh()).toMatchObject({ isDifferent: false })
  })
})

describe('a file that goes to the trash', () => {
  const merging: readonly FileChange[] = [
    { ...change('a (1).md', 'theirs', null), trash: true },
    change('a.md', 'mine', 'both'),
  ]

  it('goes there once all else is written', async () => {
    const bin = await folderWith()
    const { result, now } = await changed({ 'a.md': 'mine', 'a (1).md': 'theirs' }, merging, (path) =>
      rename(path, join(bin, basename(path))),
    )
    expect(result.kind).toBe('changed')
    expect(now).toEqual({ 'a.md': 'both' })
    expect(await textsIn(bin)).toEqual({ 'a (1).md': 'theirs' })
  })

  it('stays, and all else is taken back, where there is no trash', async () => {
    const files = { 'a.md': 'mine', 'a (1).md': 'theirs' }
    const { result, now } = await changed(files, merging, () => Promise.reject(new Error('none')))
    expect(sentenceOf(result)).toBe(
      '“a (1).md” could not be moved to the trash. This place may have no trash. Nothing was changed.',
    )
    expect(now).toEqual(files)
  })

  it('stays where somebody changed it meanwhile', async () => {
    const { result, now } = await changed({ 'a.md': 'mine', 'a (1).md': 'newer' }, merging)
    expect(sentenceOf(result)).toContain('“a (1).md” was changed elsewhere just now')
    expect(now).toEqual({ 'a.md': 'mine', 'a (1).md': 'newer' })
  })
})
