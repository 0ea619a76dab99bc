import { mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureKind } from '../../shared/domain/picture-type.ts'
import { freeName, slugOf } from '../../shared/domain/slug.ts'
import { saveNewFile } from './atomic-save.ts'
import { isOpenPart } from './confine.ts'

/** Where a picture was kept, relative to the folder, or why not. */
export type SavePictureResult =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly sentence: string }

const place = 'images'

/** Keeps a picture in the folder `images` below `root`, which is made where it is absent. Bytes that are there already are not kept twice. */
export async function savePicture(
  root: string,
  wantedName: string,
  bytes: Uint8Array,
): Promise<SavePictureResult> {
  const kind = pictureKind(bytes)
  if (kind.kind !== 'picture')
    return { kind: 'failed', sentence: `“${wantedName}” is not a picture that browsers show.` }
  const folder = join(root, place)
  try {
    await mkdir(folder, { recursive: true })
    if (!isOpenPart(root, await realpath(folder)))
      return { kind: 'failed', sentence: `“${place}” leads out of this folder, so nothing was kept there.` }
    const names = await readdir(folder)
    const stem = slugOf(wantedName.replace(/\.[a-z\d]{2,5}$/i, ''))
    const taken = names.map((name) => name.replace(/\.[^.]*$/, ''))
    for (const name of names)
      if (name.endsWith(`.${kind.ending}`) && (await isSame(join(folder, name), bytes)))
        return { kind: 'saved', path: `${place}/${name}` }
    for (let tries = 0; tries < 100; tries++) {
      const free = freeName(stem, taken)
      const result = await saveNewFile(join(folder, `${free}.${kind.ending}`), bytes)
      if (result.kind === 'saved') return { kind: 'saved', path: `${place}/${free}.${kind.ending}` }
      if (result.kind === 'failed' && result.reason !== 'unreadable')
        return { kind: 'failed', sentence: result.sentence }
      taken.push(free)
    }
  } catch {
    return { kind: 'failed', sentence: 'This computer does not let pictures be kept in this folder.' }
  }
  return { kind: 'failed', sentence: `There are too many pictures called “${wantedName}”.` }
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => null)
  return there?.equals(bytes) ?? false
}
