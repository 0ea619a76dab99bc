import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { PreparedElectron } from '../../../scripts/prepared-electron.ts'
import { bundlesFolder } from './bundles.ts'
import type { BenchDocument } from './documents.ts'
import { marked } from './documents.ts'
import { ourDesk } from './our-desk.ts'
import type { PageServer } from './page-server.ts'

/** What all windows need: Electron, the application’s folder, a place for files, and the others’ pages. */
export interface Bench {
  readonly root: string
  readonly electron: PreparedElectron
  /** A folder to write in. */
  readonly work: string
  readonly server: PageServer
}

/** A window with a document open and the cursor where to type; `probe` runs in it. */
export interface BenchWindow {
  readonly app: ElectronApplication
  readonly window: Page
}

/** The pointer stands over the text in all: Chromium looks after each key what is below it. */
const overText = { x: 200, y: 200 }

/** Opens a program’s window; the caller closes it. */
export async function launch({ root, electron }: Bench, args: readonly string[]): Promise<BenchWindow> {
  return launchIn(root, electron, args)
}

/** The same without what the others need. */
export async function launchIn(
  cwd: string,
  { program, env }: PreparedElectron,
  args: readonly string[],
): Promise<BenchWindow> {
  const app = await _electron.launch({
    executablePath: program,
    cwd,
    args: [...args],
    env: env as Record<string, string>,
  })
  const window = await app.firstWindow()
  window.setDefaultTimeout(60_000)
  return { app, window }
}

/** Our own window, with the document in a folder of its own. */
export async function openOurs(bench: Bench, document: BenchDocument): Promise<BenchWindow> {
  const opened = await launch(bench, await ourDesk(bench.work, document.text))
  try {
    const { window } = opened
    const link = window.frameLocator('iframe[title="Preview"]').locator(`a[href$="${marked.address}"]`)
    await link.waitFor({ state: 'attached' })
    await isQuiet(window)
    await addProbe(window)
    await window.evaluate(
      `probe.watch(() => document.querySelector('iframe[title="Preview"]').contentDocument.body, ${JSON.stringify(marked.address)})`,
    )
    // A click in the page leads to the same place in the text.
    await link.locator('xpath=following-sibling::em').click()
    await window.getByRole('textbox', { name: 'Article text' }).and(window.locator(':focus')).waitFor()
    await window.keyboard.press('End')
    const pane = await window.locator('.editor-text').boundingBox()
    await window.mouse.move((pane?.x ?? 0) + overText.x, (pane?.y ?? 0) + overText.y)
    return opened
  } catch (error) {
    await opened.app.close()
    throw error
  }
}

/** The window of one of the others, which shows nothing yet; `bench` is the document there. */
export async function launchPeer(bench: Bench, name: string, document: BenchDocument): Promise<BenchWindow> {
  const folder = join(import.meta.dirname, 'peer-window')
  const data = `--user-data-dir=${join(bench.work, 'data-of-others')}`
  const opened = await launch(bench, [folder, data, bench.server.addressOf(name)])
  await opened.window.waitForFunction('window.peer !== undefined')
  await opened.window.evaluate(`window.bench = ${JSON.stringify(document)}`)
  return opened
}

/** The window of one of the others, with the document. */
export async function openPeer(bench: Bench, name: string, document: BenchDocument): Promise<BenchWindow> {
  const opened = await launchPeer(bench, name, document)
  try {
    const { window } = opened
    await window.evaluate('peer.mount(document.querySelector("#root"), bench)')
    const isThere = `peer.page()?.querySelector('a[href$="${marked.address}"]')`
    await window.waitForFunction(isThere, undefined, { polling: 50 })
    await isQuiet(window)
    await addProbe(window)
    await window.evaluate(`probe.watch(() => peer.page(), ${JSON.stringify(marked.address)})`)
    await window.evaluate('peer.focus(bench)')
    await window.mouse.move(overText.x, overText.y)
    return opened
  } catch (error) {
    await opened.app.close()
    throw error
  }
}

/** Waits until a window has had nothing to do for a while. */
export async function isQuiet(window: Page): Promise<void> {
  await window.waitForTimeout(600)
  await window.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 20000 }))')
}

/** Puts the probe into a window. */
export async function addProbe(window: Page): Promise<void> {
  await window.evaluate(await readFile(join(bundlesFolder, 'probe', 'page.js'), 'utf8'))
}
