import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runShown } from './run.ts'

const root = join(import.meta.dirname, '..')
const unitReport = join(root, 'out', 'unit.json')
const journeyReport = join(root, 'out', 'e2e.json')

interface Count {
  readonly passed: number
  readonly failed: number
}

/** One thing that must be well; `report` names where its runner leaves its count of tests. */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: { readonly path: string; count(report: unknown): Count }
}

const steps: readonly Step[] = [
  { name: 'Types', command: ['tsc', '-b'] },
  { name: 'Style', command: ['biome', 'check', '.'] },
  { name: 'Unused', command: ['knip'] },
  {
    name: 'Unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { path: unitReport, count: countUnit },
  },
  { name: 'Build', command: ['electron-vite', 'build'] },
  {
    name: 'Journeys',
    command: ['tsx', 'scripts/e2e.ts'],
    report: { path: journeyReport, count: countJourneys },
  },
]

let passed = 0
let failed = 0
for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const count = await take(step)
  passed += count.passed
  failed += count.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Takes one step. A step without tests counts only when it fails; a runner that died uncounted is one failure. */
async function take({ name, command, report }: Step): Promise<Count> {
  if (report !== undefined) rmSync(report.path, { force: true })
  const [program = '', ...args] = command
  const status = await runShown(join(root, 'node_modules', '.bin', program), args)
  if (status !== 0) console.error(`${name}: not well (exit ${status}).`)
  const counted =
    report !== undefined && existsSync(report.path)
      ? report.count(JSON.parse(readFileSync(report.path, 'utf8')))
      : { passed: 0, failed: report === undefined ? 0 : 1 }
  return status !== 0 && counted.failed === 0 ? { passed: counted.passed, failed: 1 } : counted
}

function countUnit(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = report as Record<string, number>
  const failedTests = numFailedTests ?? 0
  return { passed: numPassedTests ?? 0, failed: failedTests === 0 ? (numFailedTestSuites ?? 0) : failedTests }
}

function countJourneys(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
