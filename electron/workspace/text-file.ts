import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readFile } from 'node:fs/promises'

/** A hash of a file's bytes (SHA-256, hexadecimal): two revisions are equal just when the bytes are. */
export type Revision = string

/** A text as it stands on the disk, or a plain reason why it can't be read. */
export type ReadTextResult =
  | { readonly kind: 'read'; readonly text: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly reason: ReadFailure; readonly sentence: string }

/** Why a text can't be read. */
export type ReadFailure =
  | 'gone'
  | 'no-permission'
  | 'not-utf8'
  | 'too-large'
  | 'not-a-file'
  | 'outside'
  | 'other'

/** The longest article there could be, in bytes: some four million words. */
export const largestText = 20 * 1024 * 1024

/** Reads a UTF-8 text so that encoding it again gives the same bytes (a BOM stays in it). Never throws. */
export async function readTextFile(path: string): Promise<ReadTextResult> {
  try {
    const bytes = await readBytes(path)
    return typeof bytes === 'string' ? failedRead(bytes) : decodeText(bytes)
  } catch (error) {
    return failedRead(reasonOf(codeOf(error)))
  }
}

/** Bytes as a text that gives the same bytes again, or why they are none. */
export function decodeText(bytes: Uint8Array): ReadTextResult {
  if (bytes.length > largestText) return failedRead('too-large')
  if (!isUtf8(bytes)) return failedRead('not-utf8')
  // Unlike a TextDecoder's, a text of Latin letters takes one byte each, and is the quicker to search.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return { kind: 'read', text, revision: revisionOf(bytes) }
}

/** The revision of these bytes. */
export function revisionOf(bytes: Uint8Array): Revision {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The error code of the system that an error carries; empty where it carries none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A failure to read, with its sentence. */
export function failedRead(reason: ReadFailure): Extract<ReadTextResult, { kind: 'failed' }> {
  return { kind: 'failed', reason, sentence: sentences[reason] }
}

/** A failure to read by its reason, or by the system's own code. */
export function failedReadOf(code: string): Extract<ReadTextResult, { kind: 'failed' }> {
  return failedRead(Object.hasOwn(sentences, code) ? (code as ReadFailure) : reasonOf(code))
}

async function readBytes(path: string): Promise<Uint8Array | ReadFailure> {
  // Without the flag, opening a pipe that stands among the articles would wait for ever. Windows has none.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (!found.isFile()) return 'not-a-file'
    if (found.size > largestText) return 'too-large'
    // One byte more than there should be: a read that does not fill the buffer has met the end.
    const buffer = new Uint8Array(found.size + 1)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return bytesRead === found.size ? buffer.subarray(0, bytesRead) : await readFile(path)
  } finally {
    await file.close()
  }
}

function reasonOf(code: string): ReadFailure {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return 'gone'
  if (code === 'EISDIR') return 'not-a-file'
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'other'
}

const sentences: Readonly<Record<ReadFailure, string>> = {
  gone: 'This file is no longer there. It may have been moved or deleted.',
  'no-permission': 'This computer does not let you read this file.',
  'not-utf8': 'This file is not plain text (UTF-8), so it is left as it is.',
  'too-large': 'This file is too large to be an article.',
  'not-a-file': 'This is not a file that holds text.',
  outside: 'This is not an article of this folder.',
  other: 'This file could not be read.',
}
