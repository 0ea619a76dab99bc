import { join } from 'node:path'
import { comparisonWords } from '../tests/bench/comparison.ts'
import { benchStart } from '../tests/bench/start.ts'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
process.exitCode = await runBenchmark(process.argv.slice(2))

/** Runs a benchmark by its name: the words for people on standard error, the figures as JSON on standard output. */
async function runBenchmark([name, count = '10']: readonly string[]): Promise<number> {
  if (name !== 'start') {
    console.error('Which benchmark? npm run bench -- start [runs]')
    return 2
  }
  const electron = await prepareElectron()
  if (electron === null) return 1
  try {
    const built = await buildIfStale(root)
    if (built !== 0) return built
    const result = await benchStart(root, electron, Number(count))
    console.error(comparisonWords(result))
    console.log(JSON.stringify(result))
    return 0
  } finally {
    electron.virtualDisplay?.stop()
  }
}
