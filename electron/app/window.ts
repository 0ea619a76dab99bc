import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebFrameMain } from 'electron'
import { appOrigin } from './protocol.ts'
import type { Settings } from './settings.ts'

/** Opens the one window, where it last stood, and shows it once it has something to show. */
export function openWindow(settings: Settings): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedBounds(settings),
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
  window.once('ready-to-show', () => window.show())
  window.on('close', () => settings.set({ bounds: window.getNormalBounds() }))
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** True for the top frame of our own page, the only one that may make calls. */
export function isOwnSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/index.html`)
}

function rememberedBounds(settings: Settings): { x?: number; y?: number; width: number; height: number } {
  const { bounds } = settings.get()
  if (bounds === null) return { width: 1360, height: 860 }
  const { workArea } = screen.getDisplayMatching(bounds)
  const isVisible =
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + bounds.width > workArea.x + 80 &&
    bounds.y < workArea.y + workArea.height - 80 &&
    bounds.y >= workArea.y - 10
  return isVisible ? bounds : { width: bounds.width, height: bounds.height }
}
