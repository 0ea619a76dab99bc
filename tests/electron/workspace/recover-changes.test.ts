import { type FileHandle, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChangeFilesResult, FileChange } from '../../../electron/workspace/change-files.ts'
import type { Recovery } from '../../../electron/workspace/recover-changes.ts'
import { revisionOf } from '../../../electron/workspace/text-file.ts'
import { filesIn, folderWith } from '../temporary-folder.ts'

/** The program stops for good before the call with this number: what was asked of the disk until then is done, nothing else is. */
const crash = vi.hoisted(() => ({ at: Number.POSITIVE_INFINITY, calls: 0, opened: [] as FileHandle[] }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const stopping = (name: 'open' | 'rename' | 'link' | 'unlink' | 'mkdir' | 'rmdir') => {
    const call = real[name] as (...args: readonly unknown[]) => Promise<unknown>
    return (...args: readonly unknown[]) =>
      crash.calls++ >= crash.at ? new Promise(() => {}) : call(...args)
  }
  const openStopping = stopping('open')
  const open = async (...args: readonly unknown[]) => {
    const file = (await openStopping(...args)) as FileHandle
    crash.opened.push(file)
    return file
  }
  const [rename, link] = [stopping('rename'), stopping('link')]
  const [unlink, mkdir, rmdir] = [stopping('unlink'), stopping('mkdir'), stopping('rmdir')]
  return { ...real, open, rename, link, unlink, mkdir, rmdir }
})

beforeEach(() => {
  crash.at = Number.POSITIVE_INFINITY
  crash.calls = 0
})

const old = { 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', 'series.yaml': 's' }
const fresh = { 'a.md': 'A', 'b.md': 'B', 'new/d.md': 'D', 'series.yaml': 'S' }
const of = (text: string) => revisionOf(new TextEncoder().encode(text))
const changes: readonly FileChange[] = [
  { file: 'a.md', expected: of('a'), text: 'A' },
  { file: 'b.md', expected: of('b'), text: 'B' },
  { file: 'c.md', expected: of('c'), text: null },
  { file: 'new/d.md', expected: null, text: 'D' },
  { file: 'series.yaml', expected: of('s'), text: 'S' },
]

/** Each start of the program has modules of its own. */
async function start() {
  vi.resetModules()
  const { changeFiles } = await import('../../../electron/workspace/change-files.ts')
  const { recoverChanges } = await import('../../../electron/workspace/recover-changes.ts')
  return { changeFiles, recoverChanges }
}

async function folders() {
  const folder = await folderWith(old)
  const data = await folderWith()
  return { folder, data, place: { folder: join(data, 'journal'), isShared: false } }
}

async function crashAt(at: number, folder: string, journals: string): Promise<ChangeFilesResult | null> {
  const { changeFiles } = await start()
  crash.calls = 0
  crash.at = at
  const ended = await Promise.race([
    changeFiles(folder, changes, { folder: journals, isShared: false }),
    untilStopped(),
  ])
  crash.at = Number.POSITIVE_INFINITY
  return ended
}

async function untilStopped(): Promise<null> {
  while (crash.calls <= crash.at) await new Promise((done) => setImmediate(done))
  // What was asked of the disk before the end is still done by it.
  await new Promise((done) => setTimeout(done, 5))
  for (const file of crash.opened.splice(0)) await file.close().catch(() => {})
  return null
}

async function recover(folder: string, journals: string): Promise<Recovery> {
  const { recoverChanges } = await start()
  return recoverChanges(folder, { folder: journals, isShared: false })
}

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await filesIn(folder)).filter((name) => !/\.throughline-[\w-]{12}\.tmp$/.test(name))
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

/** The calls of the disk that a whole change makes. */
async function pointsOfAChange(): Promise<number> {
  const { folder, place } = await folders()
  const { changeFiles } = await start()
  crash.calls = 0
  await changeFiles(folder, changes, place)
  return crash.calls
}

