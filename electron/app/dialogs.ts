import { type BrowserWindow, dialog } from 'electron'

/** Asks for an Articles folder; null where the user thinks better of it. */
export async function askFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Open a folder of articles',
    buttonLabel: 'Open',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks where to write a web page; null where the user thinks better of it. */
export async function askPagePath(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save a copy as a web page',
    defaultPath: suggested,
    filters: [{ name: 'Web page', extensions: ['html'] }],
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

/** Asks where to write a PDF; null where the user thinks better of it. */
export async function askPdfPath(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: suggested,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

/** Asks whether to close although an article is not saved. */
export async function confirmLosing(window: BrowserWindow, title: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${title}” is not saved.`,
    detail: 'If you close now, what you typed since the last save is lost.',
    buttons: ['Keep it open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
