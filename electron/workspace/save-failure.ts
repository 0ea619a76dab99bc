import { basename, dirname } from 'node:path'
import { codeOf } from './text-file.ts'

/** Why a text could not be put on the disk. */
export type SaveFailure =
  | 'disk-full'
  | 'read-only'
  | 'no-permission'
  | 'gone'
  | 'unreadable'
  | 'outside'
  | 'other'

/** A save that did not happen, with a sentence for its author; the file is as it was. */
export interface FailedSave {
  readonly kind: 'failed'
  readonly reason: SaveFailure
  readonly sentence: string
}

/** The system's error while this file was being written, in words. */
export function failedSave(error: unknown, path: string): FailedSave {
  const reason = reasonOf(codeOf(error))
  return { kind: 'failed', reason, sentence: sentences[reason](basename(path), basename(dirname(path))) }
}

function reasonOf(code: string): Exclude<SaveFailure, 'unreadable' | 'outside'> {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'disk-full'
  if (code === 'EROFS') return 'read-only'
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'other'
}

const sentences = {
  'disk-full': () => 'The disk is full. Make some room, then save again.',
  'read-only': (_: string, folder: string) => `The folder “${folder}” is on a disk that can't be written to.`,
  'no-permission': (file: string, folder: string) =>
    `This computer does not let you write “${file}” in the folder “${folder}”.`,
  gone: (_: string, folder: string) => `The folder “${folder}” is no longer there.`,
  other: (file: string, folder: string) => `The system could not write “${file}” in the folder “${folder}”.`,
} as const
