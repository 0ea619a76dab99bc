import { expect, it } from 'vitest'
import { askThread } from '../../../electron/workspace/threads.ts'
import { folderWith } from '../temporary-folder.ts'

const unsendable = () => {}

it('answers nothing where a task can’t be sent, and the next one all the same', async () => {
  const root = await folderWith()
  expect(await askThread({ kind: 'read', root: unsendable as never, posts: [] })).toBeNull()
  expect(await askThread({ kind: 'read', root, posts: [] })).not.toBeNull()
}, 60_000)

it('answers nothing where the thread breaks off', async () => {
  expect(
    await askThread({ kind: 'read', root: null as never, posts: [{ file: 'a.md' }] as never }),
  ).toBeNull()
}, 60_000)
