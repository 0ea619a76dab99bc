import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeArticles } from './screens/articles.ts'
import { emptyFolder, firstStart, missingFolder } from './screens/beginnings.ts'
import { Camera } from './screens/camera.ts'
import { contactPage } from './screens/contact-page.ts'
import { type Desk, onDesk } from './screens/desk.ts'
import { dialogs } from './screens/dialogs.ts'
import { fixes, safeFixes } from './screens/fixes.ts'
import { preview } from './screens/pages.ts'
import { details, editor, library } from './screens/panes.ts'
import { noSeries, series } from './screens/series.ts'
import { writeChain, writeLooseNotes, writeSeries } from './screens/series-articles.ts'
import { troubles } from './screens/troubles.ts'
import { setStage } from './stage.ts'

const root = join(import.meta.dirname, '..')
const screens = join(root, 'out', 'screens')

process.exitCode = await takeScreens(process.argv.slice(2))

/** Pictures every pane, dialog and state of the real application into `out/screens`; `wanted` keeps those with one of these in their name. */
async function takeScreens(wanted: readonly string[]): Promise<number> {
  const stage = await setStage(root)
  if (stage === null) return 1
  if (wanted.length === 0) await rm(screens, { recursive: true, force: true })
  const camera = new Camera(screens, wanted)
  let stopped = 0
  try {
    const folder = await stage.newFolder('Notes for our patients')
    const empty = await stage.newFolder('An empty folder')
    await mkdir(empty)
    await writeArticles(folder)
    const parts = await stage.newFolder('Our series')
    await writeSeries(parts)
    const loose = await stage.newFolder('Loose notes')
    await writeLooseNotes(loose)
    const chain = await stage.newFolder('Three parts')
    await writeChain(chain)
    const scenes: readonly (readonly [readonly string[], (desk: Desk) => Promise<void>])[] = [
      [[], firstStart],
      [[empty], emptyFolder],
      ...[library, details, editor, preview, dialogs].map((scene) => [[folder], scene] as const),
      [[parts], series],
      [[loose], noSeries],
      [[parts], fixes],
      [[chain], safeFixes],
      [[folder], (desk) => troubles(desk, folder)],
      [[`${folder} that was moved`], missingFolder],
    ]
    for (const [args, scene] of scenes) if (!(await onDesk(stage, camera, args, scene))) stopped++
  } finally {
    await stage.clear()
  }
  if (wanted.length === 0) await writeFile(join(screens, 'index.html'), contactPage(camera.shown))
  console.error(`${camera.shown.length} states in out/screens; index.html there shows them all.`)
  if (stopped > 0) console.error(`${stopped} scenes stopped halfway.`)
  return stopped === 0 ? 0 : 1
}
