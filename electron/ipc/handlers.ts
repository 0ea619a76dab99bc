import type { BrowserWindow } from 'electron'
import { clipboard, shell } from 'electron'
import type { Closing } from '../app/closing.ts'
import type { DeskFolder } from '../app/desk-folder.ts'
import { confirmLosing } from '../app/dialogs.ts'
import type { NativeMenu } from '../app/menu.ts'
import type { Opening } from '../app/opening.ts'
import { exportPdf } from '../app/pdf.ts'
import type { RecentFolders } from '../app/recent-folders.ts'
import { copyForSite, copyHtml, exportPage } from '../app/sending.ts'
import type { Settings } from '../app/settings.ts'
import { start } from '../app/start.ts'
import type { Handlers } from './serve.ts'

/** What the handlers work with. */
export interface HandlerContext {
  readonly window: BrowserWindow
  readonly folder: DeskFolder
  readonly settings: Settings
  readonly closing: Closing
  readonly menu: NativeMenu
  readonly recent: RecentFolders
  readonly opening: Opening
}

/** The answer to every call of the contract. */
export function handlers(context: HandlerContext): Handlers {
  const { window, folder, settings, closing, menu, recent, opening } = context
  return {
    start: () => start(folder, settings, opening),
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
    exportPage: (file, text) => exportPage(window, folder, file, text),
    exportPdf: (file, text, size) => exportPdf(window, folder, file, text, size),
    copyHtml: (file, text) => copyHtml(folder, file, text),
    copyForSite: async (file, text) => copyForSite(folder, file, text),
    copyText: async (text) => clipboard.writeText(text),
    openInBrowser: (address) => shell.openExternal(address),
    answerClose: async (answer) => closing.answer(answer),
    confirmLosing: (title) => confirmLosing(window, title),
  }
}

function moveToTrash(path: string): Promise<void> {
  return shell.trashItem(path)
}
