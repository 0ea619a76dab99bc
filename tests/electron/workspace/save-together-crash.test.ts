import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { recoverChanges } from '../../../electron/workspace/recover-changes.ts'
import { filesIn, folderWith } from '../temporary-folder.ts'
import { versionText } from './version-text.ts'

const files = ['a.md', 'b.md', 'c.md', 'd.md']

it('four files are of one version, wherever between them the program was killed', {
  timeout: 120_000,
}, async () => {
  const folder = await folderWith(Object.fromEntries(files.map((file) => [file, versionText(1)])))
  const place = { folder: join(await folderWith(), 'journal'), isShared: true }
  let last = 1
  let recovered = 0
  // A busy machine gets less done before it is stopped: then it is given more time, and more rounds.
  for (let round = 0; round < 15 || (round < 45 && (last <= 3 || recovered === 0)); round++) {
    await killWhileChanging(folder, place.folder, Math.random() * 150 * (1 + round / 10))
    const { sentences, isBusy } = await recoverChanges(folder, place)
    expect(isBusy).toBe(false)
    recovered += sentences.length
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    const version = Number.parseInt(texts[0] ?? '', 10)
    for (const text of texts) expect(text === versionText(version), `round ${round}`).toBe(true)
    expect(version).toBeGreaterThanOrEqual(last)
    last = version
  }
  expect(last, 'it went on between the kills').toBeGreaterThan(3)
  expect(recovered, 'some kills came between two files').toBeGreaterThan(0)
  expect((await filesIn(folder)).filter((file) => files.includes(file))).toEqual(files)
})

async function killWhileChanging(folder: string, journals: string, after: number): Promise<void> {
  const script = join(import.meta.dirname, 'save-together-for-ever.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, journals], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await pause(after)
  child.kill('SIGKILL')
  expect(await ended, 'it was still changing').toEqual([null, 'SIGKILL'])
}
