import { saveFile } from '../../../electron/workspace/atomic-save.ts'
import { readTextFile } from '../../../electron/workspace/text-file.ts'
import { versionText } from './version-text.ts'

// A process of its own for the test of crashes: saves one version after the other until it is killed.
const path = process.argv[2] ?? ''
const before = await readTextFile(path)
if (before.kind === 'failed') throw new Error(before.sentence)
let { revision } = before
process.stdout.write('saving\n')
for (let version = Number.parseInt(before.text, 10) + 1; ; version++) {
  const result = await saveFile(path, versionText(version), revision)
  if (result.kind !== 'saved') throw new Error(`version ${version}: ${result.kind}`)
  revision = result.revision
}
