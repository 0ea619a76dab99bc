import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FallbackPackage } from '../../scripts/electron-runtime/fallback-package.ts'
import { type RuntimeWorld, resolveElectronRuntime } from '../../scripts/electron-runtime/resolve.ts'

const never = () => Promise.reject(new Error('This must not be called.'))

/** A small package of the shape of the real one, and a world in which nothing else is to be had. */
function smallWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-runtime-'))
  const packed = join(folder, 'packed')
  mkdirSync(join(packed, 'app', 'resources'), { recursive: true })
  mkdirSync(join(packed, 'package'))
  writeFileSync(join(packed, 'app', 'program'), '#!/bin/sh\necho electron\n', { mode: 0o755 })
  writeFileSync(join(packed, 'app', 'resources', 'app.asar'), 'theirs')
  execFileSync('tar', ['-czf', join(packed, 'package', 'payload.tar.gz'), '-C', packed, 'app'])
  const tarball = join(folder, 'small-1.0.0.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', packed, 'package'])
  const fallback: FallbackPackage = {
    name: 'small',
    version: '1.0.0',
    integrity: `sha512-${hash(tarball, 'sha512', 'base64')}`,
    payload: 'payload.tar.gz',
    program: 'app/program',
    programSha256: hash(join(packed, 'app', 'program'), 'sha256', 'hex'),
  }
  const electronPackage = join(folder, 'electron')
  mkdirSync(electronPackage)
  const said: string[] = []
  const world: RuntimeWorld = {
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
    platform: 'linux',
    arch: 'x64',
    electronPackage,
    download: async () => false,
    fetchPackage: async (_name, _version, into) => {
      const path = join(into, 'small-1.0.0.tgz')
      writeFileSync(path, readFileSync(tarball))
      return path
    },
    fallback,
    say: (sentence) => said.push(sentence),
  }
  return { folder, cache: join(folder, 'cache', 'throughline'), electronPackage, said, world }
}

function hash(file: string, algorithm: string, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding)
}

function install(electronPackage: string): void {
  mkdirSync(join(electronPackage, 'dist'))
  writeFileSync(join(electronPackage, 'dist', 'electron'), '')
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
}

describe('where Electron comes from', () => {
  it('is the folder that the user names, first of all', async () => {
    const { world, folder, electronPackage } = smallWorld()
    install(electronPackage)
    const env = { ...world.env, ELECTRON_OVERRIDE_DIST_PATH: folder }
    expect(await resolveElectronRuntime({ ...world, env })).toEqual({
      kind: 'ready',
      dist: folder,
      source: 'override',
    })
  })

  it('is said to be missing where the named folder is not there', async () => {
    const { world } = smallWorld()
    const env = { ...world.env, ELECTRON_OVERRIDE_DIST_PATH: '/no/such/folder' }
    const result = await resolveElectronRuntime({ ...world, env })
    expect(result).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('/no/such/folder') })
  })

  it('is the installed binary, without any network', async () => {
    const { world, electronPackage } = smallWorld()
    install(electronPackage)
    const result = await resolveElectronRuntime({ ...world, download: never, fetchPackage: never })
    expect(result).toMatchObject({ kind: 'ready', source: 'installed' })
  })

  it('is the official download where that works', async () => {
    const { world, electronPackage } = smallWorld()
    const download = async () => {
      install(electronPackage)
      return true
    }
    expect(await resolveElectronRuntime({ ...world, download, fetchPackage: never })).toMatchObject({
      source: 'downloaded',
    })
  })

  it('is at last the development copy, which is said loudly', async () => {
    const { world, said } = smallWorld()
    const result = await resolveElectronRuntime(world)
    expect(result).toMatchObject({ kind: 'ready', source: 'fallback' })
    expect(said.join('\n')).toContain('never for a release build')
  })

  it('is not the development copy on other systems', async () => {
    const { world } = smallWorld()
    const result = await resolveElectronRuntime({ ...world, platform: 'darwin', fetchPackage: never })
    expect(result).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('could not be downloaded'),
    })
  })
})

describe('the development copy', () => {
  it('holds the program under its usual name, and an application of ours in place of theirs', async () => {
    const { world } = smallWorld()
    const result = await resolveElectronRuntime(world)
    if (result.kind !== 'ready') throw new Error(result.sentence)
    expect(readdirSync(result.dist).sort()).toEqual(['FROM.txt', 'electron', 'resources'])
    expect(readdirSync(join(result.dist, 'resources'))).toEqual(['app'])
    expect(readFileSync(join(result.dist, 'resources', 'app', 'main.js'), 'utf8')).toContain(
      'process.defaultApp = true',
    )
  })

  it('is made once: a second start uses no network', async () => {
    const { world } = smallWorld()
    await resolveElectronRuntime(world)
    const again = await resolveElectronRuntime({ ...world, download: never, fetchPackage: never })
    expect(again).toMatchObject({ kind: 'ready', source: 'fallback' })
  })

  it('is refused where a byte of the package differs, and nothing is left', async () => {
    const { world, cache } = smallWorld()
    const fetchPackage: RuntimeWorld['fetchPackage'] = async (...wanted) => {
      const path = await world.fetchPackage(...wanted)
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))
      return path
    }
    const result = await resolveElectronRuntime({ ...world, fetchPackage })
    expect(result).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('refused') })
    expect(readdirSync(cache)).toEqual([])
  })

  it('is refused where the program inside is another one', async () => {
    const { world, cache } = smallWorld()
    const fallback = { ...world.fallback, programSha256: '0'.repeat(64) }
    expect(await resolveElectronRuntime({ ...world, fallback })).toMatchObject({ kind: 'failed' })
    expect(readdirSync(cache)).toEqual([])
  })

  it('is not half there after a fetch that broke off, and is made by the next start', async () => {
    const { world, cache } = smallWorld()
    const broken: RuntimeWorld['fetchPackage'] = async (_name, _version, into) => {
      writeFileSync(join(into, 'small-1.0.0.tgz'), 'half')
      throw new Error('The connection was lost.')
    }
    const result = await resolveElectronRuntime({ ...world, fetchPackage: broken })
    expect(result).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('The connection was lost.'),
    })
    expect(readdirSync(cache)).toEqual([])
    expect(await resolveElectronRuntime(world)).toMatchObject({ source: 'fallback' })
  })

  it('passes over what a killed start left, and clears it away when it is old', async () => {
    const { world, cache } = smallWorld()
    const old = join(cache, '.partial-old')
    const fresh = join(cache, '.partial-fresh')
    for (const folder of [old, fresh]) mkdirSync(folder, { recursive: true })
    utimesSync(old, new Date(0), new Date(0))
    expect(await resolveElectronRuntime(world)).toMatchObject({ source: 'fallback' })
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
  })
})
