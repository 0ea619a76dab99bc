import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Lexer } from 'marked'
import { parseDocument } from 'yaml'
import { openFolder } from '../../electron/workspace/folder.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { runChecks } from '../../shared/checks/run.ts'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { type Comparison, comparison } from './comparison.ts'
import { faultyFolder, type Planted, plantedRules } from './planted-faults.ts'
import { filesOf } from './series-folder.ts'

/** What the benchmark found out. */
export interface SeriesResult {
  readonly posts: number
  readonly megabytes: number
  readonly rules: number
  readonly planted: number
  /** Planted faults that no finding tells of, and findings of nothing that was planted. */
  readonly missed: readonly string[]
  readonly invented: readonly string[]
  readonly comparisons: readonly Comparison[]
}

const size = { series: 500, postsEach: 20, length: 5000, seed: 20_261_124 }
const faultyShare = 0.05
const today = '2026-11-24'

/** Checks a large folder with planted faults, and times that beside a plain reading of the same posts by `yaml` and marked. */
export async function benchSeries(runs: number): Promise<SeriesResult> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-series-'))
  try {
    const planted = await writeFolder(folder)
    const texts = await textsIn(folder)
    const findings = await checkCold(folder)
    const times: { ours: number[]; base: number[] } = { ours: [], base: [] }
    for (let run = 0; run < runs; run++) {
      times.base.push(await timed(() => readPlainly(texts)))
      times.ours.push(await timed(() => checkCold(folder)))
    }
    return {
      posts: texts.length,
      megabytes: texts.reduce((sum, text) => sum + text.length, 0) / 1e6,
      rules: plantedRules.length,
      planted: planted.length,
      ...compared(planted, findings),
      comparisons: [
        comparison('cold check of the folder', 'yaml and marked’s lexer over the same texts', times),
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The words for people. */
export function seriesWords(result: SeriesResult): string {
  const { posts, megabytes, rules, planted, missed, invented } = result
  return [
    `${posts} posts, ${megabytes.toFixed(1)} MB; ${planted} faults of ${rules} kinds planted, ${missed.length} missed, ${invented.length} invented`,
    ...missed.map((one) => `  missed: ${one}`),
    ...invented.map((one) => `  invented: ${one}`),
  ].join('\n')
}

async function writeFolder(folder: string): Promise<readonly Planted[]> {
  const { folder: made, planted } = faultyFolder(size, faultyShare)
  for (const [file, text] of filesOf(made)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return planted
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const posts = names.filter((name) => name.endsWith('.md'))
  return Promise.all(posts.map((name) => readFile(join(folder, name), 'utf8')))
}

/** From the disk to the findings. */
async function checkCold(folder: string): Promise<readonly Finding[]> {
  const opened = await openFolder(folder)
  if (opened.kind !== 'opened') throw new Error(opened.sentence)
  return runChecks(opened.folder.workspace, { today })
}

/** What any tool must do that reads each post's details and its Markdown: the texts are in memory already. */
async function readPlainly(texts: readonly string[]): Promise<number> {
  let seen = 0
  for (const text of texts) {
    const { yamlStart, yamlEnd, bodyStart } = splitFrontMatter(text)
    seen += parseDocument(text.slice(yamlStart, yamlEnd)).errors.length
    seen += Lexer.lex(text.slice(bodyStart)).length
  }
  return seen
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function compared(
  planted: readonly Planted[],
  findings: readonly Finding[],
): Pick<SeriesResult, 'missed' | 'invented'> {
  const open = new Map<string, number>()
  for (const fault of planted) open.set(keyOf(fault), (open.get(keyOf(fault)) ?? 0) + 1)
  const invented: string[] = []
  for (const finding of findings) {
    const left = open.get(keyOf(finding)) ?? 0
    if (left === 0) invented.push(`${keyOf(finding)}: ${finding.message}`)
    else open.set(keyOf(finding), left - 1)
  }
  return { missed: [...open].filter(([, left]) => left > 0).map(([key]) => key), invented }
}

function keyOf({ rule, file }: { readonly rule: string; readonly file: string }): string {
  return `${rule} in ${file}`
}
