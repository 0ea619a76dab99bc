import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import type { PreparedElectron } from '../../scripts/prepared-electron.ts'
import { type Comparison, comparison } from './comparison.ts'

/**
 * Times the start of the application until its window is shown and the sample can be read, text and page, over an empty
 * Electron window; both with a data folder of their own, in turn, so that what else the machine does falls on both.
 */
export async function benchStart(
  root: string,
  electron: PreparedElectron,
  runs: number,
): Promise<Comparison> {
  const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const sample = join(work, 'posts')
  await cp(join(root, 'posts'), sample, { recursive: true })
  const data = { ours: join(work, 'ours'), empty: join(work, 'empty') }
  const ours = () => timeStart(electron, root, data.ours, ['.', sample], articlePainted)
  const empty = () =>
    timeStart(electron, root, data.empty, [join(root, 'tests', 'bench', 'empty-window')], pagePainted)
  try {
    // The first start of each fills caches, as the first start after an installation does.
    await empty()
    await ours()
    const times: { ours: number[]; base: number[] } = { ours: [], base: [] }
    for (let run = 0; run < runs; run++) {
      times.base.push(await empty())
      times.ours.push(await ours())
    }
    return comparison('start, sample readable', 'empty Electron window', times)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** So long a program is left alone: who attaches to it earlier holds its window up. */
const alone = 2500

/**
 * In milliseconds from the start of the program to the first paint that shows what is waited for, as Chromium itself noted it:
 * nothing is attached to the program until it stands.
 */
async function timeStart(
  { program, env }: PreparedElectron,
  cwd: string,
  data: string,
  args: readonly string[],
  painted: string,
): Promise<number> {
  const portFile = join(data, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const start = Date.now()
  const options = ['--remote-debugging-port=0', `--user-data-dir=${data}`, ...sandboxOptions]
  const started = spawn(program, [...options, ...args], { cwd, env, stdio: 'ignore' })
  const ended = once(started, 'exit')
  try {
    await setTimeout(alone)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('The program has no window.')
    const time = await page.waitForFunction(painted)
    return Number(await time.jsonValue()) - start
  } finally {
    started.kill()
    await ended
  }
}

/** The port that Chromium writes into its data folder, on a slow machine only later. */
async function portIn(file: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const [port = ''] = text.split('\n')
    if (port !== '') return port
    if (tries === 100) throw new Error('The program never said where it can be asked.')
    await setTimeout(alone / 10)
  }
}

/** Chromium can't confine its processes for root. */
const sandboxOptions = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** When a page with words was first painted, in milliseconds since 1970; null before. */
const paintedIn = (view: string) =>
  `(${view}.performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => ${view}.performance.timeOrigin + startTime)[0] ?? null)`

const pagePainted = `document.body?.textContent.includes('Empty') ? ${paintedIn('window')} : null`

/** The window and the frame of the page in it, with the words of the sample in both. The frame holds nothing before its page, which is made after the editor. */
const words = 'appointment'
const articlePainted = `(() => {
  const frame = document.querySelector('iframe[title="Preview"]')
  const shown = [document.querySelector('.cm-content'), frame?.contentDocument?.querySelector('article')]
  if (!shown.every((one) => one?.getBoundingClientRect().height > 0 && one.textContent.includes('${words}'))) return null
  const [around, inside] = [${paintedIn('window')}, ${paintedIn('frame.contentWindow')}]
  return around === null || inside === null ? null : Math.max(around, inside)
})()`
