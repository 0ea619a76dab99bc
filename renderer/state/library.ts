import { create } from 'zustand'
import type { PostFacts } from '../../shared/domain/post.ts'
import { titleOrder } from '../../shared/domain/title-order.ts'
import type {
  FolderChange,
  OpenedFolder,
  OpenFolderResult,
  ReadFile,
  ReadResult,
  Revision,
} from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { currentText, goOnIn, useArticle } from './article.ts'
import { liveText } from './article-start.ts'
import { changeCheckedWorkspace, setCheckedWorkspace } from './checking.ts'
import { notify } from './notices.ts'
import { whileOpening } from './opening.ts'
import { saveNow, textChanged } from './saving.ts'
import { leaveSeries } from './series-board.ts'

/** What the window shows: the first-start page or an Articles folder. */
export type Library =
  | { readonly kind: 'starting' }
  | { readonly kind: 'first-start'; readonly defaultFolder: string; readonly notice: string | null }
  | { readonly kind: 'open'; readonly folder: OpenedFolder }

/** The open Articles folder. */
export const useLibrary = create<{ readonly library: Library }>(() => ({ library: { kind: 'starting' } }))

/** Asks the main process what to show first, and follows the folder from then on. */
export async function startLibrary(): Promise<void> {
  api.on('folderChanged', followFolder)
  const start = await api.start()
  if (start.kind === 'folder') await showFolder(start.folder, start.first)
  else useLibrary.setState({ library: start })
}

/** Opens a folder by one of the calls that do so; says why where it can't. True where a folder is open after it. */
export async function openFolderBy(call: () => Promise<OpenFolderResult>): Promise<boolean> {
  if (!(await saveNow())) return false
  const result = await call()
  if (result.kind === 'failed') notify('problem', result.sentence)
  if (result.kind !== 'opened') return false
  await showFolder(result.folder)
  return true
}

/** Opens an article in the editor, in place of the board of its series, once the one before is safely saved. */
export async function openArticle(file: string): Promise<void> {
  leaveSeries()
  if (useArticle.getState().article?.file === file) asked++
  else
    await whileOpening(async () => {
      if (await saveNow()) await goTo(file)
    })
}

/** Of several articles that are asked for in one breath the last one is shown. */
async function goTo(file: string): Promise<void> {
  const number = ++asked
  const result = await api.readFile(file)
  // What was typed meanwhile stands in the article that was still shown.
  if ((await saveNow()) && number === asked) showRead(file, result)
}

let asked = 0

/** Reads an article from the disk into the editor, whatever stood there. */
export async function loadArticle(file: string): Promise<void> {
  showRead(file, await api.readFile(file))
}

function showRead(file: string, result: ReadResult): void {
  if (result.kind === 'failed') {
    notify('problem', result.sentence)
    return
  }
  useArticle.setState({
    article: {
      file,
      load: ++loads,
      loadedText: result.text,
      revision: result.revision,
      draft: { kind: 'clean' },
      live: liveText(result.text),
      waiting: null,
    },
  })
  void api.rememberFile(file)
}

/** The open article's file has another name now and holds this; what was typed meanwhile stays, and is saved there. */
export function continueAs(file: string, revision: Revision, saved: string): void {
  const { article } = useArticle.getState()
  const loadedText = currentText()
  if (article === null || loadedText === null) return
  const now = { loadedText, revision, draft: { kind: 'clean' }, waiting: null } as const
  goOnIn(loads + 1)
  useArticle.setState({ article: { ...article, file, load: ++loads, ...now } })
  if (loadedText !== saved) textChanged(file)
  void api.rememberFile(file)
}

/** Makes a new article and opens it; null where it could not be made. */
export function createArticle(wantedName: string, text: string): Promise<string | null> {
  return whileOpening(() => createAndShow(wantedName, text))
}

async function createAndShow(wantedName: string, text: string): Promise<string | null> {
  if (!(await saveNow())) return null
  const result = await api.createPost(wantedName, text)
  if (result.kind === 'failed') {
    notify('problem', result.sentence)
    return null
  }
  leaveSeries()
  await goTo(result.file)
  return result.file
}

let loads = 0

/** `read` is what was read of one of its files already. */
async function showFolder(folder: OpenedFolder, read: ReadFile | null = null): Promise<void> {
  leaveSeries()
  useArticle.setState({ article: null })
  setFolder(folder)
  for (const sentence of folder.notices) notify('problem', sentence)
  const first = folder.lastFile ?? sortedPosts(folder.workspace.posts)[0]?.file
  if (first === undefined) return
  showRead(first, read?.file === first ? read.result : await api.readFile(first))
}

/** Articles in the order of the list: by title, as a reader of this language sorts. */
export function sortedPosts(posts: readonly PostFacts[]): readonly PostFacts[] {
  const titled = posts.map((post) => ({ post, title: post.title?.text ?? post.name }))
  return titled.sort((a, b) => titleOrder(a.title, b.title)).map(({ post }) => post)
}

function followFolder(change: FolderChange): void {
  const { library } = useLibrary.getState()
  if (library.kind !== 'open' || library.folder.path !== change.path) return
  const posts = new Map(library.folder.workspace.posts.map((post) => [post.file, post]))
  for (const file of change.removed) posts.delete(file)
  for (const post of change.posts) posts.set(post.file, post)
  const { seriesList, settings, unreadable, removed } = change
  const files = change.files ?? library.folder.workspace.files
  const workspace = { posts: [...posts.values()], files, seriesList, settings }
  useLibrary.setState({
    library: { kind: 'open', folder: { ...library.folder, serial: change.serial, unreadable, workspace } },
  })
  changeCheckedWorkspace({ posts: change.posts, removed, files, seriesList, settings })
}

function setFolder(folder: OpenedFolder): void {
  useLibrary.setState({ library: { kind: 'open', folder } })
  setCheckedWorkspace(folder.workspace, folder.told)
}
