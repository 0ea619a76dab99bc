import { vi } from 'vitest'
import type { EditorPort, OpenArticle } from '../../../renderer/state/article.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { isPostFile } from '../../../shared/domain/post-name.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import type { ChangedFile, FolderChange, OpenedFolder } from '../../../shared/ipc/contract.ts'

/** The files that the main process keeps, by their names; a test changes them as another program would. */
export const disk = new Map<string, string>()

/** The files that the system was asked to show in their folder. */
export const shownInFolder: string[] = []

const listeners: ((change: FolderChange) => void)[] = []

// The stores reach the main process through `window.api` from the moment they are loaded.
vi.stubGlobal('window', {
  addEventListener() {},
  api: {
    on: (event: string, listener: (change: FolderChange) => void) => {
      if (event === 'folderChanged') listeners.push(listener)
    },
    showInFolder: (file: string) => Promise.resolve(void shownInFolder.push(file)),
    rememberFile: () => Promise.resolve(),
    async readFile(file: string) {
      await whileReading()
      const text = disk.get(file)
      return text === undefined
        ? { kind: 'failed', sentence: 'It is gone.' }
        : { kind: 'read', text, revision: text }
    },
    createPost(name: string, text: string) {
      disk.set(`${name}.md`, text)
      return Promise.resolve({ kind: 'created', file: `${name}.md`, revision: text })
    },
    async applyChanges(changes: readonly ChangedFile[]) {
      await whileSaving()
      const wrong = changes.find(({ file, expected }) => (disk.get(file) ?? null) !== expected)
      if (wrong !== undefined) return { kind: 'failed', sentence: `“${wrong.file}” is another.` }
      for (const { file, text } of changes) text === null ? disk.delete(file) : disk.set(file, text)
      return { kind: 'applied', revisions: Object.fromEntries(changes.map(({ file, text }) => [file, text])) }
    },
    async saveFile(file: string, text: string, revision: string | null) {
      await whileSaving()
      const now = disk.get(file) ?? null
      if (now !== revision)
        return { kind: 'conflict', theirs: now === null ? null : { text: now, revision: now } }
      disk.set(file, text)
      return { kind: 'saved', revision: text }
    },
  },
})

let whileReading: () => void | Promise<void> = () => {}

/** Does this while the next file is read. */
export function duringRead(act: () => void | Promise<void>): void {
  whileReading = () => {
    whileReading = () => {}
    return act()
  }
}

let whileSaving: () => void | Promise<void> = () => {}

/** Does this in the middle of the next save, or of the next change of several files. */
export function duringSave(act: () => void): void {
  whileSaving = () => {
    whileSaving = () => {}
    act()
  }
}

const article = await import('../../../renderer/state/article.ts')
const library = await import('../../../renderer/state/library.ts')
const { liveText } = await import('../../../renderer/state/article-start.ts')
const checking = await import('../../../renderer/state/checking.ts')
const saving = await import('../../../renderer/state/saving.ts')
const { takeWaiting } = await import('../../../renderer/state/text-changes.ts')
const { followOutsideChanges } = await import('../../../renderer/state/outside-changes.ts')
followOutsideChanges()

/** What “Save it again” and “Keep mine” do. */
export const { keepMine } = await import('../../../renderer/state/conflict.ts')

/** What “Duplicate”, “Rename” and “Keep both as separate articles” do. */
export const { duplicateArticle, renameArticle, separateArticle } = await import(
  '../../../renderer/state/article-files.ts'
)

/** What happens when a field of the details is left with another title or address. */
export const { followAddress, followTitle } = await import('../../../renderer/state/leading-here.ts')

/** What a field of the details does. */
export const { changeDetails, changedFrontMatter } = await import('../../../renderer/state/details.ts')

/** What a fix does, and its button. */
export const { applyFix, goToFinding, makeChanges } = await import('../../../renderer/state/fixing.ts')

/** Which series the board shows; null where it is not open. */
export function boardShows(): string | null {
  const { isOpen, slug } = useSeriesBoard.getState()
  return isOpen ? slug : null
}

/** What “Write it” of a planned part does, and what the board's “Undo” does. */
export const { writePlanned } = await import('../../../renderer/state/planned-articles.ts')
const arranging = await import('../../../renderer/state/arranging.ts')
export const { takeBack } = arranging

