import { saveFile } from '../../../electron/workspace/atomic-save.ts'
import { readTextFile } from '../../../electron/workspace/text-file.ts'

// A process of its own for the test of a full disk: saves a long text over the file that it is given, prints the result.
const path = process.argv[2] ?? ''
const before = await readTextFile(path)
const result = await saveFile(
  path,
  'a long line\n'.repeat(10_000),
  before.kind === 'read' ? before.revision : null,
)
process.stdout.write(JSON.stringify(result))
