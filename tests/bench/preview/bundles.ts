import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { run } from '../../../scripts/run.ts'
import type { Candidate } from './candidates.ts'

const bench = join(import.meta.dirname, '..')
const peers = join(bench, 'peers')

/** Where the scripts of the pages are, and the probe. */
export const bundlesFolder = join(bench, '..', '..', 'out', 'bench')

/** Where the packages of the others are. */
export const peerPackages = join(peers, 'node_modules')

/** Makes one script of the probe and one of each candidate’s page; installs the others’ packages on first use. */
export async function buildPages(candidates: readonly Candidate[]): Promise<void> {
  if (candidates.some(({ isInstalled }) => isInstalled)) await installPeers()
  await bundle('probe', join(bench, 'preview', 'probe.ts'))
  for (const { name, page } of candidates) if (page !== null) await bundle(name, join(bench, page))
}

async function installPeers(): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(peers, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  if (Object.keys(dependencies).every((name) => existsSync(join(peerPackages, name, 'package.json')))) return
  console.error('Installing the editors to compare with.')
  const npm = process.env.npm_execpath
  const options = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', peers]
  const program = npm === undefined ? 'npm' : process.execPath
  const { status, output } = await run(program, [...(npm === undefined ? [] : [npm]), 'install', ...options])
  if (status !== 0) throw new Error(`The editors to compare with could not be installed.\n${output}`)
}

function bundle(name: string, entry: string): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: join(bundlesFolder, name),
      target: 'chrome140',
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => 'page.js', cssFileName: 'page' },
    },
  })
}
