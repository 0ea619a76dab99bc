import { markedCopyOf } from '../../shared/domain/conflicted-copies.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postName } from '../../shared/domain/post-name.ts'
import { freeName } from '../../shared/domain/slug.ts'
import { api } from '../api.ts'
import { postOf, renameArticle, separateArticle } from './article-files.ts'
import { tryToCarryOut } from './carrying-out.ts'
import { closeDialog, openDialog, type ReadVersion, type TwoVersions } from './dialogs.ts'
import { openArticle, useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { type PlannedFile, readNow } from './planned-files.ts'
import { saveNow } from './saving.ts'
import { offerBack } from './taking-back.ts'

/** True of a file that is named as a second version of an article, and of an article that has one. */
export function canBeCompared(file: string): boolean {
  return copyFor(file) !== null
}

/**
 * Shows an article and a second version of it side by side; `file` is either of them. What is on the screen is saved first,
 * and counts. Says why where they can't be shown.
 */
export async function compareCopy(file: string): Promise<void> {
  if (!(await saveNow())) return
  const copy = copyFor(file)
  if (copy === null) return notify('done', 'No second version of this article stands beside it.')
  const original = originalOf(copy)
  const read = await readVersion(copy.file)
  const article = original === null ? null : await readVersion(original.file)
  if (typeof read === 'string') return notify('problem', read)
  if (typeof article === 'string') return notify('problem', article)
  const title = (original ?? copy).title?.text ?? (original ?? copy).name
  openDialog({ kind: 'compare', versions: { copy: read, article, title } })
}

/** Makes this the article's text and moves the copy to the trash, in one step; null where that is done, else why not: then nothing is changed. */
export async function mergeVersions(
  { copy, title }: TwoVersions,
  article: ReadVersion,
  text: string,
): Promise<string | null> {
  const kept: PlannedFile = {
    file: article.file,
    before: article.text,
    after: text,
    expected: article.revision,
  }
  const goes: PlannedFile = {
    file: copy.file,
    before: copy.text,
    after: null,
    expected: copy.revision,
    trash: true,
  }
  const isSame = text === article.text
  const result = await tryToCarryOut(isSame ? [goes] : [kept, goes])
  if (result.kind === 'failed') return result.sentence ?? 'The open article could not be saved.'
  closeDialog()
  const says = isSame
    ? `“${copy.file}” is in the trash of this computer.`
    : `“${title}” is merged; “${copy.file}” is in the trash of this computer.`
  offerBack(result.back, says)
  await openArticle(article.file)
  return null
}

/** Gives the copy a name of its own and makes it a draft, so that both are articles and no two are live at one address; null where that is done. */
export async function keepBothVersions({ copy }: TwoVersions): Promise<string | null> {
  const name = markedCopyOf(postName(copy.file)) ?? postName(copy.file)
  const taken = posts().map((post) => post.name)
  return closeAfter(separateArticle(copy.file, fileOf(copy.file, freeName(`${name}-second-version`, taken))))
}

/** Gives a copy whose article is not there the article's name; null where that is done. */
export function takeArticlesName({ copy }: TwoVersions): Promise<string | null> {
  const name = markedCopyOf(postName(copy.file)) ?? postName(copy.file)
  return closeAfter(renameArticle(copy.file, fileOf(copy.file, name)))
}

/** The file of this name, with the ending that the copy's has. */
function fileOf(copy: string, name: string): string {
  return `${name}${/\.(?:md|markdown)$/i.exec(copy)?.[0] ?? '.md'}`
}

async function closeAfter(renaming: Promise<string | null>): Promise<string | null> {
  const refusal = await renaming
  if (refusal === null) closeDialog()
  return refusal
}

/** The copy itself, or the first that an article has. */
function copyFor(file: string): PostFacts | null {
  const post = postOf(file)
  if (post === null || markedCopyOf(post.name) !== null) return post
  return posts().find(({ name }) => markedCopyOf(name) === post.name) ?? null
}

function originalOf(copy: PostFacts): PostFacts | null {
  const name = markedCopyOf(copy.name)
  return posts().find((post) => post.name === name) ?? null
}

function posts(): readonly PostFacts[] {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace.posts : []
}

async function readVersion(file: string): Promise<ReadVersion | string> {
  const [read, written] = [await readNow(file), await api.whenWritten(file)]
  return 'text' in read ? { file, text: read.text, revision: read.revision, written } : read.sentence
}
