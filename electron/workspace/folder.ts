import { mkdir, opendir, realpath, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postName } from '../../shared/domain/post-name.ts'
import { freeName } from '../../shared/domain/slug.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { type SaveFileResult, saveFile } from './atomic-save.ts'
import { type ChangeFilesResult, changeFiles, type FileChange, type MoveToTrash } from './change-files.ts'
import { pathInFolder, wholeFolder, workspaceFiles } from './confine.ts'
import { FilesInReach } from './files-in-reach.ts'
import type { SentFolder } from './folder-thread.ts'
import type { JournalPlace } from './journal.ts'
import type { KeptIndex } from './kept-index.ts'
import { type FolderDifference, KnownFiles, type UnreadableFile } from './known-files.ts'
import type { KnownPost } from './known-post.ts'
import type { Reach } from './list-files.ts'
import { type SavePictureResult, savePicture } from './save-picture.ts'
import { codeOf, failedRead, type ReadTextResult, type Revision, readTextFile } from './text-file.ts'
import { type TrashResult, trashPost } from './trash-post.ts'
import { otherFile, understandFiles } from './understand-files.ts'

/** An opened folder, or a sentence that says why it can't be. */
export type OpenFolderResult =
  | { readonly kind: 'opened'; readonly folder: Folder }
  | { readonly kind: 'failed'; readonly sentence: string }

/** How making a new post ended. */
export type CreatePostResult =
  | { readonly kind: 'created'; readonly file: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly sentence: string }

const nothingDifferent: FolderDifference = {
  posts: [],
  removed: [],
  areOthersDifferent: false,
  isDifferent: false,
}

/** Opens an Articles folder and reads all its posts, or those within `reach`, but for those that are kept as they are. No article in it is changed. */
export async function openFolder(
  path: string,
  reach: Reach | null = null,
  kept: KeptIndex | null = null,
): Promise<OpenFolderResult> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return { kind: 'failed', sentence: `“${path}” is a file, not a folder.` }
    await (await opendir(path)).close()
    const folder = new Folder(await realpath(path), reach, kept)
    await folder.refresh()
    return { kind: 'opened', folder }
  } catch (error) {
    return { kind: 'failed', sentence: whyNotOpened(codeOf(error), path) }
  }
}

/** The posts of one folder on the disk: their facts are kept, their texts are read when asked for. */
export class Folder {
  readonly path: string
  readonly #files = new KnownFiles()
  readonly #inReach: FilesInReach
  /** For the first look alone: later ones go by content. */
  #kept: KeptIndex | null
  #refreshing: Promise<unknown> = Promise.resolve()
  /** Files that were saved since the refresh that goes on began: what it read of them may be older. */
  #saved = new Set<string>()
  readonly #saving = new Set<Promise<unknown>>()

  /** `path` is a real path. */
  constructor(path: string, reach: Reach | null, kept: KeptIndex | null) {
    this.path = path
    this.#kept = kept
    this.#inReach = new FilesInReach(path, reach)
  }

  /** True where the folder holds more than it was opened for, so that only what stands in it itself is known. */
  get isAlone(): boolean {
    return this.#inReach.isAlone
  }

  /** The facts of every readable post in order of their files, and the workspace's own two files. */
  get workspace(): Workspace {
    return this.#files.workspace
  }

  /** The same with posts that are unpacked as they are looked at: for checks in this process, not to be sent. */
  get packed(): Workspace {
    return this.#files.packed
  }

  /** The same in a shape that can be sent to another thread. */
  get sendable(): SentFolder {
    return this.#files.sendable
  }

  /** The same without the posts. */
  get own(): Pick<Workspace, 'seriesList' | 'settings' | 'files'> {
    return this.#files.own
  }

