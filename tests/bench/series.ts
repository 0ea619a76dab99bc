import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Lexer } from 'marked'
import { parseDocument } from 'yaml'
import { checkFolder } from '../../electron/workspace/check-folder.ts'
import { type Folder, openFolder } from '../../electron/workspace/folder.ts'
import { type KeptIndex, readKeptIndex, writeKeptIndex } from '../../electron/workspace/kept-index.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { FolderChecker } from '../../shared/checks/folder-checker.ts'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { type Comparison, comparison } from './comparison.ts'
import { faultyFolder, type Planted, plantedRules } from './planted-faults.ts'
import { timeEdits } from './series-edits.ts'
import { filesOf } from './series-folder.ts'

/** What the benchmark found out. */
export interface SeriesResult {
  readonly posts: number
  readonly megabytes: number
  readonly kinds: number
  readonly planted: number
  /** Planted faults that no finding tells of, and findings of nothing that was planted. */
  readonly missed: readonly string[]
  readonly invented: readonly string[]
  readonly comparisons: readonly Comparison[]
  /** In bytes: of the folder as the main process keeps it, and of the checker that follows changes. */
  readonly memoryPerPost: { readonly folder: number; readonly checker: number }
}

const size = { series: 500, postsEach: 20, length: 5000, seed: 20_261_124 }
const faultyShare = 0.05
const today = '2026-11-24'

/** Checks a large folder with planted faults, and times that beside a plain reading of the same posts by `yaml` and marked. */
export async function benchSeries(runs: number): Promise<SeriesResult> {
  const root = await mkdtemp(join(tmpdir(), 'throughline-series-'))
  try {
    const planted = await writeFolder(join(root, 'posts'))
    const texts = await textsIn(join(root, 'posts'))
    const { findings } = await checkCold(join(root, 'posts'))
    // First of all: what the timed runs leave behind would be counted as room that is given back.
    const memoryPerPost = await memoryOf(join(root, 'posts'), texts.length)
    return {
      posts: texts.length,
      megabytes: texts.reduce((sum, text) => sum + text.length, 0) / 1e6,
      kinds: plantedRules.length,
      planted: planted.length,
      ...compared(planted, findings),
      comparisons: await timeAll(root, texts, runs),
      memoryPerPost,
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** The words for people. */
export function seriesWords({
  posts,
  megabytes,
  kinds,
  planted,
  missed,
  invented,
  memoryPerPost,
}: SeriesResult): string {
  return [
    `${posts} posts, ${megabytes.toFixed(1)} MB; ${planted} faults of ${kinds} kinds planted, ${missed.length} missed, ${invented.length} invented`,
    ...missed.map((one) => `  missed: ${one}`),
    ...invented.map((one) => `  invented: ${one}`),
    `memory a post: ${memoryPerPost.folder.toFixed(0)} bytes in the folder, ${memoryPerPost.checker.toFixed(0)} in the checker`,
  ].join('\n')
}

async function timeAll(root: string, texts: readonly string[], runs: number): Promise<readonly Comparison[]> {
  const posts = join(root, 'posts')
  const index = join(root, 'posts.index')
  const times = { plain: [] as number[], cold: [] as number[], second: [] as number[], edit: [] as number[] }
  for (let run = 0; run < runs; run++) {
    times.plain.push(await timed(async () => readPlainly(texts)))
    let cold: { readonly folder: Folder; readonly findings: readonly Finding[] } | null = null
    times.cold.push(
      await timed(async () => {
        cold = await checkCold(posts)
      }),
    )
    if (cold !== null) await keep(index, cold)
    times.second.push(await timed(() => startAgain(index, posts)))
    times.edit.push(...(await timeEdits(posts, today)))
  }
  const { plain, cold, second, edit } = times
  return [
    comparison('cold check of the folder', 'yaml and marked’s lexer over the same texts', {
      ours: cold,
      base: plain,
    }),
    comparison('second start from the kept index', 'cold check', { ours: second, base: cold }),
    comparison('findings right again after an edit', 'cold check', { ours: edit, base: cold }),
  ]
}

async function writeFolder(folder: string): Promise<readonly Planted[]> {
  const { folder: made, planted } = faultyFolder(size, faultyShare)
  // As articles are that nobody has touched for a while; only such are taken from an index.
  const longAgo = new Date('2026-01-01T00:00:00Z')
  for (const [file, text] of filesOf(made)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
    await utimes(join(folder, file), longAgo, longAgo)
  }
  return planted
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const posts = names.filter((name) => name.endsWith('.md'))
  return Promise.all(posts.map((name) => readFile(join(folder, name), 'utf8')))
}

/** From the disk to the findings. */
async function checkCold(
  posts: string,
): Promise<{ readonly folder: Folder; readonly findings: readonly Finding[] }> {
  const folder = await opened(posts, null)
  return { folder, findings: await checkFolder(folder, { today }) }
}

async function keep(
  index: string,
  { folder, findings }: { readonly folder: Folder; readonly findings: readonly Finding[] },
): Promise<void> {
  const { posts, state } = folder.keepable
  const told = { state, json: JSON.stringify(findings) }
  await writeKeptIndex(index, { program: 'benchmark', root: folder.path, posts, told })
}

/** What was kept, compared with the disk, to the findings. */
async function startAgain(index: string, posts: string): Promise<void> {
  const kept = await readKeptIndex(index, 'benchmark', posts)
  const folder = await opened(posts, kept)
  const told = kept?.told(folder.keepable.state) ?? null
  if (told === null) throw new Error('The index was of no use.')
  JSON.parse(told)
}

async function opened(posts: string, kept: KeptIndex | null): Promise<Folder> {
  const result = await openFolder(posts, null, kept)
  if (result.kind !== 'opened') throw new Error(result.sentence)
  return result.folder
}

/** What any tool must do that reads each post's details and its Markdown: the texts are in memory already. */
function readPlainly(texts: readonly string[]): number {
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

async function memoryOf(posts: string, count: number): Promise<SeriesResult['memoryPerPost']> {
  const before = await used()
  const folder = await opened(posts, null)
  const withFolder = await used()
  const checker = new FolderChecker(folder.packed, today)
  checker.prepare()
  const withChecker = await used()
  // Both are still in use here.
  const kept = folder.unreadable.length + checker.findings.length
  return { folder: (withFolder - before) / count, checker: kept < 0 ? 0 : (withChecker - withFolder) / count }
}

/** Bytes that are in use, once what nobody holds is given back: buffers are, only some time after they were let go. */
async function used(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let time = 0; time < 4; time++) {
    collect()
    await setTimeout(100)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
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
