import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginJournal } from '../../../electron/workspace/journal.ts'
import { revisionOf } from '../../../electron/workspace/text-file.ts'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const chain = {
  'a.md': '---\r\ntitle: A\r\nnext: b\r\n---\r\n\r\nText.',
  'b.md': '---\ntitle: B\nnext: c # then C\n---\n\nText.\n',
  'c.md': '---\ntitle: C\n---\n\nText.\n',
}
const fixed = {
  ...chain,
  'b.md': '---\ntitle: B\nnext: c # then C\nprevious: a\n---\n\nText.\n',
  'c.md': '---\ntitle: C\nprevious: b\n---\n\nText.\n',
}

beforeEach(async () => vi.stubEnv('XDG_STATE_HOME', await folderWith()))
afterEach(() => vi.unstubAllEnvs())

const journals = () => join(process.env.XDG_STATE_HOME ?? '', 'throughline', 'journal')

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesIn(folder)
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  )
}

describe('fix', () => {
  it('applies the safe fixes and prints the files that changed', async () => {
    const folder = await folderWith(chain)
    expect(await run(['fix', '.'], { folder })).toEqual({
      status: 0,
      out: 'b.md\nc.md\n',
      said: '2 findings settled; nothing is left.\n',
    })
    expect(await textsIn(folder)).toEqual(fixed)
    expect(await filesIn(process.env.XDG_STATE_HOME ?? ''), 'nothing of ours stays').toEqual([])
    expect(await run(['fix', '.'], { folder })).toMatchObject({ status: 0, out: '' })
  })

  it('prints with --dry-run what patch and git apply make the same of, and writes nothing', async () => {
    const folder = await folderWith({ ...chain, 'd e.md': '---\ntitle: D\nprevious: c\n---' })
    const dry = await run(['fix', '--dry-run', folder])
    expect(dry.status).toBe(0)
    expect(dry.said).toBe('3 findings would be settled; nothing is left.\n')
    expect(await textsIn(folder)).toMatchObject(chain)
    const patched = spawnSync('git', ['apply', '-'], { cwd: folder, input: dry.out, encoding: 'utf8' })
    expect(patched.stderr).toBe('')
    const byPatch = await textsIn(folder)
    const other = await folderWith({ ...chain, 'd e.md': '---\ntitle: D\nprevious: c\n---' })
    await run(['fix', other])
    expect(byPatch).toEqual(await textsIn(other))
  })

  it('ends with 1 where errors are left', async () => {
    const folder = await folderWith({ ...chain, 'd.md': '---\ntitle: D\nnext: nowhere.md\n---\n' })
    expect(await run(['fix', folder])).toMatchObject({
      status: 1,
      said: '2 findings settled; 1 finding left for you to look at, an error.\n',
    })
    expect(await run(['fix', folder, '--dry-run'])).toMatchObject({ status: 1, out: '' })
  })

  it('leaves a second version of an article alone, and says so', async () => {
    const folder = await folderWith({ ...chain, 'a (1).md': '---\ntitle: A\n---\n' })
    const before = await textsIn(folder)
    expect((await run(['fix', folder, '--rule', 'file/*'])).said).toContain(
      'A second version of an article is left as it is',
    )
    expect(await textsIn(folder)).toEqual(before)
  })

  it('applies the fixes of the wanted checks alone', async () => {
    const folder = await folderWith({ ...chain, 'd.md': '---\ntitle: D\nnext: nowhere.md\n---\n' })
    expect(await run(['fix', folder, '--rule', 'post/*', '--rule', 'nothing/*'])).toMatchObject({
      status: 0,
      out: '',
      said: 'No check is called “nothing/*”.\n0 findings settled; nothing is left.\n',
    })
  })

  it('writes nothing where one file can not be written', async () => {
    const folder = await folderWith(chain)
    await chmod(folder, 0o777)
    for (const file of ['a.md', 'b.md']) await chmod(join(folder, file), 0o666)
    await chmod(join(folder, 'c.md'), 0o444)
    vi.stubEnv('XDG_STATE_HOME', '/nowhere')
    const ended = await asOrdinaryUser(() => run(['fix', folder]))
    expect(ended).toMatchObject({ status: 2, out: '' })
    expect(ended.said).toContain('does not let you write “c.md”')
    expect(await textsIn(folder)).toEqual(chain)
  })

  it.each([
    [['fix'], 'Name a folder.'],
    [['fix', 'nowhere'], 'There is no folder'],
    [['fix', '.', '--force'], 'There is no option --force.'],
  ])('%j is refused with 2', async (words, sentence) => {
    const ended = await run(words, { folder: await folderWith() })
    expect(ended).toMatchObject({ status: 2, out: '' })
    expect(ended.said).toContain(sentence)
  })

  it('first takes back what a fix before it left half done', async () => {
    const folder = await folderWith({ ...chain, 'b.md': fixed['b.md'] })
    const after = (of: string) => revisionOf(new TextEncoder().encode(of))
    await beginJournal(
      { folder: journals(), isShared: true },
      {
        root: folder,
        files: [
          {
            file: 'b.md',
            before: chain['b.md'],
            after: after(fixed['b.md']),
            temporary: '.throughline-AAAAAAAAAAAA.tmp',
          },
          {
            file: 'c.md',
            before: chain['c.md'],
            after: after('other'),
            temporary: '.throughline-BBBBBBBBBBBB.tmp',
          },
        ],
        folders: [],
      },
    )
    await writeFile(join(folder, '.throughline-BBBBBBBBBBBB.tmp'), 'other')
    vi.resetModules()
    const { run: runAgain } = await import('./command-line.ts')
    const ended = await runAgain(['fix', folder])
    expect(ended.said).toBe(
      'Throughline ended in the middle of a change to 2 files. It was taken back, so that all are as they were before it.\n2 findings settled; nothing is left.\n',
    )
    expect(await textsIn(folder)).toEqual(fixed)
  })
})

describe.skipIf(process.platform === 'win32')('fix as a process', { timeout: 60_000 }, () => {
  it('changes nothing where there is no room for one of the files', async () => {
    const long = `${chain['c.md']}${'A long line of an article.\n'.repeat(3000)}`
    const folder = await folderWith({ ...chain, 'c.md': long })
    // 64 KiB is the most that a file may have: the same refusal as on a full disk.
    const script = resolve(import.meta.dirname, '../../../electron/cli/main.ts')
    const line = `ulimit -S -f 64; TSX_DISABLE_CACHE=1 "${process.execPath}" --import tsx "${script}" fix "${folder}"`
    const child = spawn('bash', ['-c', line], { cwd: resolve(import.meta.dirname, '../../..') })
    const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(said).toContain('The disk is full.')
    expect(status).toBe(2)
    expect(await textsIn(folder)).toEqual({ ...chain, 'c.md': long })
  })
})
