import { join } from 'node:path'
import { resolveElectronRuntime } from './electron-runtime/resolve.ts'
import { ensureSystemParts } from './system-libraries.ts'
import { hasDisplay, startVirtualDisplay, type VirtualDisplay } from './virtual-display.ts'

/** Everything that is needed to open a window on this machine. */
export interface PreparedElectron {
  /** The program to start. */
  readonly program: string
  /** The environment to start it in: where the distribution is, and a display. */
  readonly env: NodeJS.ProcessEnv
  /** The display that was started because there is none; stop it at the end. */
  readonly virtualDisplay: VirtualDisplay | null
}

/** Finds Electron, what it needs of the system, and a display; null, with all said, where that can't be had. */
export async function prepareElectron(): Promise<PreparedElectron | null> {
  const runtime = await resolveElectronRuntime()
  if (runtime.kind === 'failed') {
    console.error(runtime.sentence)
    return null
  }
  if (!(await ensureSystemParts(runtime.dist))) return null
  const virtualDisplay = hasDisplay() ? null : await startVirtualDisplay()
  const env: NodeJS.ProcessEnv = { ...process.env }
  if (runtime.source === 'fallback') env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist
  if (virtualDisplay !== null) env.DISPLAY = virtualDisplay.name
  return { program: join(runtime.dist, programName()), env, virtualDisplay }
}

function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
