import { setDetail } from '../../shared/domain/front-matter.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { renamingChanges } from '../../shared/domain/renaming.ts'
import { api } from '../api.ts'
import { useArticle } from './article.ts'
import { makeChanges } from './fixing.ts'
import { createArticle, loadArticle, sortedPosts, useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { saveNow } from './saving.ts'

/** The facts of an article of the open folder; null where there is none of that file. */
export function postOf(file: string): PostFacts | null {
  const { library } = useLibrary.getState()
  return library.kind === 'open'
    ? (library.folder.workspace.posts.find((post) => post.file === file) ?? null)
    : null
}

/**
 * Gives an article's file another name, and everything in the folder that leads to it with it; null where that is done. Else
 * nothing is changed, and the sentence says why. A notice offers to take it back.
 */
export async function renameArticle(file: string, to: string): Promise<string | null> {
  const { library } = useLibrary.getState()
  const post = postOf(file)
  if (library.kind !== 'open' || post === null) return 'This article is no longer here.'
  if (!(await saveNow())) return 'The open article could not be saved. Settle that first.'
  const seriesFile = await api.readFile('series.yaml')
  const seriesText = seriesFile.kind === 'read' ? seriesFile.text : null
  const changes = renamingChanges(post, to, library.folder.workspace, seriesText)
  const isOpen = useArticle.getState().article?.file === file
  const result = await api.renamePost(file, to)
  if (result.kind === 'failed') return result.sentence
  if (isOpen) await loadArticle(to)
  if (changes.length > 0 && !(await makeChanges(changes))) {
    await api.renamePost(to, file)
    if (isOpen) await loadArticle(file)
    return 'What leads to it could not be changed, so it was not renamed.'
  }
  notify('done', `“${file}” is now called “${to}”.`, {
    title: 'Undo',
    run: () => void takeBack(to, file),
  })
  return null
}

async function takeBack(file: string, to: string): Promise<void> {
  const problem = await renameArticle(file, to)
  if (problem !== null) notify('problem', problem)
}

/** What only one article can have: its place on the site and in its series. */
const ownDetails = ['slug', 'live', 'canonical', 'previous', 'prev', 'next', 'part', 'pager', 'updated']

/** Makes a draft with the same text beside an article, and opens it. */
export async function duplicateArticle(file: string): Promise<void> {
  if (!(await saveNow())) return
  const read = await api.readFile(file)
  if (read.kind === 'failed') {
    notify('problem', read.sentence)
    return
  }
  const title = postOf(file)?.title?.text ?? null
  let text = read.text
  const set = (key: string, value: string | undefined) => {
    const result = setDetail(text, key, value)
    if (result.kind === 'set') text = result.text
  }
  for (const key of ownDetails) set(key, undefined)
  set('title', title === null ? undefined : `${title} (copy)`)
  set('status', 'draft')
  // Beside the file itself, so that its pictures and relative links lead where they led.
  await createArticle(`${file.replace(/\.(?:md|markdown)$/i, '')}-copy`, text)
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
