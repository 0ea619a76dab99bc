import { readFile } from 'node:fs/promises'
import { codeOf } from './text-file.ts'

/** True of a process that goes on; one that ended and was not yet taken leave of by its parent is over. */
export async function isProcessRunning(id: number): Promise<boolean> {
  try {
    process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  // Linux keeps a killed process as a "zombie" for as long as nobody asks what became of it.
  const state = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  return !/^\d+ \(.*\) [ZX]/s.test(state)
}