  /** Every post as it can be kept for the next start, and the state of the folder that it is in. */
  get keepable(): { readonly posts: readonly KnownPost[]; readonly state: string } {
    return { posts: this.#files.posts, state: this.#files.state }
  }

  /** The facts of one post of the folder; null for any other file. */
  facts(file: string): PostFacts | null {
    return this.#files.facts(file)
  }

  /** What can't be used as an article as it stands, each with a plain reason; two posts of one name are told here too. */
  get unreadable(): readonly UnreadableFile[] {
    return this.#files.unreadable
  }

  /** Reads one file of the folder as it is now. */
  async read(file: string): Promise<ReadTextResult> {
    const path = await pathInFolder(this.path, file)
    return path === null ? failedRead('outside') : readTextFile(path)
  }

  /** Saves one file of the folder, and knows its facts from then on. */
  async save(file: string, text: string, expected: Revision | null): Promise<SaveFileResult> {
    const path = await pathInFolder(this.path, file)
    if (path === null)
      return { kind: 'failed', reason: 'outside', sentence: `“${file}” is not an article of this folder.` }
    return this.#save(path, file, text, expected)
  }

  /** Makes a new post under this name, or the next free one like it; never over a file that is there. */
  async create(wantedName: string, text: string): Promise<CreatePostResult> {
    const taken = new Set(this.#files.names)
    for (let tries = 0; tries < 100; tries++) {
      const name = freeName(wantedName, taken)
      const file = `${name}.md`
      const path = await pathInFolder(this.path, file)
      if (path === null) return { kind: 'failed', sentence: `An article can't be named “${wantedName}”.` }
      await mkdir(dirname(path), { recursive: true }).catch(() => {})
      const result = await this.#save(path, file, text, null)
      if (result.kind === 'failed' && result.reason !== 'unreadable') return result
      if (result.kind === 'saved') return { kind: 'created', file, revision: result.revision }
      taken.add(postName(file))
    }
    return { kind: 'failed', sentence: `There are too many articles named “${wantedName}”.` }
  }

  /** Changes several files, all or none, and knows their facts from then on; `place` holds what a crash would need. */
  async change(
    changes: readonly FileChange[],
    place: JournalPlace,
    moveToTrash?: MoveToTrash,
  ): Promise<ChangeFilesResult> {
    const changing = changeFiles(this.path, changes, place, moveToTrash)
    this.#saving.add(changing)
    const result = await changing
    this.#saving.delete(changing)
    if (result.kind === 'failed') return result
    for (const { file, text } of changes) {
      const revision = result.revisions.get(file) ?? null
      this.#saved.add(file)
      if (text === null || revision === null) this.#files.forget(file)
      else this.#know(file, text, revision)
    }
    return result
  }

  /** Moves a post to the trash by `moveToTrash`; where that fails nothing is deleted. */
  trash(file: string, moveToTrash: MoveToTrash): Promise<TrashResult> {
    return trashPost(this.path, file, moveToTrash)
  }

  /**
   * Keeps a picture under `images/`, under this name or the next free one like it; never over a file that is there, and one
   * that is there with the very same bytes is taken instead.
   */
  async savePicture(wantedName: string, bytes: Uint8Array): Promise<SavePictureResult> {
    const result = await savePicture(this.path, wantedName, bytes)
    if (result.kind === 'saved') {
      const known = await otherFile(this.path, result.path)
      if (known !== null) this.#files.know(result.path, known)
    }
    return result
  }

  /** Takes back a post that was just made, unless somebody has changed it since. */
  async discard(file: string, revision: Revision): Promise<void> {
    const path = await pathInFolder(this.path, file)
    const now = path === null ? null : await readTextFile(path)
    if (path === null || now?.kind !== 'read' || now.revision !== revision) return
    await unlink(path).catch(() => {})
    await this.refresh([file])
  }

  /**
   * Looks at the disk anew, at all of it (null, or `wholeFolder` among the files) or at these files alone; tells what is different from what was known. By content,
   * never by times: what this folder saved itself is no difference. Where the folder is away (a drive that was unplugged),
   * what was known stays.
   */
  refresh(files: readonly string[] | null = null): Promise<FolderDifference> {
    const wanted = files?.includes(wholeFolder) ? null : files
    const result = this.#refreshing.then(() => this.#refresh(wanted))
    // What is different is not kept beyond those who ask for it.
    this.#refreshing = result.then(
      () => {},
      () => {},
    )
    return result
  }

  async #refresh(files: readonly string[] | null): Promise<FolderDifference> {
    this.#saved = new Set()
    const listed = await this.#inReach.list(files)
    if (listed === null) return nothingDifferent
    const isCovered = (file: string) => files === null || files.includes(file)
    const own = workspaceFiles.filter(isCovered).map((file) => ({ file, problem: null }))
    const kept = this.#kept
    this.#kept = null
    const found = await understandFiles(this.path, [...listed, ...own], this.#files, kept)
    // A save that has just renamed its file is about to be known: it must not be taken for somebody else's.
    while (this.#saving.size > 0) await Promise.all(this.#saving)
    return this.#files.replace(found, (file) => isCovered(file) && !this.#saved.has(file))
  }

  async #save(path: string, file: string, text: string, expected: Revision | null): Promise<SaveFileResult> {
    const saving = saveFile(path, text, expected)
    this.#saving.add(saving)
    const result = await saving
    this.#saving.delete(saving)
    if (result.kind === 'saved') {
      this.#saved.add(file)
      this.#know(file, text, result.revision)
    }
    return result
  }

  #know(file: string, text: string, revision: Revision): void {
    const known = this.#files.understand(file, { kind: 'read', text, revision })
    if (known !== null) this.#files.know(file, known)
  }
}

function whyNotOpened(code: string, path: string): string {
  if (code === 'EACCES' || code === 'EPERM')
    return `This computer does not let you look into the folder “${path}”.`
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `There is no folder “${path}”. It may have been moved, or its disk is not connected.`
  return `The folder “${path}” could not be opened.`
}