/** What “Fix all that are safe” does, and “Apply” after it. */
export const { fixAllSafe } = await import('../../../renderer/state/fix-all.ts')
export const { applyFixPreview, useFixPreview } = await import('../../../renderer/state/fix-preview.ts')
const { useSeriesBoard } = await import('../../../renderer/state/series-board.ts')
const { useNotices } = await import('../../../renderer/state/notices.ts')

/** Opens this text as an article of an editor that knows nothing but its text. */
export async function open(file: string, text: string): Promise<void> {
  disk.clear()
  disk.set(file, text)
  await library.loadArticle(file)
}

/** Goes to another article, as a click in the list does. */
export const { openArticle } = library

/** Opens one of these files, as the folder knows them. */
export async function openIn(files: Readonly<Record<string, string>>, file: string): Promise<void> {
  await open(file, files[file] ?? '')
  for (const [name, text] of Object.entries(files)) disk.set(name, text)
  library.useLibrary.setState({ library: { kind: 'open', folder: folderOnDisk() } })
}

/** Opens one of these files and gives what the checks find in the folder; `startCheckWorker` is the test's own. */
export async function openChecked(
  files: Readonly<Record<string, string>>,
  file: string,
): Promise<readonly Finding[]> {
  await openIn(files, file)
  checking.startChecking()
  checking.setCheckedWorkspace(folderOnDisk().workspace, null)
  await checking.whenChecked()
  return checking.useChecking.getState().findings
}

function folderOnDisk(): OpenedFolder {
  const posts = [...disk].flatMap(([file, text]) => (isPostFile(file) ? [postFacts(file, text)] : []))
  const seriesList = readSeriesList(disk.get('series.yaml') ?? null)
  const settings = readSettings(disk.get('throughline.yaml') ?? null)
  const workspace = { posts, files: [], seriesList, settings }
  const nothing = { unreadable: [], lastFile: null, notices: [], told: null }
  return { path: '/', serial: 0, displayName: 'Articles', workspace, ...nothing }
}

/** Editors of articles that are opened from now on stand only once the function that is returned is called. */
export function holdEditors(): () => void {
  let waits = () => {}
  later = (stand) => {
    waits = stand
  }
  return () => {
    later = (stand) => stand()
    waits()
  }
}

let later: (stand: () => void) => void = (stand) => stand()

// Each load begins an editor anew; it tells of changes under the name that the file has then.
article.useArticle.subscribe(({ article: now }, { article: before }) => {
  if (now !== null && now.load !== before?.load) later(() => standFor(now))
})

function standFor(now: OpenArticle): void {
  const { file } = now
  let shown = now.loadedText
  const port: Partial<EditorPort> = {
    hasFocus: () => false,
    text: () => shown,
    replace: (other) => {
      shown = other
      article.updateArticle(file, { live: liveText(other) })
      saving.textChanged(file)
    },
  }
  article.connectEditor(now.load, port as EditorPort)
  takeWaiting(now.load, port as EditorPort)
}

/** Presses the button of the newest notice that has one of this name. */
export async function press(title: string): Promise<void> {
  useNotices
    .getState()
    .notices.findLast(({ action }) => action?.title === title)
    ?.action?.run()
  await new Promise((done) => setTimeout(done))
}

/** What the newest notice says. */
export function told(): string {
  return useNotices.getState().notices.at(-1)?.sentence ?? ''
}

/** What the board says once something was taken back. */
export function takenBack(): string | null {
  return arranging.useArranging.getState().takenBack
}

/** What the disk holds. */
export function files(): Readonly<Record<string, string>> {
  return Object.fromEntries(disk)
}

/** Types over the whole text. */
export function type(text: string): void {
  article.currentEditor()?.replace(text)
}

/** What the window says of the open article, and its text. */
export function shown(): string {
  const now = article.useArticle.getState().article
  return now === null ? 'Nothing' : `${article.draftWords(now.draft)}: ${article.currentText()}`
}

/** Another program writes a file, or deletes it (null), and the window hears of it. */
export async function anotherProgram(file: string, text: string | null): Promise<void> {
  if (text === null) disk.delete(file)
  else disk.set(file, text)
  const change: FolderChange = {
    path: '/',
    serial: 0,
    posts: text === null ? [] : [postFacts(file, text)],
    removed: text === null ? [file] : [],
    files: null,
    seriesList: readSeriesList(null),
    settings: readSettings(null),
    unreadable: [],
  }
  for (const listener of listeners) listener(change)
  await new Promise((done) => setTimeout(done))
}
