import { lstat, readdir, rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { withFlush } from './temporary-file.ts'

/** True where `to` is the name of the file `from` in other letter case, on a disk that takes both for one: it lists the file once. */
export async function isOtherSpelling(from: string, to: string): Promise<boolean> {
  if (from === to || dirname(from) !== dirname(to) || spelling(from) !== spelling(to)) return false
  const other = await lstat(to, { bigint: true }).catch(() => null)
  const old = await lstat(from, { bigint: true }).catch(() => null)
  if (other === null || old === null || other.ino !== old.ino || other.dev !== old.dev) return false
  return !(await readdir(dirname(to))).includes(basename(to))
}

/** Spells the name of a file in the other letter case, where it isn't spelled so already; the folder is flushed. */
export async function respell(from: string, to: string): Promise<void> {
  if (await isOtherSpelling(from, to)) await withFlush(dirname(to), () => rename(from, to))
}

function spelling(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
