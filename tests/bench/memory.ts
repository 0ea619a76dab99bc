import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { PreparedElectron } from '../../scripts/prepared-electron.ts'
import { benchDocument, documentSizes, firstHeading } from './preview/documents.ts'
import { ourDesk, titleOf } from './preview/our-desk.ts'
import { isQuiet, launchIn } from './preview/windows.ts'
import { atMost, type Target, targetWords } from './target.ts'

/** What the window held after so many articles, in megabytes. */
export interface HeldMemory {
  readonly opened: number
  /** Of the window’s scripts, after garbage was collected. */
  readonly heap: number
  /** Of the process that shows the window, its own pages only; with those that it shares where the system does not say. */
  readonly renderer: number
}

/** What the benchmark found out. */
export interface MemoryResult {
  readonly held: readonly HeldMemory[]
  readonly targets: readonly Target[]
}

/** After how many articles beside the first it is looked at. */
const looks = [0, 10, 50, 100, 150]

/** Opens articles of 50 KB in turn, with a word typed into each, and looks at what the window holds. */
export async function benchMemory(root: string, electron: PreparedElectron): Promise<MemoryResult> {
  const work = await mkdtemp(join(tmpdir(), 'throughline-memory-'))
  try {
    const documents = Array.from({ length: 151 }, (_, at) => benchDocument(documentSizes['50KB'], at + 1))
    const { app, window } = await launchIn(
      root,
      electron,
      await ourDesk(work, ...documents.map(({ text }) => text)),
    )
    try {
      const held: HeldMemory[] = []
      for (const [at, document] of documents.entries()) {
        await openArticle(window, titleOf(at), firstHeading(document))
        if (looks.includes(at)) held.push({ opened: at + 1, ...(await heldBy(app, window)) })
      }
      return { held, targets: targetsOf(held) }
    } finally {
      await app.close()
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The words for people. */
export function memoryWords({ held, targets }: MemoryResult): string {
  return [
    ...held.map(
      ({ opened, heap, renderer }) =>
        `after ${opened} articles of 50 KB: ${heap.toFixed(1)} MB of scripts, ${renderer.toFixed(0)} MB of the process`,
    ),
    ...targets.map(targetWords),
  ].join('\n')
}

async function openArticle(window: Page, title: string, heading: string): Promise<void> {
  await window.getByRole('option', { name: title, exact: true }).click()
  await window.frameLocator('iframe[title="Preview"]').locator('h2').first().getByText(heading).waitFor()
  await window.getByRole('textbox', { name: 'Article text' }).getByText(heading).first().waitFor()
  await window.waitForTimeout(50)
}

async function heldBy(
  app: ElectronApplication,
  window: Page,
): Promise<{ readonly heap: number; readonly renderer: number }> {
  await window.waitForTimeout(2000)
  await isQuiet(window)
  const session = await window.context().newCDPSession(window)
  await session.send('Performance.enable')
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20
  return { heap, renderer: await rendererMemory(app) }
}

async function rendererMemory(app: ElectronApplication): Promise<number> {
  const metric = await app.evaluate((electron) => {
    const [renderer] = electron.app.getAppMetrics().filter(({ type }) => type === 'Tab')
    return { pid: renderer?.pid ?? 0, memory: renderer?.memory }
  })
  const kilobytes = metric.memory?.privateBytes ?? metric.memory?.workingSetSize ?? Number.NaN
  const status = await readFile(`/proc/${metric.pid}/status`, 'utf8').catch(() => '')
  const own = /^RssAnon:\s+(\d+)/m.exec(status)?.[1]
  return (own === undefined ? kilobytes : Number(own)) / 1024
}

function targetsOf(held: readonly HeldMemory[]): readonly Target[] {
  const after = (opened: number) => held.find((one) => one.opened === opened)
  const [one, ten, fifty, hundred, more] = looks.map((look) => after(look + 1))
  if (!one || !ten || !fifty || !hundred || !more) return []
  return (['heap', 'renderer'] as const).flatMap((name) => {
    const words = name === 'heap' ? 'scripts' : 'the process'
    return [
      atMost(`${words}, ten articles on, over the first`, ten[name] / one[name], 1.15, ' ×'),
      atMost(`${words}, a hundred and fifty on, over a hundred`, more[name] / hundred[name], 1.02, ' ×'),
    ]
  })
}
