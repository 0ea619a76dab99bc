import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { comparisonWords } from '../tests/bench/comparison.ts'
import { benchMemory, memoryWords } from '../tests/bench/memory.ts'
import { benchOpen, openWords } from '../tests/bench/open.ts'
import { costPicture } from '../tests/bench/preview/cost-picture.ts'
import { benchPreview } from '../tests/bench/preview/preview.ts'
import { previewWords } from '../tests/bench/preview/preview-words.ts'
import { benchSeries, seriesWords } from '../tests/bench/series.ts'
import { benchStart } from '../tests/bench/start.ts'
import { previewOptions } from './bench-options.ts'
import { buildIfStale } from './build-if-stale.ts'
import { type PreparedElectron, prepareElectron } from './prepared-electron.ts'

const root = join(import.meta.dirname, '..')
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: ([runs]) =>
    inWindows(async (electron) => {
      const result = await benchStart(root, electron, Number(runs ?? '10'))
      return tell(comparisonWords(result), result)
    }),
  series: async ([runs]) => {
    const result = await benchSeries(Number(runs ?? '5'))
    tell([seriesWords(result), ...result.comparisons.map(comparisonWords)].join('\n'), result)
    return result.missed.length + result.invented.length === 0 ? 0 : 1
  },
  preview: (args) =>
    inWindows(async (electron) => {
      const { isPictured, ...options } = previewOptions(args)
      const result = await benchPreview(root, electron, options)
      const picture = join(root, 'docs', 'images', 'preview-cost.svg')
      if (isPictured) {
        await mkdir(join(picture, '..'), { recursive: true })
        await writeFile(picture, costPicture(result.cells))
      }
      return tell(previewWords(result), result)
    }),
  open: ([runs]) =>
    inWindows(async (electron) => {
      const result = await benchOpen(root, electron, Number(runs ?? '5'))
      return tell(openWords(result), result)
    }),
  memory: () =>
    inWindows(async (electron) => {
      const result = await benchMemory(root, electron)
      return tell(memoryWords(result), result)
    }),
}

process.exitCode = await runBenchmark(process.argv.slice(2))

/** Runs a benchmark by its name: the words for people on standard error, the figures as JSON on standard output. */
async function runBenchmark([name, ...args]: readonly string[]): Promise<number> {
  const benchmark = benchmarks[name ?? '']
  if (benchmark !== undefined) return benchmark(args)
  console.error(`Which benchmark? npm run bench -- ${Object.keys(benchmarks).join('|')}`)
  return 2
}

function tell(words: string, result: unknown): 0 {
  console.error(words)
  console.log(JSON.stringify(result))
  return 0
}

/** For what opens windows: with Electron, a display and a build of the application. */
async function inWindows(benchmark: (electron: PreparedElectron) => Promise<number>): Promise<number> {
  const electron = await prepareElectron()
  if (electron === null) return 1
  try {
    const built = await buildIfStale(root)
    return built !== 0 ? built : await benchmark(electron)
  } finally {
    electron.virtualDisplay?.stop()
  }
}
