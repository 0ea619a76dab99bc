import { join } from 'node:path'
import { changeFiles } from '../../../electron/workspace/change-files.ts'
import { readTextFile } from '../../../electron/workspace/text-file.ts'
import { versionText } from './version-text.ts'

// A process of its own for the test of crashes: brings four files from one version to the next, again and again, until it is killed.
const [folder = '', journals = ''] = process.argv.slice(2)
const files = ['a.md', 'b.md', 'c.md', 'd.md']
process.stdout.write('changing\n')
for (;;) {
  const read = await Promise.all(files.map((file) => readTextFile(join(folder, file))))
  const changes = read.map((now, at) => {
    if (now.kind === 'failed') throw new Error(now.sentence)
    const text = versionText(Number.parseInt(now.text, 10) + 1)
    return { file: files[at] ?? '', expected: now.revision, text }
  })
  const result = await changeFiles(folder, changes, { folder: journals, isShared: true })
  if (result.kind === 'failed') throw new Error(result.sentence)
}
