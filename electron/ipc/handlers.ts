import type { BrowserWindow } from 'electron'
import { clipboard, shell } from 'electron'
import type { Closing } from '../app/closing.ts'
import type { DeskFolder } from '../app/desk-folder.ts'
import { confirmLosing } from '../app/dialogs.ts'
import type { NativeMenu } from '../app/menu.ts'
import type { Opening } from '../app/opening.ts'
import type { RecentFolders } from '../app/recent-folders.ts'
import type { Start } from '../app/start.ts'
import type { Handlers } from './serve.ts'

/** What the handlers work with. */
export interface HandlerContext {
  readonly window: BrowserWindow
  readonly folder: DeskFolder
  readonly closing: Closing
  readonly menu: NativeMenu
  readonly recent: RecentFolders
  readonly opening: Opening
  readonly start: Start
}

/** The answer to every call of the contract. */
export function handlers(context: HandlerContext): Handlers {
  const { window, folder, closing, menu, recent, opening, start } = context
  return {
    start: () => start.answer(),
    chooseFolder: () => folder.choose(window),
    openSample: () => folder.openSample(),
    openDefaultFolder: () => folder.openDefault(),
    recentFolders: async () => recent.all,
    openRecent: (path) => opening.openRecent(path),
    openWanted: () => opening.openWanted(),
    showMenu: async (items) => menu.showItems(items),
    readFile: (file) => folder.read(file),
    whenWritten: (file) => folder.whenWritten(file),
    saveFile: (file, text, revision) => folder.save(file, text, revision),
    applyChanges: (changes) => folder.applyChanges(changes, moveToTrash),
    createPost: (wantedName, text) => folder.create(wantedName, text),
    trashPost: (file) => folder.trash(file, moveToTrash),
    showInFolder: async (file) => {
      const path = await folder.pathOf(file)
      if (path !== null) shell.showItemInFolder(path)
    },
    savePicture: (name, bytes) => folder.savePicture(name, bytes),
    readOwnCss: () => folder.ownCss(),
    rememberFile: async (file) => folder.remember(file),
    keepTold: async (serial, json) => folder.keepTold(serial, json),
    exportPage: async (file, text) => (await sending()).exportPage(window, folder, file, text),
    exportPdf: async (file, text, size) =>
      (await import('../app/pdf.ts')).exportPdf(window, folder, file, text, size),
    copyHtml: async (file, text) => (await sending()).copyHtml(folder, file, text),
    copyForSite: async (file, text) => (await sending()).copyForSite(folder, file, text),
    copyText: async (text) => clipboard.writeText(text),
    openInBrowser: (address) => shell.openExternal(address),
    answerClose: async (answer) => closing.answer(answer),
    confirmLosing: (title) => confirmLosing(window, title),
  }
}

/** What makes pages is read when one is asked for first: the start need not wait for it. */
function sending() {
  return import('../app/sending.ts')
}

function moveToTrash(path: string): Promise<void> {
  return shell.trashItem(path)
}
