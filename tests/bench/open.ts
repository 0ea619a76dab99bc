import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PreparedElectron } from '../../scripts/prepared-electron.ts'
import { buildPages } from './preview/bundles.ts'
import { floor, wholePage } from './preview/candidates.ts'
import {
  type BenchDocument,
  benchDocument,
  documentSizes,
  endAddress,
  firstHeading,
} from './preview/documents.ts'
import { ourDesk, titleOf } from './preview/our-desk.ts'
import { servePages } from './preview/page-server.ts'
import type { OpeningTimes } from './preview/probe.ts'
import { addProbe, type Bench, isQuiet, launch, launchPeer } from './preview/windows.ts'
import { type Spread, spreadOf, spreadWords } from './spread.ts'
import { atMost, type Target, targetWords } from './target.ts'

/** What opening the article took, in milliseconds from a click to the paint. */
export interface OpenResult {
  readonly runs: number
  /** Our window: until its first screen shows text and page, and until the page holds all. */
  readonly ours: { readonly first: Spread; readonly all: Spread }
  /** The bare editor alone, until it shows the text. */
  readonly editor: Spread
  /** marked, DOMPurify and innerHTML in one go, until the page holds all. */
  readonly whole: Spread
  readonly targets: readonly Target[]
}

/** Opens an article of 500 KB in our window, in a bare editor, and in one with a page made in one go, in turn. */
export async function benchOpen(root: string, electron: PreparedElectron, runs: number): Promise<OpenResult> {
  await buildPages([floor, wholePage])
  const work = await mkdtemp(join(tmpdir(), 'throughline-open-'))
  const server = await servePages()
  const bench: Bench = { root, electron, work, server }
  const document = benchDocument(documentSizes['500KB'])
  const times = { ours: [] as OpeningTimes[], editor: [] as number[], whole: [] as number[] }
  try {
    for (let run = 0; run < runs; run++) {
      times.editor.push((await openInPeer(bench, floor.name, document)).first)
      times.whole.push((await openInPeer(bench, wholePage.name, document)).all)
      times.ours.push(await openInOurs(bench, document))
    }
    return summary(times)
  } finally {
    server.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** The words for people. */
export function openWords({ runs, ours, editor, whole, targets }: OpenResult): string {
  return [
    `Milliseconds from a click on an article of 500 KB to the paint: medians (least–most) of ${runs} runs`,
    `first screen, text and page: ${spreadWords(ours.first)}; the bare editor alone: ${spreadWords(editor)}`,
    `all of the page: ${spreadWords(ours.all)}; marked, DOMPurify and innerHTML in one go: ${spreadWords(whole)}`,
    ...targets.map(targetWords),
  ].join('\n')
}

function summary(times: {
  readonly ours: readonly OpeningTimes[]
  readonly editor: readonly number[]
  readonly whole: readonly number[]
}): OpenResult {
  const ours = {
    first: spreadOf(times.ours.map(({ first }) => first)),
    all: spreadOf(times.ours.map(({ all }) => all)),
  }
  const [editor, whole] = [spreadOf(times.editor), spreadOf(times.whole)]
  const targets = [
    atMost('first screen', ours.first.median, editor.median * 1.5 + 30, ' ms'),
    atMost('all of the page over all in one go', ours.all.median / whole.median, 1.25, ' ×'),
  ]
  return { runs: times.ours.length, ours, editor, whole, targets }
}

/** From a short article that is open, by a click in the list. */
async function openInOurs(bench: Bench, document: BenchDocument): Promise<OpeningTimes> {
  const short = benchDocument(documentSizes['5KB'], 7)
  const { app, window } = await launch(bench, await ourDesk(bench.work, short.text, document.text))
  try {
    const other = window.getByRole('option', { name: titleOf(1), exact: true })
    await window.getByRole('option', { name: titleOf(0), exact: true }).click()
    await window.frameLocator('iframe[title="Preview"]').getByText(firstHeading(short)).first().waitFor()
    const frame = 'document.querySelector(\'iframe[title="Preview"]\').contentDocument'
    return await timed(window, document, frame, () => other.click())
  } finally {
    await app.close()
  }
}

async function openInPeer(bench: Bench, name: string, document: BenchDocument): Promise<OpeningTimes> {
  const { app, window } = await launchPeer(bench, name, document)
  try {
    await window.evaluate(
      'void addEventListener("click", () => void peer.mount(document.querySelector("#root"), bench), { once: true })',
    )
    const page = name === floor.name ? null : 'peer.page()'
    return await timed(window, document, page, () => window.mouse.click(200, 200))
  } finally {
    await app.close()
  }
}

/** `page` is what gives the page in the window, null where there is none. */
async function timed(
  window: Page,
  document: BenchDocument,
  page: string | null,
  click: () => Promise<void>,
): Promise<OpeningTimes> {
  await isQuiet(window)
  await addProbe(window)
  const words = JSON.stringify(firstHeading(document))
  const isInText = `(document.querySelector('.cm-content')?.textContent ?? '').includes(${words})`
  const isInPage = `${page}?.querySelector('h2')?.textContent === ${words}`
  const isWhole = `${page}?.querySelector('a[href$="${endAddress}"]') != null`
  const isFirst = page === null ? isInText : `${isInText} && ${isInPage}`
  await window.evaluate(
    `void (window.opening = probe.timeOpening(() => ${isFirst}, () => ${page === null ? 'true' : isWhole}))`,
  )
  await click()
  return window.evaluate('opening') as Promise<OpeningTimes>
}
