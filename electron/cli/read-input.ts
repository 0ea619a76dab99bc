import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Folder, openFolder } from '../workspace/folder.ts'
import { readTextFile } from '../workspace/text-file.ts'
import { CannotDo, type Terminal, UsageError } from './command.ts'

/** A text that was named on the command line; `path` is null for standard input. */
export interface InputText {
  readonly path: string | null
  readonly text: string
}

/** Reads a file, or standard input where it is named `-`; a sentence where it can't be read. */
export async function readText(name: string, terminal: Terminal): Promise<InputText> {
  if (name === '-') return { path: null, text: decode(await terminal.readInput()) }
  const path = resolve(terminal.workingDirectory, name)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new CannotDo(`There is no file “${name}”.`)
  if (found.isDirectory()) throw new CannotDo(`“${name}” is a folder, but a file is wanted here.`)
  const result = await readTextFile(path)
  if (result.kind === 'failed') throw new CannotDo(`“${name}” can't be read. ${result.sentence}`)
  return { path, text: result.text }
}

/** Opens the folder named on the command line; what in it can't be read is said. */
export async function openNamedFolder(name: string, terminal: Terminal): Promise<Folder> {
  const result = await openFolder(resolve(terminal.workingDirectory, name))
  if (result.kind === 'failed') throw new CannotDo(result.sentence)
  for (const { file, reason } of result.folder.unreadable) terminal.say(`${file}: ${reason}`)
  return result.folder
}

/** The folder that a file stands in, for what depends on its neighbours. */
export async function folderRound(path: string): Promise<Folder | null> {
  const result = await openFolder(dirname(path))
  return result.kind === 'opened' ? result.folder : null
}

/** The only argument of a command. */
export function onlyOne(words: readonly string[], what: string): string {
  const [word, ...rest] = words
  if (word === undefined) throw new UsageError(`Name ${what}.`)
  if (rest.length > 0) throw new UsageError(`Name just ${what}; “${rest.join(' ')}” is too much.`)
  return word
}

/** One of the values that an option may have. */
export function oneOf<const Value extends string>(
  value: string,
  values: readonly Value[],
  option: string,
): Value {
  const found = values.find((one) => one === value)
  if (found === undefined) throw new UsageError(`${option} must be ${values.join(', ')}; it is “${value}”.`)
  return found
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new CannotDo('Standard input is not plain text (UTF-8).')
  }
}
