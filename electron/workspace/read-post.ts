import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import type { PackedPost } from '../../shared/domain/packed-block.ts'
import { packFacts } from '../../shared/domain/packed-facts.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Stamp } from './known-post.ts'
import {
  codeOf,
  decodeText,
  failedReadOf,
  largestText,
  type ReadFailure,
  type Revision,
  revisionOf,
} from './text-file.ts'

/** A post as it was read, by its packed facts; or why it can't be read. */
export type ReadPost =
  | (Pick<PackedPost, 'source' | 'at'> & ReadSeal & { readonly kind: 'read'; readonly series: string })
  /** The bytes are those of the revision that is known. */
  | { readonly kind: 'same'; readonly stamp: Stamp }
  | { readonly kind: 'failed'; readonly reason: ReadFailure; readonly sentence: string }

/** By what a post is known again that was read. */
export interface ReadSeal {
  readonly revision: Revision
  readonly stamp: Stamp
}

/** A post to be read, with the revision that is known of it; null for none. */
export interface WantedPost {
  readonly file: string
  readonly known: Revision | null
}

/** Reads one post at a stretch: the quickest way to read many. Never throws. */
export function readPost(path: string, { file, known }: WantedPost): ReadPost {
  try {
    const read = readStamped(path)
    if (read.kind === 'failed') return failedReadOf(read.reason)
    if (known !== null && revisionOf(read.bytes) === known) return { kind: 'same', stamp: read.stamp }
    const result = decodeText(read.bytes)
    if (result.kind === 'failed') return result
    const facts = postFacts(file, result.text)
    const seal = { revision: result.revision, stamp: read.stamp }
    return { kind: 'read', source: packFacts(facts), at: 0, series: facts.series?.text ?? '', ...seal }
  } catch (error) {
    return failedReadOf(codeOf(error))
  }
}

/** The stamp of a file; null where there is none. */
export function stampAt(path: string): Stamp | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? stampOf(found) : null
}

function stampOf({ size, mtimeMs, ctimeMs }: Stats): Stamp {
  return { size, modified: mtimeMs, changed: ctimeMs }
}

const commonSize = 64 * 1024
const room = new Uint8Array(commonSize)

/** One piece of memory for all articles but the longest: what was read before is overwritten. */
function roomFor(size: number): Uint8Array {
  return size <= commonSize ? room : new Uint8Array(size)
}

/** The bytes are good until the next article is read. */
function readStamped(
  path: string,
):
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly stamp: Stamp }
  | { readonly kind: 'failed'; readonly reason: ReadFailure } {
  // Without the flag, opening a pipe that stands among the articles would wait for ever. Windows has none.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    // Looked at before it is read: a file that is written in between has another stamp the next time.
    const found = fstatSync(file)
    if (!found.isFile()) return { kind: 'failed', reason: 'not-a-file' }
    if (found.size > largestText) return { kind: 'failed', reason: 'too-large' }
    const buffer = roomFor(found.size + 1)
    const length = readSync(file, buffer, 0, found.size + 1, 0)
    const bytes = length === found.size ? buffer.subarray(0, length) : readFileSync(path)
    return { kind: 'read', bytes, stamp: stampOf(found) }
  } finally {
    closeSync(file)
  }
}
