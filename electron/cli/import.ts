import { mkdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportFormat } from '../../shared/import/article.ts'
import { detectFormat, importArticle, importSummary } from '../../shared/import/import.ts'
import { Folder } from '../workspace/folder.ts'
import { CannotDo, type Command, type Terminal, UsageError } from './command.ts'
import { type InputText, oneOf, readText } from './read-input.ts'

/** `import`: makes articles of texts, in a folder; prints the new files' paths. */
export const importCommand: Command = {
  usage: 'import <file|->... --into <folder> [--from auto|text|html|docx|wxr|markdown]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { into: { type: 'string' }, from: { type: 'string', default: 'auto' } },
    })
    if (positionals.length === 0) throw new UsageError('Name a file, or - for standard input.')
    if (values.into === undefined) throw new UsageError('Say with --into which folder the articles go to.')
    const from = oneOf(values.from, ['auto', 'text', 'html', 'docx', 'wxr', 'markdown'], '--from')
    // Every file is read before the first article is made, so that an unreadable one leaves nothing half done.
    const inputs: InputText[] = []
    for (const name of positionals) if (!isBinary(name, from)) inputs.push(await readText(name, terminal))
    const refused = positionals.filter((name) => isBinary(name, from))
    for (const name of refused) terminal.say(`“${name}” was left out: a Word document can't be imported yet.`)
    const folder = inputs.length > 0 ? await folderToFill(values.into, terminal) : null
    let isAllDone = refused.length === 0
    for (const input of inputs)
      if (folder !== null && !(await importOne(input, from, folder, values.into, terminal))) isAllDone = false
    return isAllDone ? 0 : 1
  },
}

async function importOne(
  { path, text }: InputText,
  from: ImportFormat | 'auto',
  folder: Folder,
  into: string,
  terminal: Terminal,
): Promise<boolean> {
  const shown = path ?? 'Standard input'
  const format = from === 'auto' ? detectFormat(path, text) : from
  const result = importArticle(text, { format, today: terminal.today })
  if (result.kind === 'refused') {
    terminal.say(`“${shown}” was left out: ${result.reason}`)
    return false
  }
  const created = await folder.create(result.article.name, result.article.text)
  if (created.kind === 'failed') throw new CannotDo(created.sentence)
  terminal.out(`${join(into, created.file)}\n`)
  terminal.say(importSummary(result.article))
  return true
}

async function folderToFill(into: string, terminal: Terminal): Promise<Folder> {
  const path = resolve(terminal.workingDirectory, into)
  const found = await stat(path).catch(() => null)
  if (found !== null && !found.isDirectory()) throw new CannotDo(`“${into}” is a file, not a folder.`)
  try {
    await mkdir(path, { recursive: true })
    const folder = new Folder(await realpath(path))
    await folder.refresh()
    return folder
  } catch {
    throw new CannotDo(`The folder “${into}” could not be made.`)
  }
}

function isBinary(name: string, from: string): boolean {
  return from === 'docx' || (from === 'auto' && /\.docx$/i.test(name))
}
