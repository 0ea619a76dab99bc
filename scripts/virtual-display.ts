import { type ChildProcess, spawn } from 'node:child_process'

/** An X server that shows nothing; `stop` ends the process that was started and no other. */
export interface VirtualDisplay {
  /** Such as `:99`. */
  readonly name: string
  stop(): void
}

/** True where a program can open windows as things are. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '')
}

/** Starts Xvfb on a display number of its own choosing; rejects with a sentence where it does not start. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('Xvfb, the virtual display, could not be started.')))
    server.once('exit', () => reject(new Error('Xvfb, the virtual display, ended at once.')))
    server.stdio[3]?.once('data', (number) => {
      server.unref()
      resolve({ name: `:${String(number).trim()}`, stop: () => stop(server) })
    })
  })
}

function stop(server: ChildProcess): void {
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
}
