import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromBlocks, toBlocks } from './blocks.ts'
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
const mark = 'throughline-index 2'

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
    const bytes = await readFile(path)
    const [start, headEnd, toldEnd] = lineEnds(bytes)
    if (bytes.toString('latin1', 0, start) !== `${mark} ${checksum(bytes.subarray(start))}\n`) return null
    const about = JSON.parse(bytes.toString('latin1', start, headEnd)) as Head
    if (about.program !== program || about.root !== root) return null
    // A copy, since the file's whole bytes are not needed for longer.
    const blocks = fromBlocks({ bytes: new Uint8Array(bytes.subarray(toldEnd)), ends: about.ends })
    const posts = about.files.map(([file, revision, size, modified, changed, block, at]) => {
      const packed = { source: blocks[block] ?? '', at }
      return [file, new KnownPost(file, packed, revision, { size, modified, changed })] as const
    })
    const told =
      about.state === null
        ? null
        : { state: about.state, json: bytes.toString('latin1', headEnd, toldEnd - 1) }
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
  const stamped = posts.filter(({ stamp }) => stamp !== null)
  const { bytes, ends, places } = toBlocks(stamped)
  const files = stamped.map(({ file, revision, stamp }, at): Head['files'][number] => {
    const [block, place] = places[at] ?? [-1, 0]
    return [file, revision, stamp?.size ?? 0, stamp?.modified ?? 0, stamp?.changed ?? 0, block, place]
  })
  const head: Head = { program, root, written: now, state: told?.state ?? null, ends, files }
  const lines = `${latin(JSON.stringify(head))}\n${latin(told?.json ?? '')}\n`
  const rest = Buffer.concat([Buffer.from(lines, 'latin1'), bytes])
  const temporary = `${path}.${process.pid}.new`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, [`${mark} ${checksum(rest)}\n`, rest])
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
  /** Where each block of packed facts ends, after the lines. */
  readonly ends: readonly number[]
  readonly files: readonly (readonly [
    file: string,
    revision: string,
    size: number,
    modified: number,
    changed: number,
    block: number,
    at: number,
  ])[]
}

function isSame(one: Stamp, other: Stamp): boolean {
  return one.size === other.size && one.modified === other.modified && one.changed === other.changed
}

/** Where the lines end that stand before the blocks: the mark, the head, and what was told. */
function lineEnds(bytes: Uint8Array): readonly [number, number, number] {
  const first = bytes.indexOf(newline) + 1
  const second = bytes.indexOf(newline, first) + 1
  return [first, second, bytes.indexOf(newline, second) + 1]
}

const newline = 10

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** JSON with every other letter, and the line separators that JSON lets stand, spelled out. */
function latin(json: string): string {
  return json.replace(
    /[^\x20-\x7e\xa0-\xff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
