import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { DeskFolder } from '../../../electron/app/desk-folder.ts'
import { Opening } from '../../../electron/app/opening.ts'
import { RecentFolders } from '../../../electron/app/recent-folders.ts'
import type { Settings } from '../../../electron/app/settings.ts'
import { Start } from '../../../electron/app/start.ts'
import { folderWith } from '../temporary-folder.ts'

const own = mkdtempSync(join(tmpdir(), 'throughline-test-'))

afterAll(() => rmSync(own, { recursive: true, force: true }))

vi.mock('electron', () => ({
  app: { getPath: () => own, getVersion: () => '1', addRecentDocument() {} },
  dialog: {},
}))

/** The settings as a start finds them. */
function settingsOf(lastFolder: string | null, lastFiles: Record<string, string> = {}): Settings {
  let values = { lastFolder, lastFiles, bounds: null, shape: 'usual' as const, recentFolders: [] as string[] }
  return {
    get: () => values,
    set: (some) => {
      values = { ...values, ...some } as typeof values
    },
  }
}

function deskWith(settings: Settings): { readonly folder: DeskFolder; readonly opening: Opening } {
  const recent = new RecentFolders(settings, () => {})
  const folder = new DeskFolder(settings, recent, () => {})
  return { folder, opening: new Opening(folder, recent, () => {}, null) }
}

/** A folder that takes a while to be read. */
function largeFolder(): Promise<string> {
  return folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.md`, `Text ${n}.`])))
}

it('opens the folder that was open last, with what its last file holds', async () => {
  const last = await folderWith({ 'a.md': 'A.', 'b.md': 'B.' })
  const settings = settingsOf(last, { [last]: 'b.md' })
  const { folder, opening } = deskWith(settings)
  const start = await new Start(folder, settings, opening).answer()
  expect(start).toMatchObject({ folder: { path: last }, first: { file: 'b.md', result: { text: 'B.' } } })
})

it('opens what a second start asks for before the window does, and that alone in the end', async () => {
  const [last, wanted] = [await largeFolder(), await folderWith({ '1.md': 'Wanted.' })]
  const settings = settingsOf(last, { [last]: '1.md', [wanted]: '1.md' })
  const { folder, opening } = deskWith(settings)
  const start = new Start(folder, settings, opening)
  opening.want(wanted)
  const answer = await start.answer()
  expect(answer).toMatchObject({
    folder: { path: wanted },
    first: { file: '1.md', result: { text: 'Wanted.' } },
  })
  expect(folder.path).toBe(wanted)
})

it('shows the folder that was begun, and says so, where what a second start asks for is not there', async () => {
  const last = await folderWith({ 'a.md': 'A.' })
  const settings = settingsOf(last)
  const { folder, opening } = deskWith(settings)
  const start = new Start(folder, settings, opening)
  opening.want(join(last, 'nowhere'))
  const notices = [expect.stringContaining('There is no folder')]
  expect(await start.answer()).toMatchObject({ kind: 'folder', folder: { path: last, notices } })
})

it('opens one folder after the other: the one asked for last stays open', async () => {
  const [first, second] = [await largeFolder(), await folderWith({ 'b.md': 'B.' })]
  const { folder } = deskWith(settingsOf(null))
  const opened = await Promise.all([folder.open(first), folder.open(second)])
  expect(opened).toMatchObject([{ folder: { path: first } }, { folder: { path: second } }])
  expect(folder.path).toBe(second)
})

it('shows the first page where no folder was open', async () => {
  const settings = settingsOf(null)
  const { folder, opening } = deskWith(settings)
  expect(await new Start(folder, settings, opening).answer()).toMatchObject({
    kind: 'first-start',
    notice: null,
  })
})
