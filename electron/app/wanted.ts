import { stat } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import { isPostFile } from '../../shared/domain/post-name.ts'

/** What a path on the command line asks for: a folder, and the article in it to be opened, if one is named. */
export interface Wanted {
  readonly folder: string
  readonly file: string | null
  /** False where the folder is only the one that an article happens to stand in. */
  readonly isChosen: boolean
}

/**
 * A folder is wanted itself; an article is wanted in the nearest of the known folders that holds it, else in the one that it
 * stands in. What is neither comes back as a folder, so that opening it says why it can't be.
 */
export async function wantedBy(path: string, knownFolders: readonly string[]): Promise<Wanted> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile || !isPostFile(basename(path))) return { folder: path, file: null, isChosen: true }
  const holding = knownFolders
    .filter((folder) => path.startsWith(folder + sep))
    .sort((a, b) => b.length - a.length)
  const folder = holding[0] ?? dirname(path)
  return { folder, file: relative(folder, path).split(sep).join('/'), isChosen: holding[0] !== undefined }
}
