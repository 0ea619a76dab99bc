import type { BrowserWindow } from 'electron'
import { shell } from 'electron'
import type { Closing } from '../app/closing.ts'
import type { DeskFolder } from '../app/desk-folder.ts'
import { confirmLosing } from '../app/dialogs.ts'
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
  readonly folderArgument: string | null
}

/** The answer to every call of the contract. */
export function handlers(context: HandlerContext): Handlers {
  const { window, folder, settings, closing } = context
  return {
    start: () => start(folder, settings, context.folderArgument),
    chooseFolder: () => folder.choose(window),
    openSample: () => folder.openSample(),
    openDefaultFolder: () => folder.openDefault(),
    readFile: (file) => folder.read(file),
    saveFile: (file, text, revision) => folder.save(file, text, revision),
    createPost: (wantedName, text) => folder.create(wantedName, text),
    rememberFile: async (file) => folder.remember(file),
    exportPage: (file, text) => exportPage(window, folder, file, text),
    copyHtml: async (file, text) => copyHtml(folder, file, text),
    copyForSite: async (file, text) => copyForSite(folder, file, text),
    openInBrowser: (address) => shell.openExternal(address),
    answerClose: async (answer) => closing.answer(answer),
    confirmLosing: (title) => confirmLosing(window, title),
  }
}
