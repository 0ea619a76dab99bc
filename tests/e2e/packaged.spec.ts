import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import electronPath from 'electron'
import { folderWith, newFolder } from './desk.ts'
import { electronDist } from './ordinary-user.ts'

const root = resolve(import.meta.dirname, '..', '..')
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
let program = ''

test.skip(process.platform !== 'linux', 'The package of this system is tried by hand.')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const output = await mkdtemp(join(tmpdir(), 'throughline-package-'))
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--dir',
      '--publish',
      'never',
      `--config.directories.output=${output}`,
      `--config.electronDist=${electronDist(String(electronPath))}`,
    ],
    { cwd: root, stdio: 'pipe' },
  )
  program = join(output, 'linux-unpacked', 'throughline')
})

test('the packaged program opens a folder, saves what is typed, and closes', async () => {
  const folder = await folderWith({ 'one.md': '---\ntitle: One\n---\n\nFirst words.\n' })
  const { started, browser, page } = await startPackaged([folder])
  await expect(
    page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: 'One' }),
  ).toBeVisible()
  const text = page.getByRole('textbox', { name: 'Article text' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('More words.')
  await expect(page.frameLocator('iframe[title="Preview"]').getByText('More words.')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Saved')
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toBe(
    '---\ntitle: One\n---\n\nFirst words.\nMore words.',
  )
  const ended = new Promise((done) => started.once('exit', done))
  await page.close({ runBeforeUnload: true })
  await ended
  await browser.close()
})

test('a first start of the packaged program opens the sample', async () => {
  const { started, browser, page } = await startPackaged([])
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(4)
  await expect(page.getByRole('textbox', { name: 'Article text' })).toContainText('appointment')
  await browser.close()
  started.kill()
})

test('the packaged program is the command line too, and can be made to run nothing else', async () => {
  const folder = await folderWith({ 'one.md': '---\ntitle: One\n---\n\nSee [two](two.md).\n' })
  const failed = await command(['check', folder, '--format', 'json'])
  expect(failed.code).toBe(1)
  expect(JSON.parse(failed.stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
    'link/broken',
  ])
  const rendered = await command(['render', join(folder, 'one.md')])
  expect(rendered).toMatchObject({ code: 0, stdout: '<p>See <a href="two.md">two</a>.</p>\n' })
  expect((await command(['render', join(folder, 'gone.md')])).code).toBe(2)
  await writeFile(join(folder, 'long.md'), 'A long article.\n\n'.repeat(30_000))
  const first = await inShell(`set -o pipefail; $PROGRAM render "${join(folder, 'long.md')}" | head -n 1`)
  expect(first).toMatchObject({ code: 0, stdout: '<p>A long article.</p>\n' })
  const lost = await inShell(`$PROGRAM render "${join(folder, 'one.md')}" > /dev/full`)
  expect(lost.code).toBe(2)

  const script = join(await newFolder(), 'script.js')
  const mark = join(await newFolder(), 'ran')
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  await command(['check', folder], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` })
  expect(existsSync(mark)).toBe(false)
})

function command(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return ended(program, [...args, ...asRoot], env)
}

/** Runs a line of the shell in which `$PROGRAM` is the packaged program. */
function inShell(line: string) {
  return ended('bash', ['-c', line.replaceAll('$PROGRAM', [`"${program}"`, ...asRoot].join(' '))])
}

function ended(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return promisify(execFile)(file, [...args], { env: { ...process.env, ...env } }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
  )
}

/** Starts the packaged program as a user does; Playwright reaches its window by the debugging port that it chose. */
async function startPackaged(
  args: readonly string[],
): Promise<{ readonly started: ChildProcess; readonly browser: Browser; readonly page: Page }> {
  const userData = await newFolder()
  const started = spawn(
    program,
    [...args, `--user-data-dir=${userData}`, '--remote-debugging-port=0', ...asRoot],
    { env: { ...process.env, HOME: userData }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  started.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  const address = await expect
    .poll(() => /DevTools listening on (ws:\S+)/.exec(said)?.[1] ?? '')
    .not.toBe('')
    .then(() => /DevTools listening on (ws:\S+)/.exec(said)?.[1] ?? '')
  const browser = await chromium.connectOverCDP(address)
  await expect.poll(() => pageOf(browser)?.url() ?? '').toMatch(/^app:\/\/throughline\//)
  const page = pageOf(browser)
  if (page === null) throw new Error('The packaged program showed no window.')
  return { started, browser, page }
}

function pageOf(browser: Browser): Page | null {
  return browser.contexts().flatMap((context) => context.pages())[0] ?? null
}
