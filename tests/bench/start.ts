import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
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
  const ours = () => timeStart(electron, root, ['.', sample, `--user-data-dir=${data.ours}`], isReadable)
  const empty = () =>
    timeStart(
      electron,
      root,
      [join(root, 'tests', 'bench', 'empty-window'), `--user-data-dir=${data.empty}`],
      `document.body?.textContent.includes('Empty')`,
    )
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

/** In milliseconds, until this holds in the window and is painted. */
async function timeStart(
  { program, env }: PreparedElectron,
  cwd: string,
  args: readonly string[],
  isReady: string,
): Promise<number> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: program,
    cwd,
    args: [...args],
    env: env as Record<string, string>,
  })
  try {
    await untilPainted(await app.firstWindow(), isReady)
    return performance.now() - start
  } finally {
    await app.close()
  }
}

/** Looked for by the window itself every few milliseconds: Playwright's own waiting looks twice a second at last. */
async function untilPainted(page: Page, isReady: string): Promise<void> {
  const seen = `new Promise((resolve) => {
    const look = () => (${isReady}) ? requestAnimationFrame(() => setTimeout(resolve)) : setTimeout(look, 4)
    look()
  })`
  // A window that goes on from its first, empty page to its own is looked at again.
  for (;;) {
    const isSeen = await page.evaluate(seen).then(
      () => true,
      () => false,
    )
    if (isSeen) return
    if (page.isClosed()) throw new Error('The window closed before it could be read.')
  }
}

const words = 'appointment'
const isReadable = `[document.querySelector('.cm-content'), document.querySelector('iframe[title="Preview"]')?.contentDocument?.querySelector('article')]
  .every((shown) => shown?.getBoundingClientRect().height > 0 && shown.textContent.includes('${words}'))`
