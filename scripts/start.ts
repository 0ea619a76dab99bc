import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
const screenshot = join(root, 'out', 'screenshot.png')
const screenshotTimeLimit = 60_000

process.exitCode = await start(process.argv.slice(2))

/** Starts Throughline from the sources; without a display, on a virtual one, and names the screenshot that it takes there. */
async function start(args: readonly string[]): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  const built = await buildIfStale(root)
  if (built !== 0) return built
  const isHidden = electron.virtualDisplay !== null
  const env = isHidden ? { ...electron.env, THROUGHLINE_SCREENSHOT: screenshot } : electron.env
  if (isHidden) prepareScreenshot(electron.virtualDisplay?.name ?? '')
  const child = spawn(electron.program, [...rootFlags(), root, ...args], {
    stdio: ['inherit', 'inherit', isHidden ? 'pipe' : 'inherit'],
    env,
  })
  if (child.stderr !== null) passOn(child.stderr)
  const ended = endOf(child)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill('SIGTERM'))
  if (isHidden) await Promise.race([tellScreenshot(), ended])
  const status = await ended
  electron.virtualDisplay?.stop()
  return status
}

/** Chromium's sandbox refuses to run as root. */
function rootFlags(): readonly string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  console.error(
    'Running as root, so Chromium’s sandbox is off (--no-sandbox). Run as an ordinary user to have it on.',
  )
  return ['--no-sandbox']
}

/** A machine without a display has no desktop bus either; Chromium's complaints about that help nobody. */
function passOn(stream: Readable): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (!/:ERROR:dbus\/|dri3 extension/.test(line)) console.error(line)
  })
}

function prepareScreenshot(display: string): void {
  console.error(`There is no display here, so Throughline runs on a virtual one (Xvfb, ${display}).`)
  mkdirSync(join(root, 'out'), { recursive: true })
  rmSync(screenshot, { force: true })
}

async function tellScreenshot(): Promise<void> {
  for (const start = Date.now(); Date.now() - start < screenshotTimeLimit; await wait(200)) {
    if (!existsSync(screenshot)) continue
    console.error(`Throughline is running. A screenshot of its window: ${screenshot}\nPress Ctrl-C to stop.`)
    return
  }
  console.error('The window gave no picture within a minute; Throughline may not have started well.')
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Electron could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('close', (status, signal) => resolve(status ?? (signal === 'SIGTERM' ? 0 : 1)))
  })
}
