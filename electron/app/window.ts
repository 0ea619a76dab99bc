import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebFrameMain } from 'electron'
import { appOrigin } from './protocol.ts'
import type { Settings } from './settings.ts'
import { boundsOnScreens } from './window-bounds.ts'

/** The one window; `hasPage` comes to pass once it has something to show. */
export interface DeskWindow {
  readonly window: BrowserWindow
  readonly hasPage: Promise<void>
}

/** Opens the one window, which nobody sees yet. */
export function openWindow(): DeskWindow {
  const window = new BrowserWindow({
    ...boundsOnScreens(null, []),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Throughline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1d1f' : '#f6f4ef',
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const hasPage = new Promise<void>((resolve) => window.once('ready-to-show', resolve))
  void window.loadURL(`${appOrigin}/index.html`)
  return { window, hasPage }
}

/** Puts the window where it last stood, and shows it once it has something to show. */
export function placeWindow({ window, hasPage }: DeskWindow, settings: Settings): void {
  const { bounds, shape } = settings.get()
  if (bounds !== null) {
    const workAreas = screen.getAllDisplays().map((display) => display.workArea)
    const place = boundsOnScreens(bounds, workAreas)
    window.setBounds(place)
    if (place.x === undefined) window.center()
  }
  void hasPage.then(() => {
    if (shape === 'maximised') window.maximize()
    if (shape === 'full-screen') window.setFullScreen(true)
    window.show()
  })
  window.on('close', () => settings.set({ bounds: window.getNormalBounds(), shape: shapeOf(window) }))
}

/** True for the top frame of our own page, the only one that may make calls. */
export function isOwnSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/index.html`)
}

function shapeOf(window: BrowserWindow): 'usual' | 'maximised' | 'full-screen' {
  if (window.isFullScreen()) return 'full-screen'
  return window.isMaximized() ? 'maximised' : 'usual'
}
