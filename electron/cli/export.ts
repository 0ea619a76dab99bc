import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { ExportedFile } from '../../shared/export/exported.ts'
import { exportPost, formatProblem } from '../../shared/export/exporters.ts'
import { CannotDo, type Command, type ExitStatus, type Terminal, UsageError } from './command.ts'
import { folderRound, onlyOne, openNamedFolder, readText } from './read-input.ts'

/** `export`: writes an article, or a folder's published ones, in another format. */
export const exportCommand: Command = {
  usage:
    'export <folder|file> --to html|site|wxr|docx|epub|pdf|feed|markdown|clipboard [--out <path>] [--drafts]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        out: { type: 'string' },
        drafts: { type: 'boolean', default: false },
      },
    })
    const name = onlyOne(positionals, 'a folder or a file')
    if (values.to === undefined) throw new UsageError('Say with --to which format is wanted.')
    const problem = formatProblem(values.to)
    if (problem !== null) throw new UsageError(problem)
    const found = await stat(resolve(terminal.workingDirectory, name)).catch(() => null)
    return found?.isDirectory() === true
      ? exportFolder(name, values.to, values.out, values.drafts, terminal)
      : exportFile(name, values.to, values.out, terminal)
  },
}

async function exportFile(
  name: string,
  format: string,
  out: string | undefined,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { path, text } = await readText(name, terminal)
  const folder = path === null ? null : await folderRound(path)
  const file = basename(path ?? 'article.md')
  const made = exportOne({ file, text }, folder?.workspace ?? emptyWorkspace, format, terminal)
  const [page] = made.files
  if (page === undefined) return 1
  if (out === undefined) terminal.out(page.text)
  else await write(resolve(terminal.workingDirectory, out), page.text)
  return made.isWhole ? 0 : 1
}

async function exportFolder(
  name: string,
  format: string,
  out: string | undefined,
  withDrafts: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const folder = await openNamedFolder(name, terminal)
  if (out === undefined && format !== 'clipboard')
    throw new UsageError('Say with --out which folder the pages of a folder go to.')
  const wanted = folder.workspace.posts.filter((post) => withDrafts || post.status === 'published')
  const drafts = folder.workspace.posts.length - wanted.length
  if (drafts > 0)
    terminal.say(
      `Left out ${drafts} that ${drafts === 1 ? 'is' : 'are'} not live; --drafts exports them too.`,
    )
  let isWhole = folder.unreadable.length === 0
  const files: ExportedFile[] = []
  for (const { file } of wanted) {
    const read = await folder.read(file)
    if (read.kind === 'failed') throw new CannotDo(`“${file}” can't be read. ${read.sentence}`)
    const made = exportOne({ file, text: read.text }, folder.workspace, format, terminal)
    files.push(...made.files)
    isWhole &&= made.isWhole
  }
  for (const { path, text } of files)
    if (out === undefined) terminal.out(text)
    else await write(join(resolve(terminal.workingDirectory, out), path), text)
  return isWhole ? 0 : 1
}

function exportOne(
  post: { readonly file: string; readonly text: string },
  workspace: Workspace,
  format: string,
  terminal: Terminal,
): { readonly files: readonly ExportedFile[]; readonly isWhole: boolean } {
  const result = exportPost(post, workspace, format)
  if (result.kind === 'refused') {
    terminal.say(result.reason)
    return { files: [], isWhole: false }
  }
  for (const sentence of result.leftOut) terminal.say(`${post.file}: ${sentence}`)
  return { files: result.files, isWhole: result.leftOut.length === 0 }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch {
    throw new CannotDo(`“${path}” could not be written.`)
  }
}

const emptyWorkspace: Workspace = {
  posts: [],
  seriesList: { series: [], problem: null },
  settings: {
    siteName: null,
    baseUrl: null,
    platform: null,
    url: null,
    previousLeadsTo: null,
    author: null,
    problem: null,
  },
}
