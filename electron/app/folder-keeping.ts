import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { today } from '../../shared/domain/today.ts'
import type { Folder } from '../workspace/folder.ts'
import { type KeptIndex, readKeptIndex, writeKeptIndex } from '../workspace/kept-index.ts'

/** So long after the last change a folder is kept: nothing is lost that could not be read again. */
const pauseBeforeKeeping = 5000

/** Keeps what is known of folders in the program's own data folder, for the next start. */
export class FolderKeeping {
  #timer: ReturnType<typeof setTimeout> | undefined

  /** What was kept of a folder; null where there is nothing, or it is of no use. */
  read(root: string): Promise<KeptIndex | null> {
    return readKeptIndex(pathFor(root), program(), root)
  }

  /** What was told of a folder in its present state, on this day, as JSON; null where that is not known. */
  told(kept: KeptIndex | null, folder: Folder): string | null {
    return kept?.told(toldState(folder)) ?? null
  }

  /** Keeps a folder before long, with what is told of it; null where that is not known. */
  soon(folder: Folder, told: string | null): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void keep(folder, told), pauseBeforeKeeping)
    this.#timer.unref()
  }
}

async function keep(folder: Folder, json: string | null): Promise<void> {
  const { posts } = folder.keepable
  const told = json === null ? null : { state: toldState(folder), json }
  await writeKeptIndex(pathFor(folder.path), { program: program(), root: folder.path, posts, told })
}

/** Some of what is told depends on the day. */
function toldState(folder: Folder): string {
  return `${folder.keepable.state} ${today()}`
}

function pathFor(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32)
  return join(app.getPath('userData'), 'kept', `${name}.index`)
}

/** The very build: a program that was built anew may make something else of a text. */
function program(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url))
  return `${app.getVersion()} ${size} ${mtimeMs}`
}
