import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreparedElectron } from '../../../scripts/prepared-electron.ts'
import { type Spread, spreadOf } from '../spread.ts'
import type { Target } from '../target.ts'
import { buildPages } from './bundles.ts'
import { type Candidate, isRival, ours } from './candidates.ts'
import { benchDocument, type DocumentSize, documentSizes } from './documents.ts'
import { servePages } from './page-server.ts'
import { previewTargets } from './preview-targets.ts'
import { type Typed, typeLetters } from './typing.ts'
import { type Bench, openOurs, openPeer } from './windows.ts'

/** Which windows are measured with which documents, and how often. */
export interface PreviewOptions {
  readonly candidates: readonly Candidate[]
  readonly sizes: readonly DocumentSize[]
  readonly rounds: number
}

/** What a window took for a key in a document, in milliseconds; or why that is not known. */
export type PreviewCell =
  | {
      readonly kind: 'measured'
      readonly candidate: string
      readonly size: DocumentSize
      readonly keys: number
      readonly dom: Spread
      readonly paint: Spread
      readonly shown: Spread
      /** The tasks over 50 ms. */
      readonly long: readonly number[]
    }
  | {
      readonly kind: 'unknown'
      readonly candidate: string
      readonly size: DocumentSize
      readonly reason: string
    }

/** What the benchmark found out. */
export interface PreviewResult {
  readonly rounds: number
  readonly cells: readonly PreviewCell[]
  readonly targets: readonly Target[]
}

/** How many letters are typed, and how long to wait after each, in milliseconds. */
const typing: Readonly<Record<DocumentSize, { readonly keys: number; readonly pause: number }>> = {
  '5KB': { keys: 24, pause: 120 },
  '50KB': { keys: 24, pause: 120 },
  '500KB': { keys: 20, pause: 250 },
  '2MB': { keys: 16, pause: 400 },
}

/** A window that took so many milliseconds for a key is not measured again, nor with a longer document. */
const tooSlow = 400
const typingLimit = 12_000

/** Times keys in our window and in others, in turn, each time in a program started anew. */
export async function benchPreview(
  root: string,
  electron: PreparedElectron,
  { candidates, sizes, rounds }: PreviewOptions,
): Promise<PreviewResult> {
  await buildPages(candidates)
  const work = await mkdtemp(join(tmpdir(), 'throughline-preview-'))
  const server = await servePages()
  const bench: Bench = { root, electron, work, server }
  const runs = new Runs()
  try {
    for (let round = 0; round < rounds; round++)
      for (const size of sizes)
        for (const candidate of candidates) {
          if (!runs.isWorthIt(candidate, size, sizes)) continue
          runs.add(candidate, size, await measure(bench, candidate, size))
        }
    const cells = candidates.flatMap((candidate) => sizes.map((size) => runs.cell(candidate, size)))
    return { rounds, cells, targets: previewTargets(cells) }
  } finally {
    server.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** The letters of one run, or what went wrong. */
async function measure(bench: Bench, candidate: Candidate, size: DocumentSize): Promise<Typed | string> {
  const document = benchDocument(documentSizes[size])
  console.error(`${candidate.name}, ${size}`)
  try {
    const { app, window } = await (candidate.page === null
      ? openOurs(bench, document)
      : openPeer(bench, candidate.name, document))
    try {
      const { keys, pause } = typing[size]
      return await typeLetters(window, keys, typingLimit, pause)
    } finally {
      await app.close()
    }
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
  }
}

/** What came of all runs so far. */
class Runs {
  readonly #runs = new Map<string, (Typed | string)[]>()

  add({ name }: Candidate, size: DocumentSize, typed: Typed | string): void {
    const key = `${name} ${size}`
    this.#runs.set(key, [...(this.#runs.get(key) ?? []), typed])
  }

  /** Ours is always measured; what was too slow once is not measured again, and others only once at 2 MB. */
  isWorthIt(candidate: Candidate, size: DocumentSize, sizes: readonly DocumentSize[]): boolean {
    if (candidate.name === ours.name) return true
    if (size === '2MB' && isRival(candidate) && this.#runs.has(`${candidate.name} ${size}`)) return false
    return sizes.slice(0, sizes.indexOf(size) + 1).every((smaller) => {
      const cell = this.cell(candidate, smaller)
      return cell.kind === 'measured'
        ? cell.dom.median < tooSlow
        : !this.#runs.has(`${candidate.name} ${smaller}`)
    })
  }

  cell({ name: candidate }: Candidate, size: DocumentSize): PreviewCell {
    const runs = this.#runs.get(`${candidate} ${size}`) ?? []
    const good = runs.filter((run) => typeof run !== 'string')
    const keys = good.flatMap((run) => run.keys)
    if (keys.length === 0)
      return {
        kind: 'unknown',
        candidate,
        size,
        reason: runs.find((run) => typeof run === 'string') ?? 'too slow',
      }
    const spread = (name: 'dom' | 'paint' | 'shown') => spreadOf(keys.map((key) => key[name] ?? Number.NaN))
    const long = good.flatMap((run) => run.long).map(Math.round)
    return {
      kind: 'measured',
      candidate,
      size,
      keys: keys.length,
      dom: spread('dom'),
      paint: spread('paint'),
      shown: spread('shown'),
      long,
    }
  }
}
