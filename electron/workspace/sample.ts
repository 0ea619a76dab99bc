import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Copies the sample articles to a folder of the user's own at first use; a copy that is there keeps the user's changes. */
export async function copySample(from: string, to: string): Promise<void> {
  if (existsSync(to)) return
  // Made aside and renamed, so that an interrupted copy is never taken for a whole one.
  const aside = await mkdtemp(join(dirname(to), '.sample-'))
  try {
    await cp(from, join(aside, 'sample'), { recursive: true })
    await rename(join(aside, 'sample'), to)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
