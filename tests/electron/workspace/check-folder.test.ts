import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../../electron/workspace/check-folder.ts'
import { openFolder } from '../../../electron/workspace/folder.ts'
import { askThread } from '../../../electron/workspace/threads.ts'
import { rules } from '../../../shared/checks/registry.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { wholeFaults } from '../../../shared/checks/whole-check.ts'
import { faultyFolder } from '../../bench/planted-faults.ts'
import { filesOf } from '../../bench/series-folder.ts'
import { folderWith } from '../temporary-folder.ts'

const today = '2026-11-24'

async function faulty() {
  const { folder } = faultyFolder({ series: 40, postsEach: 10, length: 300, seed: 7 }, 0.2)
  const opened = await openFolder(await folderWith(Object.fromEntries(filesOf(folder))))
  if (opened.kind === 'failed') throw new Error(opened.sentence)
  return opened.folder
}

describe('checking a folder', () => {
  it.each([
    ['one thread', Number.POSITIVE_INFINITY],
    ['two threads', 1],
  ])(
    'finds in %s what a check finds',
    async (_, fewest) => {
      const folder = await faulty()
      const expected = runChecks(folder.workspace, { today })
      const links = expected.filter(({ rule }) => rule.startsWith('link/'))
      expect(links).not.toEqual([])
      expect(await checkFolder(folder, { today }, fewest)).toEqual(expected)
      expect(await checkFolder(folder, { today, only: ['link/*'] }, fewest)).toEqual(links)
    },
    60_000,
  )

  it('has a thread find what is found here', async () => {
    const folder = await faulty()
    const ids = rules.map(({ id }) => id)
    const answer = await askThread({ kind: 'check', folder: folder.sendable, today, rules: ids })
    expect(answer).toEqual(wholeFaults(folder.packed, today, ids))
  }, 60_000)
})
