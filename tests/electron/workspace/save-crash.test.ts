import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { filesIn, folderWith } from '../temporary-folder.ts'
import { versionText } from './version-text.ts'

it('a file is one whole version, wherever in a save the program was killed', {
  timeout: 120_000,
}, async () => {
  const folder = await folderWith({ 'a.md': versionText(1) })
  const path = join(folder, 'a.md')
  let last = 1
  for (let round = 0; round < 20; round++) {
    await killWhileSaving(path)
    const text = await readFile(path, 'utf8')
    const version = Number.parseInt(text, 10)
    expect(text === versionText(version), `round ${round} left version ${version} torn`).toBe(true)
    expect(version).toBeGreaterThanOrEqual(last)
    last = version
  }
  expect(last).toBeGreaterThan(20)
  await leftoversAreSwept(folder)
})

async function killWhileSaving(path: string): Promise<void> {
  const script = join(import.meta.dirname, 'save-for-ever.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await pause(Math.random() * 120)
  child.kill('SIGKILL')
  expect(await ended, 'it was still saving').toEqual([null, 'SIGKILL'])
}

/** What the kills left is no article, and goes when it is old. */
async function leftoversAreSwept(folder: string): Promise<void> {
  const left = (await filesIn(folder)).filter((file) => file !== 'a.md')
  for (const file of left) await utimes(join(folder, file), 0, 0)
  const opened = await openFolder(folder)
  expect(opened.kind === 'opened' && opened.folder.workspace.posts.map(({ file }) => file)).toEqual(['a.md'])
  expect(await filesIn(folder)).toEqual(['a.md'])
}
