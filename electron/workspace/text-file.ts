import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** A hash of a file's bytes: two revisions are equal just when the bytes are. */
export type Revision = string

/** A text as it stands on the disk, or a plain reason why it can't be read. */
export type ReadTextResult =
  | { readonly kind: 'read'; readonly text: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly reason: ReadFailure; readonly sentence: string }

export type ReadFailure = 'gone' | 'no-permission' | 'not-utf8' | 'too-large' | 'other'

const largest = 32 * 1024 * 1024

/** Reads a UTF-8 text so that encoding it again gives the same bytes (a BOM stays in it). Never throws. */
export async function readTextFile(path: string): Promise<ReadTextResult> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return failedRead(reasonOf(error))
  }
  if (bytes.length > largest) return failedRead('too-large')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'read', text, revision: revisionOf(bytes) }
  } catch {
    return failedRead('not-utf8')
  }
}

/** The revision of these bytes. */
export function revisionOf(bytes: Uint8Array): Revision {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The error code of the system that an error carries. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function failedRead(reason: ReadFailure): ReadTextResult {
  return { kind: 'failed', reason, sentence: sentences[reason] }
}

function reasonOf(error: unknown): ReadFailure {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone'
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'other'
}

const sentences: Readonly<Record<ReadFailure, string>> = {
  gone: 'This file is no longer there. It may have been moved or deleted.',
  'no-permission': 'This computer does not let you read this file.',
  'not-utf8': 'This file is not plain text (UTF-8), so it is left as it is.',
  'too-large': 'This file is too large to be an article.',
  other: 'This file could not be read.',
}
