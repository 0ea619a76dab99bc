import { realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ExportedFile } from '../../shared/export/exported.ts'
import { replaceFiles } from '../workspace/replace-files.ts'
import { type Attempt, cannot, ok, type Terminal } from './command.ts'

/** Puts one article where `--out` says (null or `-`: standard output), never over what is there already and is no web page, such as an article, a picture or a file of the folder's own. */
export async function writeArticle(
  text: string,
  { out, source }: { readonly out: string | null; readonly source: string | null },
  terminal: Terminal,
): Promise<Attempt<null>> {
  if (out === null || out === '-') {
    terminal.out(text)
    return ok(null)
  }
  const path = resolve(terminal.workingDirectory, out)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true || /[\\/]$/.test(out))
    return cannot(`“${out}” is a folder. Name the file that the article is to be written to.`)
  if (found !== null && source !== null && (await realpath(path)) === (await realpath(source)))
    return cannot(`“${out}” is the article itself. Name another file to write to.`)
  if (found !== null && /\.(?:md|markdown)$/i.test(await realpath(path)))
    return cannot(`“${out}” is a Markdown file that is there already. Name another file to write to.`)
  if (/\.(?:md|markdown)$/i.test(path))
    return cannot(`“${out}” would be taken for an article. Give the page a name that ends in .html.`)
  if (found?.isFile() === true && !/\.html?$/i.test(await realpath(path)))
    return cannot(`“${out}” is there already and is no web page. Name another file to write to.`)
  const result = await replaceFiles([{ path, text }])
  return result.kind === 'written' ? ok(null) : cannot(result.sentence)
}

/** Puts pages below the folder that `--out` names, which is made where it is absent: all of them, or none. */
export async function writePages(
  files: readonly ExportedFile[],
  out: string,
  terminal: Terminal,
): Promise<Attempt<null>> {
  const path = resolve(terminal.workingDirectory, out)
  const found = await stat(path).catch(() => null)
  if (found !== null && !found.isDirectory()) return cannot(`“${out}” is a file; a folder is wanted there.`)
  const result = await replaceFiles(files.map((file) => ({ path: join(path, file.path), text: file.text })))
  return result.kind === 'written' ? ok(null) : cannot(result.sentence)
}
