import { mkdir, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ImportedArticle, ImportFormat } from '../../shared/import/article.ts'
import { detectFormat, importArticle, importSummary } from '../../shared/import/import.ts'
import { type Folder, openFolder } from '../workspace/folder.ts'
import { failedSave } from '../workspace/save-failure.ts'
import { codeOf } from '../workspace/text-file.ts'
import { oneOf, readArguments } from './arguments.ts'
import { type Attempt, type Command, cannot, ok, type Terminal, usage } from './command.ts'
import { readText } from './read-input.ts'

/** An article that was understood of a file, under the name by which its author knows the file. */
interface Understood {
  readonly shown: string
  readonly article: ImportedArticle
}

/** `import`: makes articles of texts, in a folder; prints the new files' paths. */
export const importCommand: Command = {
  usage: 'import <file|->... --into <folder> [--from auto|text|markdown]',
  summary: 'Makes articles of texts, in a folder; prints the new files, a line each. - is standard input.',
  async run(args, terminal) {
    const given = readArguments(args, {
      into: { type: 'string' },
      from: { type: 'string', default: 'auto' },
    })
    if (given.kind !== 'ok') return given
    const { values, positionals } = given.value
    if (positionals.length === 0) return usage('Name a file, or - for standard input.')
    if (positionals.filter((name) => name === '-').length > 1)
      return usage('Standard input (-) can be read only once.')
    if (!values.into) return usage('Say with --into which folder the articles go to.')
    const from = oneOf(values.from, ['auto', 'text', 'html', 'docx', 'wxr', 'markdown'], '--from')
    if (from.kind !== 'ok') return from
    // All is read and understood before the first article is made, so that a file that can't be read leaves nothing half done.
    const understood: Understood[] = []
    for (const name of positionals) {
      const attempt = await understand(name, from.value, terminal)
      if (attempt.kind !== 'ok') return attempt
      if (attempt.value !== null) understood.push(attempt.value)
    }
    const isAll = understood.length === positionals.length
    const made = understood.length === 0 ? ok(null) : await makeAll(understood, values.into, terminal)
    if (made.kind !== 'ok') return made
    return { kind: isAll ? 'done' : 'short' }
  },
}

/** Null where the importer refuses the text, which is said. */
async function understand(
  name: string,
  from: ImportFormat | 'auto',
  terminal: Terminal,
): Promise<Attempt<Understood | null>> {
  const shown = name === '-' ? 'Standard input' : `“${name}”`
  const read = await textOf(name, from, terminal)
  if (read.kind !== 'ok') return read
  const format = from === 'auto' ? detectFormat(name === '-' ? null : name, read.value) : from
  const result = importArticle(read.value, { format, today: terminal.today })
  if (result.kind === 'imported') return ok({ shown, article: result.article })
  terminal.say(`${shown} was left out. ${result.reason}`)
  return ok(null)
}

/** A Word document is no text, so it is not read as one: its importer says what can be done with it. */
async function textOf(name: string, from: string, terminal: Terminal): Promise<Attempt<string>> {
  if (from === 'docx' || (from === 'auto' && /\.docx$/i.test(name))) return ok('A Word document')
  const input = await readText(name, terminal)
  return input.kind === 'ok' ? ok(input.value.text) : input
}

async function makeAll(
  understood: readonly Understood[],
  into: string,
  terminal: Terminal,
): Promise<Attempt<null>> {
  const path = resolve(terminal.workingDirectory, into)
  let firstMade: string | undefined
  try {
    firstMade = await mkdir(path, { recursive: true })
  } catch (error) {
    return cannot(
      ['EEXIST', 'ENOTDIR'].includes(codeOf(error))
        ? `“${into}” is a file, or lies in one; a folder is wanted there.`
        : failedSave(error, path).sentence,
    )
  }
  const opened = await openFolder(path)
  const end =
    opened.kind === 'opened' ? await fill(opened.folder, understood, into, terminal) : cannot(opened.sentence)
  if (end.kind !== 'ok' && firstMade !== undefined) await removeEmpty(path, firstMade)
  return end
}

async function fill(
  folder: Folder,
  understood: readonly Understood[],
  into: string,
  terminal: Terminal,
): Promise<Attempt<null>> {
  const made: { readonly file: string; readonly revision: string }[] = []
  for (const { shown, article } of understood) {
    const created = await folder.create(article.name, article.text)
    if (created.kind === 'failed') {
      for (const { file, revision } of made) await folder.discard(file, revision)
      return cannot(`${shown} could not be imported, so nothing was. ${created.sentence}`)
    }
    made.push(created)
  }
  for (const { shown, article } of understood) terminal.say(`${shown}: ${importSummary(article)}`)
  terminal.out(made.map(({ file }) => `${join(into, file)}\n`).join(''))
  return ok(null)
}

/** Takes away the folders that were made, from the innermost out, as far as they are empty. */
async function removeEmpty(path: string, firstMade: string): Promise<void> {
  for (let folder = path; folder.startsWith(firstMade); folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!isGone) return
  }
}
