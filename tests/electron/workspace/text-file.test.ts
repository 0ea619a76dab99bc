import { execFileSync } from 'node:child_process'
import { chmod, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText, readTextFile } from '../../../electron/workspace/text-file.ts'
import { asOrdinaryUser, folderWith } from '../temporary-folder.ts'

async function reasonOf(path: string): Promise<string> {
  const result = await readTextFile(path)
  return result.kind === 'failed' ? result.reason : 'read'
}

it('what is read gives the same bytes again, and what does not is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const result = decodeText(bytes)
      const isUtf8 = Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8').equals(Buffer.from(bytes))
      if (result.kind === 'failed') return !isUtf8 && result.reason === 'not-utf8'
      return isUtf8 && Buffer.from(result.text, 'utf8').equals(Buffer.from(bytes))
    }),
    { numRuns: 2000 },
  )
})

it.each([
  ['a byte order mark', '\uFEFF---\r\ntitle: x\r\n'],
  ['nothing', ''],
  ['mixed line endings', 'a\r\nb\nc\rd'],
  ['a NUL', 'a\0b'],
  ['emoji', '👩🏽‍⚕️'],
])('keeps %s', async (_, text) => {
  const folder = await folderWith({ 'a.md': text })
  expect(await readTextFile(join(folder, 'a.md'))).toMatchObject({ kind: 'read', text })
})

it('one byte more or less is another revision', async () => {
  const folder = await folderWith({ 'a.md': 'text', 'b.md': 'text\n', 'c.md': 'text' })
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => readTextFile(join(folder, `${name}.md`))))
  expect(a).toEqual(c)
  expect(a).not.toEqual(b)
})

it('says what is wrong with a file', async () => {
  const folder = await folderWith({ 'latin1.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'dir.md/': '' })
  await writeFile(join(folder, 'huge.md'), '')
  await truncate(join(folder, 'huge.md'), 3 * 1024 ** 3)
  expect(await reasonOf(join(folder, 'latin1.md'))).toBe('not-utf8')
  expect(await reasonOf(join(folder, 'dir.md'))).toBe('not-a-file')
  expect(await reasonOf(join(folder, 'huge.md'))).toBe('too-large')
  expect(await reasonOf(join(folder, 'gone.md'))).toBe('gone')
  expect(await reasonOf(join(folder, 'latin1.md/x.md'))).toBe('gone')
  expect(await reasonOf(join(folder, 'a\0b.md'))).toBe('other')
})

it('says that it may not read', async () => {
  const folder = await folderWith({ 'a.md': 'text' })
  await chmod(folder, 0o755)
  await chmod(join(folder, 'a.md'), 0)
  expect(await asOrdinaryUser(() => reasonOf(join(folder, 'a.md')))).toBe('no-permission')
})

it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
  const folder = await folderWith()
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  expect(await reasonOf(join(folder, 'pipe.md'))).toBe('not-a-file')
})
