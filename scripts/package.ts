import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { resolveElectronRuntime } from './electron-runtime/resolve.ts'
import { runShown } from './run.ts'

const root = join(import.meta.dirname, '..')
process.exitCode = await packageProgram(process.argv.slice(2))

/**
 * Packages the program with electron-builder; arguments go to it (`--dir`: the folder alone, without an installer). Works with
 * whatever Electron was found, but what is given to others needs an official one.
 */
async function packageProgram(args: readonly string[]): Promise<number> {
  const runtime = await resolveElectronRuntime()
  if (runtime.kind === 'failed') {
    console.error(runtime.sentence)
    return 1
  }
  const isFolderOnly = args.includes('--dir')
  if (!isFolderOnly && !isOfficial(runtime)) {
    console.error(
      "An installer needs an official build of Electron, and only a development copy could be had here. Run this where Electron's own release can be downloaded, or make the folder alone: npm run package -- --dir",
    )
    return 1
  }
  const built = await buildIfStale(root)
  if (built !== 0) return built
  return runShown(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--publish',
      'never',
      `--config.electronDist=${runtime.dist}`,
      ...args,
    ],
    // Nothing is signed with what happens to lie in a key ring, and nothing is asked for over the network.
    { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_LINK === undefined ? 'false' : 'true' },
  )
}

/** A folder that somebody named is theirs to answer for, unless it is our own development copy. */
function isOfficial(
  runtime: Extract<Awaited<ReturnType<typeof resolveElectronRuntime>>, { kind: 'ready' }>,
): boolean {
  return runtime.source !== 'fallback' && !/electron-fallback|throughline/i.test(runtime.dist)
}
