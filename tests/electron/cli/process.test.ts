import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { filesIn, folderWith } from '../temporary-folder.ts'

const repository = resolve(import.meta.dirname, '../../..')
const seed = join(repository, 'tests/corpus/import/how-ketamine-differs.txt')

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly said: string
}

/** Starts the real command line as its users do, typed in `folder`. */
async function throughline(
  words: readonly string[],
  {
    folder = repository,
    input = '',
  }: { readonly folder?: string; readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  const child = spawn('npm', ['run', '-s', '--prefix', repository, 'cli', '--', ...words], {
    cwd: folder,
    env: {
      ...process.env,
      npm_config_loglevel: 'silent',
      INIT_CWD: undefined,
      npm_lifecycle_event: undefined,
    },
  })
  child.stdin.end(input)
  const [out, said, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { status, out, said }
}

/** Runs a line of the shell in which `$CLI` is the command line. */
async function inShell(line: string, folder: string): Promise<Ended> {
  const cli = `"${process.execPath}" --import tsx "${join(repository, 'electron/cli/main.ts')}"`
  const child = spawn('bash', ['-c', line.replaceAll('$CLI', cli).replaceAll('$FOLDER', folder)], {
    cwd: repository,
  })
  child.stdin.end()
  const [out, said, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { status, out, said }
}

describe('the command line as it is typed', { timeout: 60_000 }, () => {
  it('imports, checks and exports the sample', async () => {
    const folder = await folderWith()
    const imported = await throughline(['import', seed, '--into', 'articles'], { folder })
    expect(imported).toMatchObject({
      status: 0,
      out: 'articles/how-ketamine-differs-from-other-mental-health-treatments.md\n',
    })
    expect(imported.said).toBe(
      `“${seed}”: 1 title, 5 headings, 7 paragraphs, 1 Previous button. No words changed.\n`,
    )
    const checked = await throughline(['check', 'articles', '--format', 'json'], { folder })
    expect(JSON.parse(checked.out).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'series/dangling',
      'series/direction',
    ])
    expect(checked).toMatchObject({ status: 0, said: '' })
    const exported = await throughline(
      ['export', imported.out.trim(), '--to', 'html', '--out', 'page.html'],
      { folder },
    )
    expect(exported).toEqual({ status: 0, out: '', said: '' })
    expect(await filesIn(folder)).toEqual([imported.out.trim(), 'page.html'])
  })

  it('reads standard input, and keeps it to the letter', async () => {
    const { status, out } = await throughline(['render', '-'], {
      input: 'Caf\u00e9 \u201cquoted\u201d \u2014 \u{1F469}\n',
    })
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringContaining('Caf\u00e9 \u201cquoted\u201d \u2014 \u{1F469}'),
    })
  })

  it('ends with a sentence and 2, never a stack trace', async () => {
    const refused = await throughline(['render', '-'], { input: Uint8Array.of(0x61, 0xff) })
    expect(refused).toEqual({ status: 2, out: '', said: 'Standard input is not plain text (UTF-8).\n' })
  })
})

describe.skipIf(process.platform === 'win32')('what is printed', { timeout: 60_000 }, () => {
  const long = Array.from(
    { length: 30_000 },
    (_, at) => `Paragraph number ${at} of a very long article.\n`,
  ).join('\n')

  it('comes whole through a slow pipe', async () => {
    const folder = await folderWith({ 'long.md': long })
    const { out, status } = await inShell(
      'set -o pipefail; $CLI render "$FOLDER/long.md" | (sleep 0.5; tail -n 1)',
      folder,
    )
    expect({ out, status }).toEqual({
      out: '<p>Paragraph number 29999 of a very long article.</p>\n',
      status: 0,
    })
  })

  it('may be cut short by a reader that has seen enough', async () => {
    const folder = await folderWith({ 'long.md': long })
    const { out, said, status } = await inShell(
      'set -o pipefail; $CLI render "$FOLDER/long.md" | head -n 1',
      folder,
    )
    expect({ out, said, status }).toEqual({
      out: '<p>Paragraph number 0 of a very long article.</p>\n',
      said: '',
      status: 0,
    })
  })

  it('leaves no article behind where there is no room for the next', async () => {
    const folder = await folderWith({ 'a.txt': 'A Title\n\nA short paragraph.\n', 'long.txt': long })
    // 64 KiB is the most that a file may have: the same refusal as on a full disk.
    const line =
      'ulimit -S -f 64; TSX_DISABLE_CACHE=1 $CLI import "$FOLDER/a.txt" "$FOLDER/long.txt" --into "$FOLDER/in/new"'
    const { status, out, said } = await inShell(line, folder)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said).toContain('long.txt” could not be imported, so nothing was. The disk is full.')
    expect(await readdir(folder)).toEqual(['a.txt', 'long.txt'])
  })

  it.skipIf(!existsSync('/dev/full'))('that could not be written is a failure', async () => {
    const folder = await folderWith({ 'a.md': 'Text.\n' })
    expect(await inShell('$CLI render "$FOLDER/a.md" > /dev/full', folder)).toEqual({
      status: 2,
      out: '',
      said: 'The result could not be written.\n',
    })
  })
})

it('takes paths from where it was typed only when npm moved it', { timeout: 60_000 }, async () => {
  const folder = await folderWith({ 'a.md': 'Here.\n' })
  const elsewhere = await folderWith()
  await writeFile(join(elsewhere, 'a.md'), 'Elsewhere.\n')
  const line = 'cd "$FOLDER" && NODE_PATH= '
  const tsx = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${join(repository, 'electron/cli/main.ts')}"`
  const plain = await inShell(
    `${line} INIT_CWD="${elsewhere}" npm_lifecycle_event=unit ${tsx} render a.md`,
    folder,
  )
  expect(plain.out).toBe('<p>Here.</p>\n')
  const moved = await inShell(
    `${line} INIT_CWD="${elsewhere}" npm_lifecycle_event=cli ${tsx} render a.md`,
    folder,
  )
  expect(moved.out).toBe('<p>Elsewhere.</p>\n')
})
