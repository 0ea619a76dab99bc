import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, link, lstat, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saveFile } from '../../../electron/workspace/atomic-save.ts'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'

const revision = (text: string) => createHash('sha256').update(text).digest('hex')
const read = (folder: string, file = 'a.md') => readFile(join(folder, file), 'utf8')

describe('a save over what was read', () => {
  it('gives the new revision, and nothing else in the folder', async () => {
    const folder = await folderWith({ 'a.md': 'old' })
    const result = await saveFile(join(folder, 'a.md'), 'new', revision('old'))
    expect(result).toEqual({ kind: 'saved', revision: revision('new') })
    expect(await read(folder)).toBe('new')
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('writes any text so that its bytes are those of UTF-8', async () => {
    const folder = await folderWith({ 'a.md': '' })
    let before = ''
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        expect(await saveFile(join(folder, 'a.md'), text, revision(before))).toMatchObject({ kind: 'saved' })
        before = text
        return (await readFile(join(folder, 'a.md'))).equals(Buffer.from(text, 'utf8'))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the rights of the file', async () => {
    const folder = await folderWith({ 'a.md': 'old' })
    await chmod(join(folder, 'a.md'), 0o640)
    await saveFile(join(folder, 'a.md'), 'new', revision('old'))
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640)
  })

  it('writes through a link to the real file', async () => {
    const folder = await folderWith({ 'real/b.md': 'old' })
    await symlink('real/b.md', join(folder, 'a.md'))
    expect(await saveFile(join(folder, 'a.md'), 'new', revision('old'))).toMatchObject({ kind: 'saved' })
    expect((await lstat(join(folder, 'a.md'))).isSymbolicLink()).toBe(true)
    expect(await read(folder, 'real/b.md')).toBe('new')
  })
})

describe('a file that is not what was read', () => {
  it('is a conflict that tells their text, and stays', async () => {
    const folder = await folderWith({ 'a.md': 'theirs' })
    const result = await saveFile(join(folder, 'a.md'), 'mine', revision('old'))
    expect(result).toEqual({ kind: 'conflict', theirs: { text: 'theirs', revision: revision('theirs') } })
    expect(await read(folder)).toBe('theirs')
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('is told by its content, not by its time', async () => {
    const folder = await folderWith({ 'a.md': 'old' })
    await writeFile(join(folder, 'a.md'), 'old')
    expect(await saveFile(join(folder, 'a.md'), 'new', revision('old'))).toMatchObject({ kind: 'saved' })
  })

  it('is no conflict where it already holds the same text', async () => {
    const folder = await folderWith({ 'a.md': 'same' })
    expect(await saveFile(join(folder, 'a.md'), 'same', revision('old'))).toMatchObject({ kind: 'saved' })
  })

  it('is a conflict with nothing where it is gone, and does not come back', async () => {
    const folder = await folderWith()
    expect(await saveFile(join(folder, 'a.md'), 'mine', revision('old'))).toEqual({
      kind: 'conflict',
      theirs: null,
    })
    expect(await filesIn(folder)).toEqual([])
  })

  it('is left alone where it is no text any more', async () => {
    const folder = await folderWith({ 'a.md': Uint8Array.of(0xff, 0xfe, 0x41) })
    const result = await saveFile(join(folder, 'a.md'), 'mine', revision('old'))
    expect(result).toMatchObject({ kind: 'failed', reason: 'unreadable' })
    expect([...(await readFile(join(folder, 'a.md')))]).toEqual([0xff, 0xfe, 0x41])
  })
})

describe('a new file', () => {
  it('is made where there is none', async () => {
    const folder = await folderWith()
    expect(await saveFile(join(folder, 'a.md'), 'new', null)).toMatchObject({ kind: 'saved' })
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('never replaces one that is there, even the same', async () => {
    const folder = await folderWith({ 'a.md': 'theirs' })
    for (const text of ['mine', 'theirs'])
      expect(await saveFile(join(folder, 'a.md'), text, null)).toMatchObject({ kind: 'conflict' })
    expect(await read(folder)).toBe('theirs')
  })

  it('is made by one of many who try at once, and holds that one’s text', async () => {
    const folder = await folderWith()
    // By other spellings of the path, so that they don't wait for one another.
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, at) => saveFile(`${folder}${'/.'.repeat(at)}/a.md`, `text ${at}`, null)),
    )
    const winner = tries.findIndex((result) => result.kind === 'saved')
    expect(tries.filter((result) => result.kind === 'saved')).toHaveLength(1)
    expect(tries.filter((result) => result.kind === 'conflict')).toHaveLength(7)
    expect(await read(folder)).toBe(`text ${winner}`)
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('does not follow a link that leads nowhere', async () => {
    const folder = await folderWith({ 'inside/': '' })
    await symlink(join(folder, 'elsewhere.md'), join(folder, 'inside/a.md'))
    expect((await saveFile(join(folder, 'inside/a.md'), 'new', null)).kind).not.toBe('saved')
    expect(await filesIn(folder)).toEqual(['inside/a.md'])
  })
})

it('lets one of many saves at once through, and tells the others of it', async () => {
  const folder = await folderWith({ 'a.md': 'old' })
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, at) => saveFile(join(folder, 'a.md'), `text ${at}`, revision('old'))),
  )
  expect(results.map((result) => result.kind)).toEqual(['saved', ...Array(9).fill('conflict')])
  expect(await read(folder)).toBe('text 0')
})

describe('a save that the system refuses', () => {
  it('says that the folder is gone', async () => {
    const folder = await folderWith()
    const result = await saveFile(join(folder, 'gone/a.md'), 'new', null)
    expect(result).toMatchObject({
      kind: 'failed',
      reason: 'gone',
      sentence: expect.stringContaining('“gone”'),
    })
  })

  it('leaves a folder alone that may not be written to', async () => {
    const folder = await folderWith({ 'locked/a.md': 'old' })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'locked'), 0o555)
    const result = await asOrdinaryUser(() => saveFile(join(folder, 'locked/a.md'), 'new', revision('old')))
    await chmod(join(folder, 'locked'), 0o755)
    expect(result).toMatchObject({ kind: 'failed', reason: 'no-permission' })
    expect(await read(folder, 'locked/a.md')).toBe('old')
  })

  it('leaves a file alone that its owner has locked', async () => {
    const folder = await folderWith({ 'a.md': 'old' })
    await chmod(folder, 0o777)
    await chmod(join(folder, 'a.md'), 0o444)
    const result = await asOrdinaryUser(() => saveFile(join(folder, 'a.md'), 'new', revision('old')))
    expect(result).toMatchObject({ kind: 'failed', reason: 'no-permission' })
    expect(await read(folder)).toBe('old')
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('leaves a folder alone that has the name', async () => {
    const folder = await folderWith({ 'a.md/': '' })
    expect(await saveFile(join(folder, 'a.md'), 'new', null)).toMatchObject({ kind: 'failed' })
    expect((await stat(join(folder, 'a.md'))).isDirectory()).toBe(true)
  })

  it.skipIf(process.platform === 'win32')(
    'keeps the old file whole where there is no room for the new',
    async () => {
      const folder = await folderWith({ 'a.md': 'old' })
      const child = join(import.meta.dirname, 'save-once.ts')
      // 16 KiB is the most that a file may have: the same refusal as on a full disk.
      const command = `ulimit -S -f 16; exec "${process.execPath}" --import tsx "$1" "$2"`
      const { stdout } = await promisify(execFile)(
        'bash',
        ['-c', command, 'bash', child, join(folder, 'a.md')],
        {
          env: { ...process.env, TSX_DISABLE_CACHE: '1' },
        },
      )
      expect(JSON.parse(stdout)).toMatchObject({ kind: 'failed', reason: 'disk-full' })
      expect(await read(folder)).toBe('old')
      expect(await filesIn(folder)).toEqual(['a.md'])
    },
  )
})

it('takes a file with two names for what it is: the other name keeps the old text', async () => {
  const folder = await folderWith({ 'a.md': 'old' })
  await link(join(folder, 'a.md'), join(folder, 'b.md'))
  expect(await saveFile(join(folder, 'a.md'), 'new', revision('old'))).toMatchObject({ kind: 'saved' })
  expect(await read(folder, 'b.md')).toBe('old')
})

it('goes on after a folder was away', async () => {
  const folder = await folderWith({ 'x/a.md': 'old' })
  await rm(join(folder, 'x'), { recursive: true })
  expect(await saveFile(join(folder, 'x/a.md'), 'new', revision('old'))).toEqual({
    kind: 'conflict',
    theirs: null,
  })
  await mkdir(join(folder, 'x'))
  expect(await saveFile(join(folder, 'x/a.md'), 'new', null)).toMatchObject({ kind: 'saved' })
})
