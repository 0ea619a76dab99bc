import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './text-file.ts'

/** How copying ended. `kept`: a copy was there already, with whatever its user made of it. */
export type CopySampleResult =
  | { readonly kind: 'copied' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly sentence: string }

/**
 * Copies the sample articles to a folder of the user's own at first use; a folder that is there keeps the user's changes.
 * The copies can be written to, even where the originals can't.
 */
export async function copySample(from: string, to: string): Promise<CopySampleResult> {
  if (existsSync(to)) return { kind: 'kept' }
  let aside: string | null = null
  try {
    await mkdir(dirname(to), { recursive: true })
    // Made aside and renamed, so that an interrupted copy is never taken for a whole one.
    aside = await mkdtemp(join(dirname(to), '.sample-'))
    await copyFolder(from, join(aside, 'sample'))
    await rename(join(aside, 'sample'), to)
    return { kind: 'copied' }
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return { kind: 'kept' }
    return { kind: 'failed', sentence: `The sample articles could not be copied to “${to}”.` }
  } finally {
    if (aside !== null) await rm(aside, { recursive: true, force: true }).catch(() => {})
  }
}

/** File by file: a packaged application's archive can be read so, but not copied by the system. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true }))
    if (entry.isDirectory()) await copyFolder(join(from, entry.name), join(to, entry.name))
    else if (!entry.name.startsWith('.'))
      await writeFile(join(to, entry.name), await readFile(join(from, entry.name)))
}
