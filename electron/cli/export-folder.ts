import { type ConflictedCopy, withoutConflictedCopies } from '../../shared/domain/conflicted-copies.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { statusMeant } from '../../shared/domain/post-status.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { ExportedFile } from '../../shared/export/exported.ts'
import { exportPost } from '../../shared/export/exporters.ts'
import type { Folder } from '../workspace/folder.ts'
import { ownCssOf } from '../workspace/own-css.ts'
import { type CommandEnd, cannot, type Terminal, usage } from './command.ts'
import { writePages } from './export-out.ts'
import { withFolderPictures } from './export-pictures.ts'
import { openNamedFolder } from './read-input.ts'

/** What to export, and where to; `out` is null where the result goes to standard output. */
export interface FolderExport {
  readonly name: string
  readonly format: string
  readonly out: string | null
  readonly withDrafts: boolean
}

/**
 * Exports a folder's articles, without its drafts unless they are asked for; a draft alone is nothing left out. Articles whose
 * details can't be read are no drafts that their author leaves out knowingly: each is named, as is each conflicted copy, which
 * is never exported.
 */
export async function exportFolder(
  { name, format, out, withDrafts }: FolderExport,
  terminal: Terminal,
): Promise<CommandEnd> {
  if (out === null && format !== 'clipboard')
    return usage('Say with --out which folder the pages of a folder go to.')
  const opened = await openNamedFolder(name, terminal)
  if (opened.kind !== 'ok') return opened
  const { workspace, copies } = withoutConflictedCopies(opened.value.workspace)
  const { posts } = workspace
  if (posts.length === 0) return cannot('Nothing was exported.')
  const wanted = posts.filter(
    (post) => withDrafts || post.status !== 'draft' || post.frontMatter.kind === 'broken',
  )
  if (!withDrafts) sayStates(posts, terminal)
  for (const copy of copies) terminal.say(secondVersion(copy))
  const made = await makePages(opened.value, workspace, wanted, format, terminal)
  const isShort = made.isShort || copies.length > 0 || isAnythingUnread(opened.value)
  if (out === null) terminal.out(made.files.map(({ text }) => text).join(''))
  else {
    const written = await writePages(made.files, out, terminal)
    if (written.kind !== 'ok') return written
  }
  return { kind: isShort ? 'short' : 'done' }
}

/** Which of two versions is to be published is a choice that no command can make. */
function secondVersion({ copy, original }: ConflictedCopy): string {
  return `“${copy.file}” was left out: it is a second version of “${original.file}”. Open the folder in Throughline, and compare and merge the two there.`
}

/** Says which articles are left out as drafts, and which are exported though nobody has called them finished. */
function sayStates(posts: readonly PostFacts[], terminal: Terminal): void {
  const whole = posts.filter((post) => post.frontMatter.kind !== 'broken')
  const drafts = whole.filter(({ status }) => status === 'draft')
  if (drafts.length > 0)
    terminal.say(
      `${drafts.length === 1 ? '1 draft was' : `${drafts.length} drafts were`} left out; --drafts exports them too.`,
    )
  for (const { file, ownStatus } of drafts)
    if (ownStatus !== null && statusMeant(ownStatus.text) === null)
      terminal.say(
        `“${file}” was left out with the drafts: its status, “${ownStatus.text}”, is none of draft, review and live.`,
      )
  for (const { file, status } of whole)
    if (status === 'review') terminal.say(`“${file}” is still in review; it was exported all the same.`)
}

async function makePages(
  folder: Folder,
  workspace: Workspace,
  posts: readonly PostFacts[],
  format: string,
  terminal: Terminal,
): Promise<{ readonly files: readonly ExportedFile[]; readonly isShort: boolean }> {
  const files = new Map<string, ExportedFile>()
  const ownCss = await ownCssOf(folder.path)
  const whole = posts.filter((post) => post.frontMatter.kind !== 'broken')
  const together = new Set(whole.map(({ name }) => name))
  let isShort = false
  const leaveOut = (sentence: string) => {
    isShort = true
    terminal.say(sentence)
  }
  for (const { file } of posts) {
    const read = await folder.read(file)
    if (read.kind === 'failed') {
      leaveOut(`“${file}” was left out. ${read.sentence}`)
      continue
    }
    const post = { file, text: read.text }
    const bare = exportPost(post, workspace, format, ownCss, together)
    const result = await withFolderPictures(bare, post, workspace, { root: folder.path, format })
    if (result.kind === 'refused') leaveOut(result.reason)
    else {
      for (const sentence of result.leftOut) leaveOut(`“${file}”: ${sentence}`)
      for (const page of result.files) {
        // Letters of either case are one on many disks.
        const key = page.path.toLowerCase()
        if (files.has(key)) leaveOut(`“${file}” was left out: another article has the same name.`)
        else files.set(key, page)
      }
    }
  }
  return { files: [...files.values()], isShort }
}

/** Some file is no article as it stands: it may be one that its author thinks is exported. */
function isAnythingUnread({ unreadable, workspace }: Folder): boolean {
  const read = new Set(workspace.posts.map((post) => post.file))
  return unreadable.some(({ file }) => !read.has(file))
}
