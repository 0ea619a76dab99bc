import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'
import { hasDisplay } from './virtual-display.ts'

/** What Electron needs of Debian and Ubuntu; where a release renamed a package, its newer name stands beside it. */
const packages: readonly (readonly [string, ...string[]])[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
]

/** What is missing of the system's own parts; empty where Electron can start. */
async function missingParts(dist: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const { output } = await run('ldd', [join(dist, 'electron')])
  const libraries = [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
  const needsXvfb = !hasDisplay() && (await run('Xvfb', ['-help'])).status === null
  const hasFonts = (await run('fc-list', [])).output.trim() !== ''
  return [...libraries, ...(needsXvfb ? ['Xvfb'] : []), ...(hasFonts ? [] : ['fonts'])]
}

/**
 * Makes sure that the system has what Electron needs. As root on Debian or Ubuntu with nobody at the keyboard it installs
 * what is missing; otherwise it prints the command that does. Returns true where Electron can start.
 */
export async function ensureSystemParts(dist: string): Promise<boolean> {
  const missing = await missingParts(dist)
  if (missing.length === 0) return true
  console.error(`This machine lacks what Electron needs to open a window: ${missing.join(', ')}.`)
  if (!existsSync('/usr/bin/apt-get')) {
    console.error('Install GTK 3, NSS, ALSA, GBM, Xss, a font and Xvfb with your system’s package manager.')
    return false
  }
  if (!mayInstall()) {
    console.error(
      `Please run:\n  ${isRoot() ? '' : 'sudo '}apt-get update && ${isRoot() ? '' : 'sudo '}apt-get install -y ${(await packageNames()).join(' ')}`,
    )
    return false
  }
  console.error('Installing it with apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update'], { env })).status !== 0)
    console.error('apt-get update did not succeed.')
  const names = await packageNames()
  const { status, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env,
  })
  if (status !== 0) console.error(output)
  const left = status === 0 ? await missingParts(dist) : missing
  if (left.length > 0) console.error(`Still missing: ${left.join(', ')}.`)
  return left.length === 0
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function mayInstall(): boolean {
  return isRoot() && !(process.stdin.isTTY && process.stdout.isTTY)
}

/** The names that this release of Debian or Ubuntu knows the packages by. */
async function packageNames(): Promise<readonly string[]> {
  const names = ['xvfb', 'fontconfig', 'fonts-dejavu-core']
  for (const [older, ...newer] of packages) {
    let name = older
    for (const candidate of newer) if (await isKnown(candidate)) name = candidate
    names.push(name)
  }
  return names
}

async function isKnown(name: string): Promise<boolean> {
  return /^Candidate: (?!\(none\))/m.test(
    (await run('apt-cache', ['policy', name])).output.replace(/^\s+/gm, ''),
  )
}
