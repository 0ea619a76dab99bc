import { mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { isPostFile, postName } from '../../shared/domain/post-name.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import { freeName } from '../../shared/domain/slug.ts'
import type { SeriesList, Workspace, WorkspaceSettings } from '../../shared/domain/workspace.ts'
import { readSettings } from '../../shared/domain/workspace-settings.ts'
import { type SaveFileResult, saveFile } from './atomic-save.ts'
import { pathInFolder, workspaceFiles } from './confine.ts'
import { listFiles } from './list-files.ts'
import { type ReadTextResult, type Revision, readTextFile } from './text-file.ts'

/** A file of the folder that can't be used as an article, with a plain reason; it is never rewritten. */
export interface UnreadableFile {
  readonly file: string
  readonly reason: string
}

/** What is different from what was known before: posts by their new facts, files by their names. */
export interface FolderDifference {
  readonly posts: readonly PostFacts[]
  readonly removed: readonly string[]
}

/** An opened folder, or a sentence that says why it can't be. */
export type OpenFolderResult =
  | { readonly kind: 'opened'; readonly folder: Folder }
  | { readonly kind: 'failed'; readonly sentence: string }

/** How making a new post ended. */
export type CreatePostResult =
  | { readonly kind: 'created'; readonly file: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly sentence: string }

const readAtOnce = 64

/** Opens an Articles folder and reads all its posts. Nothing in it is changed. */
export async function openFolder(path: string): Promise<OpenFolderResult> {
  const found = await stat(path).catch(() => null)
  if (found === null) return { kind: 'failed', sentence: `There is no folder “${path}”.` }
  if (!found.isDirectory()) return { kind: 'failed', sentence: `“${path}” is a file, not a folder.` }
  const folder = new Folder(await realpath(path))
  await folder.refresh()
  return { kind: 'opened', folder }
}

/** The posts of one folder on the disk: their facts are kept, their texts are read when asked for. */
export class Folder {
  readonly path: string
  #posts = new Map<string, PostFacts>()
  #revisions = new Map<string, Revision>()
  #unreadable: readonly UnreadableFile[] = []
  #seriesList: SeriesList = readSeriesList(null)
  #settings: WorkspaceSettings = readSettings(null)

  /** `path` is a real path. */
  constructor(path: string) {
    this.path = path
  }

  /** The facts of every readable post, and the workspace's own two files. */
  get workspace(): Workspace {
    return { posts: [...this.#posts.values()], seriesList: this.#seriesList, settings: this.#settings }
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.#unreadable
  }

  /** Reads one file of the folder as it is now. */
  async read(file: string): Promise<ReadTextResult> {
    const path = await pathInFolder(this.path, file)
    if (path === null)
      return { kind: 'failed', reason: 'other', sentence: `“${file}” is not a file of this folder.` }
    return readTextFile(path)
  }

  /** Saves one file of the folder, and knows its facts from then on. */
  async save(file: string, text: string, expected: Revision | null): Promise<SaveFileResult> {
    const path = await pathInFolder(this.path, file)
    if (path === null)
      return { kind: 'failed', reason: 'other', sentence: `“${file}” is not a file of this folder.` }
    const result = await saveFile(path, text, expected)
    if (result.kind === 'saved') this.#know(file, text, result.revision)
    return result
  }

  /** Makes a new post under this name, or the next free one like it; never over a file that is there. */
  async create(wantedName: string, text: string): Promise<CreatePostResult> {
    const taken = new Set([...this.#posts.keys(), ...this.#unreadable.map((one) => one.file)].map(postName))
    for (let tries = 0; tries < 100; tries++) {
      const name = freeName(wantedName, taken)
      const file = `${name}.md`
      const path = await pathInFolder(this.path, file)
      if (path === null) return { kind: 'failed', sentence: `An article can't be named “${wantedName}”.` }
      await mkdir(dirname(path), { recursive: true }).catch(() => {})
      const result = await saveFile(path, text, null)
      if (result.kind === 'failed' && result.reason !== 'unreadable') return result
      if (result.kind === 'saved') {
        this.#know(file, text, result.revision)
        return { kind: 'created', file, revision: result.revision }
      }
      taken.add(name)
    }
    return { kind: 'failed', sentence: `There are too many articles named “${wantedName}”.` }
  }

  /** Looks at the disk anew; tells what is different from what was known. */
  async refresh(): Promise<FolderDifference> {
    const listed = await listFiles(this.path)
    const unreadable: UnreadableFile[] = [...listed.unreadable]
    const posts = new Map<string, PostFacts>()
    const changed: PostFacts[] = []
    const names = new Map<string, string>()
    for (let at = 0; at < listed.posts.length; at += readAtOnce)
      for (const { file, result } of await this.#readAll(listed.posts.slice(at, at + readAtOnce))) {
        const other = names.get(postName(file))
        if (result.kind === 'failed') unreadable.push({ file, reason: result.sentence })
        else if (other !== undefined)
          unreadable.push({ file, reason: `Its name is the same as that of “${other}”. Rename one of them.` })
        else {
          names.set(postName(file), file)
          const known = this.#revisions.get(file) === result.revision ? this.#posts.get(file) : undefined
          const facts = known ?? postFacts(file, result.text)
          if (known === undefined) changed.push(facts)
          posts.set(file, facts)
          this.#revisions.set(file, result.revision)
        }
      }
    const removed = [...this.#posts.keys()].filter((file) => !posts.has(file))
    this.#posts = posts
    this.#unreadable = unreadable
    await this.#refreshWorkspaceFiles(unreadable)
    return { posts: changed, removed }
  }

  async #readAll(files: readonly string[]) {
    return Promise.all(
      files.map(async (file) => ({ file, result: await readTextFile(join(this.path, file)) })),
    )
  }

  async #refreshWorkspaceFiles(unreadable: UnreadableFile[]): Promise<void> {
    for (const file of workspaceFiles) {
      const result = await this.read(file)
      if (result.kind === 'failed' && result.reason !== 'gone')
        unreadable.push({ file, reason: result.sentence })
      this.#knowWorkspaceFile(file, result.kind === 'read' ? result.text : null)
    }
  }

  #know(file: string, text: string, revision: Revision): void {
    this.#revisions.set(file, revision)
    if (isPostFile(file)) this.#posts.set(file, postFacts(file, text))
    else this.#knowWorkspaceFile(file, text)
  }

  #knowWorkspaceFile(file: string, text: string | null): void {
    if (file === 'series.yaml') this.#seriesList = readSeriesList(text)
    else this.#settings = readSettings(text)
  }
}