describe('after a crash', () => {
  it('all is old or all is new, wherever it came', async () => {
    const points = await pointsOfAChange()
    expect(points).toBeGreaterThan(30)
    const seen = new Set<string>()
    for (let at = 0; at < points; at++) {
      const { folder, place } = await folders()
      if ((await crashAt(at, folder, place.folder)) !== null) continue
      const { sentences } = await recover(folder, place.folder)
      const now = JSON.stringify(await textsIn(folder))
      expect([JSON.stringify(old), JSON.stringify(fresh)], `point ${at}`).toContain(now)
      expect(await filesIn(folder), `point ${at}`).toEqual(Object.keys(JSON.parse(now)))
      seen.add(now)
      expect((await recover(folder, place.folder)).sentences, `once is enough: ${sentences}`).toEqual([])
    }
    expect(seen.size, 'some are taken back, some were whole').toBe(2)
  }, 120_000)

  it('a crash of the recovery itself is recovered from', async () => {
    const { folder, place } = await folders()
    await crashAt(Math.floor((await pointsOfAChange()) * 0.8), folder, place.folder)
    for (let at = 0; at < 12; at++) {
      const { recoverChanges } = await start()
      crash.calls = 0
      crash.at = at
      await Promise.race([recoverChanges(folder, place), untilStopped()])
      crash.at = Number.POSITIVE_INFINITY
    }
    await recover(folder, place.folder)
    expect(await textsIn(folder)).toEqual(old)
  })

  it('what somebody else changed since is left as it is, the rest is put back, and the text from before is kept', async () => {
    const { folder, data, place } = await halfDone()
    await writeFile(join(folder, 'a.md'), 'theirs')
    const { sentences } = await recover(folder, place.folder)
    expect(await textsIn(folder)).toEqual({ ...old, 'a.md': 'theirs' })
    expect(sentences).toEqual([
      expect.stringMatching(
        /^Throughline ended in the middle of a change to 5 files\. “a\.md” was changed elsewhere since, and is left as it is; .* kept in /,
      ),
    ])
    const kept = (await filesIn(data)).filter((file) => file.startsWith('kept texts'))
    expect(await Promise.all(kept.map((file) => readFile(join(data, file), 'utf8')))).toEqual(['a'])
  })

  it('a journal that is cut short or not ours is set aside, and no article is touched', async () => {
    for (const keep of [0, 10, 64, 65, 200]) {
      const { folder, place } = await folders()
      const { beginJournal } = await import('../../../electron/workspace/journal.ts')
      const name = await beginJournal(place, { root: folder, files: [], folders: [] })
      await truncate(join(place.folder, name), keep)
      if (keep === 200) await writeFile(join(place.folder, name), '{"version":9}')
      const { sentences } = await recover(folder, place.folder)
      expect(sentences).toEqual([expect.stringContaining('could not be read, and was set aside')])
      expect(await textsIn(folder)).toEqual(old)
      expect((await recover(folder, place.folder)).sentences).toEqual([])
    }
  })

  it('a journal of another folder waits for it, and one that leads outside does nothing there', async () => {
    const { folder, place, data } = await folders()
    const { beginJournal } = await start().then(() => import('../../../electron/workspace/journal.ts'))
    await writeFile(join(data, 'x.md'), 'mine')
    await mkdir(join(folder, 'elsewhere'))
    const entry = { file: '../x.md', before: 'planted', after: of('mine'), temporary: '../../x.md' }
    await beginJournal(place, { root: folder, files: [entry], folders: [] })
    await recover(join(folder, 'elsewhere'), place.folder)
    expect((await recover(folder, place.folder)).sentences).toHaveLength(1)
    expect(await readFile(join(data, 'x.md'), 'utf8')).toBe('mine')
  })
})

/** A change that stopped between two of its files. */
async function halfDone() {
  const points = await pointsOfAChange()
  for (let at = points; at > 0; at--) {
    const made = await folders()
    await crashAt(at, made.folder, made.place.folder)
    const now = await textsIn(made.folder)
    if (now['a.md'] === 'A' && now['c.md'] === 'c') return made
  }
  throw new Error('no such point')
}
