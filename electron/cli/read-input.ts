import { access, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { noOwnCss, type OwnCss } from '../../shared/domain/own-css.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import type { Workspace, WorkspaceSettings } from '../../shared/domain/workspace.ts'
import { readSettings } from '../../shared/domain/workspace-settings.ts'
import { settingsFile, workspaceFiles } from '../workspace/confine.ts'
import { type Folder, openFolder } from '../workspace/folder.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { codeOf, decodeText, readTextFile } from '../workspace/text-file.ts'
import { type Attempt, cannot, ok, type Terminal } from './command.ts'

/** A text that was named on the command line; `path` is null for standard input. */
export interface InputText {
  readonly path: string | null
  readonly text: string
}

/** One article that was named on the command line, and the folder of articles that it stands in. */
export interface InputPost {
  /** Its path in the folder, with `/`. */
  readonly file: string
  readonly text: string
  /** The folder that it stands in; null where it stands in none. */
  readonly root: string | null
  readonly workspace: Workspace
  readonly ownCss: OwnCss
}

/** Reads a file, or standard input where it is named `-`. */
export async function readText(name: string, terminal: Terminal): Promise<Attempt<InputText>> {
  if (name === '-') return readStandardInput(terminal)
  const path = resolve(terminal.workingDirectory, name)
  const found = await stat(path).catch((error) => codeOf(error))
  if (typeof found === 'string') return cannot(whyNotFound(found, name))
  if (found.isDirectory()) return cannot(`“${name}” is a folder, but a file is wanted here.`)
  const result = await readTextFile(path)
  return result.kind === 'read'
    ? ok({ path, text: result.text })
    : cannot(`“${name}” can't be read. ${result.sentence}`)
}

/** Opens the folder named on the command line; what in it can't be read is said. */
export async function openNamedFolder(name: string, terminal: Terminal): Promise<Attempt<Folder>> {
  const result = await openFolder(resolve(terminal.workingDirectory, name))
  if (result.kind === 'failed') return cannot(result.sentence)
  const { folder } = result
  for (const { file, reason } of folder.unreadable) terminal.say(`“${file}”: ${reason}`)
  if (folder.packed.posts.length === 0) terminal.say(`There are no articles in the folder “${name}”.`)
  return ok(folder)
}

/** Finds the folder that a text's article stands in, so that links and neighbours are those of the folder. */
export async function placeInFolder({ path, text }: InputText): Promise<InputPost> {
  if (path === null)
    return { file: 'article.md', text, root: null, workspace: emptyWorkspace, ownCss: noOwnCss }
  const place = join(await realpath(dirname(path)), basename(path))
  const root = (await rootAbove(place)) ?? (dependsOnOthers(text) ? dirname(place) : null)
  const opened = root === null ? null : await openFolder(root)
  if (root === null || opened?.kind !== 'opened')
    return {
      file: basename(path),
      text,
      root: dirname(place),
      workspace: emptyWorkspace,
      ownCss: noOwnCss,
    }
  const { workspace } = opened.folder
  return { file: pathBelow(root, place), text, root, workspace, ownCss: await ownCssOf(root) }
}

/** The settings of the folder that a text's article stands in; nothing else of that folder is read. */
export async function settingsAbove({ path }: InputText): Promise<WorkspaceSettings> {
  if (path === null) return emptyWorkspace.settings
  const root = await rootAbove(join(await realpath(dirname(path)), basename(path)))
  const file = root === null ? null : await readTextFile(join(root, settingsFile))
  return file?.kind === 'read' ? readSettings(file.text) : emptyWorkspace.settings
}

/** The nearest folder above that holds one of a workspace's own two files. */
async function rootAbove(place: string): Promise<string | null> {
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    for (const file of workspaceFiles)
      if (await isThere(join(folder, file))) return isPostFile(pathBelow(folder, place)) ? folder : null
    if (dirname(folder) === folder) return null
  }
}

/** A lone article is not a reason to read everything that lies about in its folder, which may be somebody's whole home. */
function dependsOnOthers(text: string): boolean {
  return /\.(?:md|markdown)\b/i.test(text) || postFacts('article.md', text).series !== null
}

function pathBelow(root: string, place: string): string {
  return relative(root, place).replaceAll(sep, '/')
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function readStandardInput(terminal: Terminal): Promise<Attempt<InputText>> {
  const bytes = await terminal.readInput().catch(() => null)
  if (bytes === null) return cannot('Standard input could not be read.')
  const result = decodeText(bytes)
  if (result.kind === 'read') return ok({ path: null, text: result.text })
  return cannot(
    result.reason === 'too-large'
      ? 'Standard input is too long to be an article.'
      : 'Standard input is not plain text (UTF-8).',
  )
}

function whyNotFound(code: string, name: string): string {
  if (code === 'EACCES' || code === 'EPERM') return `This computer does not let you read “${name}”.`
  return `There is no file “${name}”.`
}

const emptyWorkspace: Workspace = {
  posts: [],
  files: [],
  seriesList: readSeriesList(null),
  settings: readSettings(null),
}
