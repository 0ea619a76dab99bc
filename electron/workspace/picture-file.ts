import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { largestPicture, pictureTypeOf } from '../../shared/domain/picture-type.ts'
import { isOpenPart, isOtherFile } from './confine.ts'

/** A picture of a folder: where it is once links are followed, and what it is by its name. */
export interface PictureFile {
  readonly path: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

/**
 * The picture of the folder with this name (relative, with `/`); null for anything else: what is no picture by its name, lies outside
 * the folder or in a hidden part of it, or is not there.
 */
export async function pictureFile(root: string, file: string): Promise<PictureFile | null> {
  const type = pictureTypeOf(file)
  if (type === null || !isOtherFile(file)) return null
  const path = await realpath(join(root, file)).catch(() => null)
  if (path === null || !isOpenPart(await realpath(root), path)) return null
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? { path, type, size: found.size } : null
}

/** The same as a `data:` address; null also for what is too large for a page. */
export async function pictureData(root: string, file: string): Promise<string | null> {
  const found = await pictureFile(root, file)
  if (found === null || found.size > largestPicture) return null
  const bytes = await readFile(found.path).catch(() => null)
  return bytes === null ? null : `data:${found.type};base64,${bytes.toString('base64')}`
}
