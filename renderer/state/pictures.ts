import { create } from 'zustand'
import { largestPicture, pictureKind } from '../../shared/domain/picture-type.ts'
import { relativeLink } from '../../shared/domain/relative-link.ts'
import { api } from '../api.ts'
import { currentEditor, useArticle } from './article.ts'
import { openDialog } from './dialogs.ts'
import { notify } from './notices.ts'

/** A picture that waits for its description. */
export interface WaitingPicture {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** The place that the editor keeps for it; null for the cursor. */
  readonly place: number | null
}

/** The pictures that wait, the next one first. */
export const useWaitingPictures = create<{ readonly pictures: readonly WaitingPicture[] }>(() => ({
  pictures: [],
}))

/** Takes files that were chosen, dropped or pasted, and asks for the description of each; says of those that are no pictures why not. */
export async function offerPictures(files: readonly File[], place: number | null): Promise<void> {
  const read = await Promise.all(files.map((file) => readPicture(file, place)))
  const problems = read.filter((one) => typeof one === 'string')
  for (const sentence of problems) notify('problem', sentence)
  const pictures = read.filter((one) => typeof one !== 'string')
  if (pictures.length === 0) return
  useWaitingPictures.setState((now) => ({ pictures: [...now.pictures, ...pictures] }))
  openDialog({ kind: 'picture' })
}

/** Takes the first waiting picture away. */
export function dropFirst(): void {
  useWaitingPictures.setState(({ pictures }) => ({ pictures: pictures.slice(1) }))
}

/** Nothing waits any more. */
export function dropAll(): void {
  useWaitingPictures.setState({ pictures: [] })
}

/** Keeps a picture in the folder and puts it into the text; null where that is done, else why not. */
export async function addPicture(
  picture: WaitingPicture,
  words: { readonly description: string; readonly caption: string },
): Promise<string | null> {
  const { article } = useArticle.getState()
  const editor = currentEditor()
  if (article === null || editor === null) return 'No article is open.'
  const result = await api.savePicture(picture.name, picture.bytes)
  if (result.kind === 'failed') return result.sentence
  if (currentEditor() !== editor)
    return `The picture is kept as “${result.path}”, but another article is open now.`
  editor.insertPicture({ address: relativeLink(article.file, result.path), ...words }, picture.place)
  return null
}

/** Keeps a picture file in the folder; its path from there, or why not. */
export async function keepPicture(
  file: File,
): Promise<{ readonly path: string } | { readonly sentence: string }> {
  const read = await readPicture(file, null)
  if (typeof read === 'string') return { sentence: read }
  const result = await api.savePicture(read.name, read.bytes)
  return result.kind === 'saved' ? { path: result.path } : { sentence: result.sentence }
}

async function readPicture(file: File, place: number | null): Promise<WaitingPicture | string> {
  const name = file.name === '' ? 'picture' : file.name
  if (file.size > largestPicture)
    return `“${name}” is larger than ${largestPicture / 1024 / 1024} MB: no reader would wait for it. Make it smaller first.`
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = pictureKind(bytes)
  if (kind.kind === 'picture') return { name, bytes, type: file.type, place }
  return kind.kind === 'unshown'
    ? `“${name}” is a ${kind.name} picture, which browsers don't show. Save it as JPEG or PNG first.`
    : `“${name}” is not a picture.`
}
