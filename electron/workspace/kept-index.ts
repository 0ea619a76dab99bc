import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KnownPost, type Stamp } from './known-post.ts'

/** What is kept of a folder from one start to the next. Posts without a stamp are left out. */
export interface KeptFolder {
  /** Names the program to the very build: what another one made of a text may be something else. */
  readonly program: string
  /** The folder's real path. */
  readonly root: string
  readonly posts: readonly KnownPost[]
  /** What was told of the folder, as JSON, and of which state of it; null where that is not known. */
  readonly told: { readonly state: string; readonly json: string } | null
}

/** What the file begins with; the number is that of its form. */
const mark = 'throughline-index 1'

/** Clocks of disks are coarse, and a file may be written again within one tick: whatever is younger than this is read anew. */
const racy = 2000

/** What was kept, and is whole; nothing else of it is known to be true still. */
export class KeptIndex {
  readonly #written: number
  readonly #posts: ReadonlyMap<string, KnownPost>
  readonly #told: KeptFolder['told']

  constructor(written: number, posts: ReadonlyMap<string, KnownPost>, told: KeptFolder['told']) {
    this.#written = written
    this.#posts = posts
    this.#told = told
  }

  /** The post in a file that looks just as it did, and had been left alone for a while when it was read. */
  post(file: string, stamp: Stamp): KnownPost | null {
    const kept = this.#posts.get(file)
    if (kept?.stamp == null || !isSame(kept.stamp, stamp)) return null
    return Math.max(stamp.modified, stamp.changed) < this.#written - racy ? kept : null
  }

  /** What was told of the folder in this very state; null where it was another. */
  told(state: string): string | null {
    return this.#told?.state === state ? this.#told.json : null
  }
}

/** Reads what was kept of a folder. Null for anything that is torn, foreign, or of another program or folder. */
export async function readKeptIndex(path: string, program: string, root: string): Promise<KeptIndex | null> {
  try {
    const text = await readFile(path, 'latin1')
    const start = text.indexOf('\n') + 1
    if (text.slice(0, start) !== `${mark} ${checksum(text.slice(start))}\n`) return null
    const [head = '', ...lines] = text.slice(start).split('\n')
    const about = JSON.parse(head) as Head
    if (about.program !== program || about.root !== root || lines.length !== about.files.length + 1)
      return null
    const posts = about.files.map(([file, revision, size, modified, changed], at) => {
      return [file, new KnownPost(file, lines[at] ?? '', revision, { size, modified, changed })] as const
    })
    const told = about.state === null ? null : { state: about.state, json: lines.at(-1) ?? '' }
    return new KeptIndex(about.written, new Map(posts), told)
  } catch {
    return null
  }
}

/** Keeps a folder as it was read until `now`, all or nothing; that it could not be kept is no harm. */
export async function writeKeptIndex(
  path: string,
  { program, root, posts, told }: KeptFolder,
  now = Date.now(),
): Promise<void> {
  const files = posts.flatMap(({ file, revision, stamp }): Head['files'] =>
    stamp === null ? [] : [[file, revision, stamp.size, stamp.modified, stamp.changed]],
  )
  const head: Head = { program, root, written: now, state: told?.state ?? null, files }
  const packed = posts.filter(({ stamp }) => stamp !== null).map((post) => post.packed)
  const rest = [latin(JSON.stringify(head)), ...packed, latin(told?.json ?? '')].join('\n')
  const temporary = `${path}.${process.pid}.new`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, Buffer.from(`${mark} ${checksum(rest)}\n${rest}`, 'latin1'))
    await rename(temporary, path)
  } catch {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

interface Head {
  readonly program: string
  readonly root: string
  /** In milliseconds since 1970. */
  readonly written: number
  readonly state: string | null
  readonly files: readonly (readonly [
    file: string,
    revision: string,
    size: number,
    modified: number,
    changed: number,
  ])[]
}

function isSame(one: Stamp, other: Stamp): boolean {
  return one.size === other.size && one.modified === other.modified && one.changed === other.changed
}

/** Of a text of Latin letters, which is what the whole file is. */
function checksum(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex')
}

/** JSON with every other letter, and the line separators that JSON lets stand, spelled out. */
function latin(json: string): string {
  return json.replace(
    /[^\x20-\x7e\xa0-\xff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
