import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebFrameMain } from 'electron'
import { appOrigin } from './protocol.ts'
import type { Settings } from './settings.ts'
import { boundsOnScreens } from './window-bounds.ts'

/** Opens the one window, where it last stood, and shows it once it has something to show. */
export function openWindow(settings: Settings): BrowserWindow {
  const { bounds, shape } = settings.get()
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...boundsOnScreens(bounds, workAreas),
    fullscreen: shape === 'full-screen',
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
  window.once('ready-to-show', () => {
    if (shape === 'maximised') window.maximize()
    window.show()
  })
  window.on('close', () => settings.set({ bounds: window.getNormalBounds(), shape: shapeOf(window) }))
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** True for the top frame of our own page, the only one that may make calls. */
export function isOwnSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/index.html`)
}

function shapeOf(window: BrowserWindow): 'usual' | 'maximised' | 'full-screen' {
  if (window.isFullScreen()) return 'full-screen'
  return window.isMaximized() ? 'maximised' : 'usual'
}
