import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'
import { runShown } from './run.ts'

const root = join(import.meta.dirname, '..')
process.exitCode = await runEndToEnd(process.argv.slice(2))

/** Runs the Playwright journeys on the real application; arguments go to Playwright. */
async function runEndToEnd(args: readonly string[]): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  try {
    const built = await buildIfStale(root)
    if (built !== 0) return built
    return await runShown(
      process.execPath,
      [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args],
      electron.env,
    )
  } finally {
    electron.virtualDisplay?.stop()
  }
}
