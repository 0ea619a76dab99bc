import { lstat, mkdir, rmdir } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { JournalPlace } from '../workspace/journal.ts'

/** Where the command line keeps its journals: with what programs remember of a user, else in a private folder for temporary files. */
export async function journalPlace(env: NodeJS.ProcessEnv = process.env): Promise<JournalPlace | null> {
  for (const folder of [stateFolder(env), join(tmpdir(), `throughline-${userName()}`)])
    if (await isOwnFolder(folder)) return { folder: join(folder, 'journal'), isShared: true }
  return null
}

/** Takes the place itself away again where nothing is left in it. */
export async function leavePlace({ folder }: JournalPlace): Promise<void> {
  await rmdir(folder).catch(() => {})
  await rmdir(join(folder, '..')).catch(() => {})
}

function stateFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_STATE_HOME: state, LOCALAPPDATA: local } = env
  if (process.platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'throughline')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'throughline')
  return join(state && isAbsolute(state) ? state : join(homedir(), '.local', 'state'), 'throughline')
}

/** In a place that others can write to, somebody could plant a journal that has us write. */
async function isOwnFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const found = await lstat(folder)
    if (!found.isDirectory()) return false
    const user = process.geteuid?.()
    return user === undefined || (found.uid === user && (found.mode & 0o022) === 0)
  } catch {
    return false
  }
}

function userName(): string {
  try {
    const { uid, username } = userInfo()
    return uid === -1 ? username : String(uid)
  } catch {
    return 'user'
  }
}
