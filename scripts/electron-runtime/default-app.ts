import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives a distribution without an application the one that `electron <folder>` needs: it runs the given folder's `main`
 * as Electron's own default application would. Handles `-r <module>`, by which Playwright prepares the process.
 */
export async function writeDefaultApp(dist: string): Promise<void> {
  const folder = join(dist, 'resources', 'app')
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  )
  await writeFile(join(folder, 'main.js'), defaultApp)
}

const defaultApp = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

process.defaultApp = true
const words = process.argv.slice(1)
let folder
while (words.length > 0 && folder === undefined) {
  const word = words.shift()
  if (word === '-r' || word === '--require') createRequire(import.meta.url)(resolve(words.shift()))
  else if (word === '--version' || word === '-v') {
    console.log('v' + process.versions.electron)
    process.exit(0)
  } else if (!word.startsWith('-')) folder = resolve(word)
}
if (folder === undefined) {
  console.error('Say which application to start: electron <folder>.')
  process.exit(2)
}
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href)
`
