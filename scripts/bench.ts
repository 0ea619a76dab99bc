import { join } from 'node:path'
import { comparisonWords } from '../tests/bench/comparison.ts'
import { benchSeries, seriesWords } from '../tests/bench/series.ts'
import { benchStart } from '../tests/bench/start.ts'
import { buildIfStale } from './build-if-stale.ts'
import { prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
process.exitCode = await runBenchmark(process.argv.slice(2))

/** Runs a benchmark by its name: the words for people on standard error, the figures as JSON on standard output. */
async function runBenchmark([name, count]: readonly string[]): Promise<number> {
  if (name === 'start') return start(Number(count ?? '10'))
  if (name === 'series') return series(Number(count ?? '5'))
  console.error('Which benchmark? npm run bench -- start|series [runs]')
  return 2
}

async function start(runs: number): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  try {
    const built = await buildIfStale(root)
    if (built !== 0) return built
    const result = await benchStart(root, electron, runs)
    console.error(comparisonWords(result))
    console.log(JSON.stringify(result))
    return 0
  } finally {
    electron.virtualDisplay?.stop()
  }
}

async function series(runs: number): Promise<number> {
  const result = await benchSeries(runs)
  console.error([seriesWords(result), ...result.comparisons.map(comparisonWords)].join('\n'))
  console.log(JSON.stringify(result))
  return result.missed.length + result.invented.length === 0 ? 0 : 1
}
