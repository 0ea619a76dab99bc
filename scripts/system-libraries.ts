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
  const needsXvfb = !hasDisplay() && (await run('Xvfb', ['-help'])).status === null
  return [...missingLibraries(output), ...(needsXvfb ? ['Xvfb'] : [])]
}

/** The libraries that `ldd` could not find. */
export function missingLibraries(lddOutput: string): readonly string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

/** What decides who installs what is missing. */
export interface Machine {
  readonly hasApt: boolean
  readonly isRoot: boolean
  /** Somebody sits at the keyboard and can be asked. */
  readonly isInteractive: boolean
}

/** Installing by ourselves, or the sentence that tells the user how. */
export type Remedy = { readonly kind: 'install' } | { readonly kind: 'tell'; readonly sentence: string }

/** On Debian or Ubuntu, root with nobody at the keyboard has it installed; anybody else is told the exact command. */
export function remedyFor({ hasApt, isRoot, isInteractive }: Machine, names: readonly string[]): Remedy {
  if (!hasApt)
    return {
      kind: 'tell',
      sentence: "Install GTK 3, NSS, ALSA, GBM, Xss and Xvfb with your system's package manager.",
    }
  if (isRoot && !isInteractive) return { kind: 'install' }
  const sudo = isRoot ? '' : 'sudo '
  const command = `${sudo}apt-get update && ${sudo}apt-get install -y ${names.join(' ')}`
  return { kind: 'tell', sentence: `Please run:\n  ${command}` }
}

/** Makes sure that the system has what Electron needs, or says how to get it. Returns true where Electron can start. */
export async function ensureSystemParts(dist: string): Promise<boolean> {
  const missing = await missingParts(dist)
  if (missing.length === 0) return true
  console.error(`This machine lacks what Electron needs to open a window: ${missing.join(', ')}.`)
  const remedy = remedyFor(thisMachine(), await packageNames())
  if (remedy.kind === 'tell') {
    console.error(remedy.sentence)
    return false
  }
  console.error('Installing it with apt-get.')
  if (!(await install())) return false
  const left = await missingParts(dist)
  if (left.length > 0) console.error(`Still missing: ${left.join(', ')}.`)
  return left.length === 0
}

async function install(): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update'], { env })).status !== 0)
    console.error('apt-get update did not succeed.')
  // Only now does apt know under which names this release has the packages.
  const wanted = ['install', '-y', '--no-install-recommends', ...(await packageNames())]
  const { status, output } = await run('apt-get', wanted, { env })
  if (status !== 0) console.error(output)
  return status === 0
}

function thisMachine(): Machine {
  return {
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  }
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
