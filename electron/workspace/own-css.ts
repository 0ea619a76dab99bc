import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { noOwnCss, type OwnCss, ownCssFile, readOwnCss, refusedCss } from '../../shared/domain/own-css.ts'
import { isOpenPart } from './confine.ts'
import { codeOf, failedReadOf, readTextFile } from './text-file.ts'

/** The own style of a folder (a real path) as it stands on the disk; a link that leads outside is not followed. */
export async function ownCssOf(root: string): Promise<OwnCss> {
  const path = await realpath(join(root, ownCssFile)).catch((error) => failedReadOf(codeOf(error)))
  if (typeof path !== 'string') return path.reason === 'gone' ? noOwnCss : refusedCss(path.sentence)
  if (!isOpenPart(root, path)) return refusedCss('It is a link that leads outside this folder.')
  const read = await readTextFile(path)
  return read.kind === 'read' ? readOwnCss(read.text) : refusedCss(read.sentence)
}
