import type { Change } from '../../shared/domain/change.ts'
import { setDetail } from '../../shared/domain/front-matter.ts'
import { asDraftBeside } from '../../shared/domain/own-details.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { renamingChanges } from '../../shared/domain/renaming.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import { isUnwiseName } from '../../shared/domain/unwise-name.ts'
import { api } from '../api.ts'
import { useArticle } from './article.ts'
import { tryToCarryOut } from './carrying-out.ts'
import { folderNow } from './folder-now.ts'
import { createArticle, loadArticle, sortedPosts, useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { planRenaming } from './planned-files.ts'
import { saveNow } from './saving.ts'
import { offerBack } from './taking-back.ts'

/** The facts of an article of the open folder; null where there is none of that file. */
export function postOf(file: string): PostFacts | null {
  const { library } = useLibrary.getState()
  return library.kind === 'open'
    ? (library.folder.workspace.posts.find((post) => post.file === file) ?? null)
    : null
}

/**
 * Gives an article's file another name, and everything in the folder that leads to it with it, in one step; null where that
 * is done. Else nothing is changed, and the sentence says why. A notice offers to take it back.
 */
export function renameArticle(file: string, to: string): Promise<string | null> {
  return renameAs(file, to, (text) => text, `“${file}” is now called “${to}”.`)
}

/** The same for a second version of an article, which becomes a draft with a place of its own in the same step. */
export function separateArticle(file: string, to: string): Promise<string | null> {
  return renameAs(file, to, asDraftBeside, `“${file}” is now called “${to}”, and is a draft.`)
}

async function renameAs(
  file: string,
  to: string,
  textFor: (text: string) => string,
  says: string,
): Promise<string | null> {
  if (!isPostFile(to) || isUnwiseName(to)) return `An article can't be called “${to}”.`
  if (!(await saveNow())) return 'The open article could not be saved. Settle that first.'
  const isOtherCase = spelling(to) === spelling(file)
  if (!isOtherCase && (await api.readFile(to)).kind === 'read')
    return `There is another file called “${to}” already, so nothing was renamed.`
  const list = await api.readFile('series.yaml')
  const changes = changesFor(file, to, list.kind === 'read' ? list.text : null)
  if (changes === null) return 'This article is no longer here.'
  const files = await planRenaming(file, to, changes)
  if (typeof files === 'string') return files
  const result = await tryToCarryOut(
    files.map((one) => (one.file === to && one.after !== null ? { ...one, after: textFor(one.after) } : one)),
  )
  if (result.kind === 'failed') return result.sentence ?? 'The open article could not be saved.'
  offerBack(result.back, says)
  return null
}

/** Equal for names that some disks take for one. */
function spelling(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Worked out on the articles and the list as they are at this moment; null where there is no such article. */
function changesFor(file: string, to: string, seriesText: string | null): readonly Change[] | null {
  const workspace = folderNow()?.workspace
  const post = workspace?.posts.find((one) => one.file === file)
  if (workspace === undefined || post === undefined) return null
  return renamingChanges(post, to, { ...workspace, seriesList: readSeriesList(seriesText) }, seriesText)
}

/** Makes a draft with the same text beside an article, and opens it. */
export async function duplicateArticle(file: string): Promise<void> {
  if (!(await saveNow())) return
  const read = await api.readFile(file)
  if (read.kind === 'failed') {
    notify('problem', read.sentence)
    return
  }
  const title = postOf(file)?.title?.text ?? null
  const draft = asDraftBeside(read.text)
  const titled = setDetail(draft, 'title', title === null ? undefined : `${title} (copy)`)
  // Beside the file itself, so that its pictures and relative links lead where they led.
  await createArticle(
    `${file.replace(/\.(?:md|markdown)$/i, '')}-copy`,
    titled.kind === 'set' ? titled.text : draft,
  )
}

/** Moves an article to the system's trash and opens its neighbour; says why where that can't be done, and then nothing is deleted. */
export async function trashArticle(file: string): Promise<void> {
  if (!(await saveNow())) return
  const { library } = useLibrary.getState()
  if (library.kind !== 'open') return
  const posts = sortedPosts(library.folder.workspace.posts)
  const at = posts.findIndex((post) => post.file === file)
  const neighbour = posts[at + 1] ?? posts[at - 1] ?? null
  const title = posts[at]?.title?.text ?? file
  const isOpen = useArticle.getState().article?.file === file
  if (isOpen) useArticle.setState({ article: null })
  const result = await api.trashPost(file)
  if (result.kind === 'failed') {
    notify('problem', result.sentence)
    if (isOpen) await loadArticle(file)
    return
  }
  notify('done', `“${title}” is in the trash of this computer.`)
  if (isOpen && neighbour !== null) await loadArticle(neighbour.file)
}
