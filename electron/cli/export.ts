import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportPost, formatProblem } from '../../shared/export/exporters.ts'
import { onlyOne, readArguments } from './arguments.ts'
import { type Command, type CommandEnd, type Terminal, usage } from './command.ts'
import { exportFolder } from './export-folder.ts'
import { writeArticle } from './export-out.ts'
import { withFolderPictures } from './export-pictures.ts'
import { placeInFolder, readText } from './read-input.ts'

/** `export`: writes an article, or a folder's articles, in another format. */
export const exportCommand: Command = {
  usage: 'export <folder|file> --to html|clipboard [--out <path>] [--drafts]',
  summary: 'Writes an article, whatever its status, or the articles of a folder that are no drafts.',
  async run(args, terminal) {
    const given = readArguments(args, {
      to: { type: 'string' },
      out: { type: 'string' },
      drafts: { type: 'boolean', default: false },
    })
    if (given.kind !== 'ok') return given
    const { to, out, drafts } = given.value.values
    if (to === undefined) return usage('Say with --to which format is wanted.')
    const problem = formatProblem(to)
    if (problem !== null) return usage(problem)
    if (out === '') return usage('Say after --out where the export goes.')
    const name = onlyOne(given.value.positionals, 'a folder or a file')
    if (name.kind !== 'ok') return name
    const found = await stat(resolve(terminal.workingDirectory, name.value)).catch(() => null)
    return found?.isDirectory() === true
      ? exportFolder({ name: name.value, format: to, out: out ?? null, withDrafts: drafts }, terminal)
      : exportFile(name.value, to, out ?? null, terminal)
  },
}

async function exportFile(
  name: string,
  format: string,
  out: string | null,
  terminal: Terminal,
): Promise<CommandEnd> {
  const input = await readText(name, terminal)
  if (input.kind !== 'ok') return input
  const { file, text, root, workspace, ownCss } = await placeInFolder(input.value)
  const made = exportPost({ file, text }, workspace, format, ownCss)
  const result = await withFolderPictures(made, { file, text }, workspace, { root, format })
  if (result.kind === 'refused') {
    terminal.say(result.reason)
    return { kind: 'short' }
  }
  const html = result.files.map((page) => page.text).join('')
  const written = await writeArticle(html, { out, source: input.value.path }, terminal)
  if (written.kind !== 'ok') return written
  for (const sentence of result.leftOut) terminal.say(sentence)
  return { kind: result.leftOut.length === 0 ? 'done' : 'short' }
}
