import { createHash } from 'node:crypto'
import { OpenPosts, packedPost } from '../../shared/domain/kept-post.ts'
import { PackedReader } from '../../shared/domain/packed-block.ts'
import type { PostFacts, PostName } from '../../shared/domain/post.ts'
import { postName } from '../../shared/domain/post-name.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { readSettings } from '../../shared/domain/workspace-settings.ts'
import { toBlocks } from './blocks.ts'
import { workspaceFiles } from './confine.ts'
import type { SentFolder } from './folder-thread.ts'
import { KnownPost, knownPost } from './known-post.ts'
import type { ReadPost } from './read-post.ts'
import type { ReadTextResult, Revision } from './text-file.ts'

/** A file that can't be used as an article as it stands, with a plain reason; it is never rewritten. */
export interface UnreadableFile {
  readonly file: string
  readonly reason: string
}

/** What is different from what was known before. */
export interface FolderDifference {
  /** Posts that are new or read differently, by their new facts. */
  readonly posts: readonly PostFacts[]
  /** Files that were posts and are none any more. */
  readonly removed: readonly string[]
  /** Other files than posts came or went. */
  readonly areOthersDifferent: boolean
  /** Anything at all: posts, the workspace's own two files, or what can't be read. */
  readonly isDifferent: boolean
}

/** What is known of one file: a post by its facts, one of the workspace's own two by its text. */
export type KnownFile =
  | KnownPost
  | { readonly kind: 'own'; readonly text: string; readonly revision: Revision }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Known by its name; `stamp` is another once it was written anew. */
  | { readonly kind: 'other'; readonly stamp: string }

/** Everything that is known of a folder's files. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>()
  #own: OwnView | null = null
  /** The facts of all posts take more room than all else that is kept: whoever needs them for longer holds them. */
  #posts: WeakRef<readonly PostFacts[]> | null = null

  get workspace(): Workspace {
    const { seriesList, settings, others } = this.#ownView()
    return { posts: this.#allFacts(), files: others, seriesList, settings }
  }

  /** The same with posts that stay packed until they are looked at: for checks in this process, not to be sent. */
  get packed(): Workspace {
    const { seriesList, settings, others } = this.#ownView()
    const home = new OpenPosts()
    const posts = this.#sorted().flatMap(([, one]) => (one.kind === 'post' ? packedPost(one, home) : []))
    return { posts, files: others, seriesList, settings }
  }

  /** The same in a shape that can be sent to another thread. */
  get sendable(): SentFolder {
    const { seriesList, settings, others } = this.#ownView()
    const posts = this.#sorted().flatMap(([, one]) => (one.kind === 'post' ? one : []))
    return {
      postFiles: posts.map(({ file }) => file),
      blocks: toBlocks(posts),
      files: others,
      seriesList,
      settings,
    }
  }

  /** The workspace's own two files as they read. */
  get own(): Pick<Workspace, 'seriesList' | 'settings' | 'files'> {
    const { seriesList, settings, others } = this.#ownView()
    return { seriesList, settings, files: others }
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.#ownView().unreadable
  }

  /** The names that are taken, by posts and by what can't be read. */
  get names(): readonly PostName[] {
    return [...this.#files.keys()].map(postName)
  }

  /** What a file that was read turns out to be; facts that are known are not worked out again. Null where it is gone. */
  understand(file: string, read: ReadTextResult): KnownFile | null {
    if (read.kind === 'failed')
      return read.reason === 'gone' ? null : { kind: 'unreadable', reason: read.sentence }
    const { text, revision } = read
    const known = this.#files.get(file)
    if (known !== undefined && hasRevision(known) && known.revision === revision) return known
    if (workspaceFiles.includes(file)) return { kind: 'own', text, revision }
    return knownPost(file, text, revision)
  }

  /** The same of a post that a reader has read. */
  understandPost(file: string, read: ReadPost): KnownFile | null {
    if (read.kind === 'failed')
      return read.reason === 'gone' ? null : { kind: 'unreadable', reason: read.sentence }
    if (read.kind === 'read') return new KnownPost(file, read, read.revision, read.stamp)
    const known = this.#files.get(file)
    return known?.kind === 'post' ? known.stamped(read.stamp) : null
  }

  /** The posts that are known, in no order. */
  get posts(): readonly KnownPost[] {
    return [...this.#files.values()].filter((known) => known.kind === 'post')
  }

  /** A text that is the same just when the folder is: its posts and own files to the byte, its other files by name. */
  get state(): string {
    const hash = createHash('sha256')
    for (const [file, known] of this.#sorted())
      hash.update(JSON.stringify([file, known.kind, hasRevision(known) ? known.revision : reasonOf(known)]))
    return hash.digest('hex')
  }

  /** The revision of one post; null where it is none. */
  revision(file: string): Revision | null {
    const known = this.#files.get(file)
    return known?.kind === 'post' ? known.revision : null
  }

  /** The facts of one post; null where it is none. */
  facts(file: string): PostFacts | null {
    const known = this.#files.get(file)
    return known?.kind === 'post' ? known.facts : null
  }

  /** Takes over one file. */
  know(file: string, known: KnownFile): void {
    this.#files.set(file, known)
    this.#changed()
  }

  /** One file is gone. */
  forget(file: string): void {
    this.#files.delete(file)
    this.#changed()
  }

  /** Takes over what was found of the files in `isCovered`; those of them that were not found are gone. */
  replace(found: ReadonlyMap<string, KnownFile>, isCovered: (file: string) => boolean): FolderDifference {
    const posts: KnownPost[] = []
    const removed: string[] = []
    let isDifferent = false
    let areOthersDifferent = false
    for (const file of new Set([...this.#files.keys(), ...found.keys()])) {
      const before = this.#files.get(file)
      const now = found.get(file)
      if (!isCovered(file)) continue
      if (isSame(before, now)) {
        // The same words, looked at anew.
        if (now?.kind === 'post') this.#files.set(file, now)
        continue
      }
      isDifferent = true
      if (isNoPost(before) || isNoPost(now)) areOthersDifferent = true
      if (now === undefined) this.#files.delete(file)
      else this.#files.set(file, now)
      if (now?.kind === 'post') posts.push(now)
      else if (before?.kind === 'post') removed.push(file)
    }
    if (isDifferent) this.#changed()
    return {
      // Unpacked for those alone who ask.
      get posts() {
        const reader = new PackedReader()
        return posts.map((known) => known.read(reader))
      },
      removed,
      areOthersDifferent,
      isDifferent,
    }
  }

  #changed(): void {
    this.#own = null
    this.#posts = null
  }

  #ownView(): OwnView {
    this.#own ??= ownViewOf(this.#sorted())
    return this.#own
  }

  #allFacts(): readonly PostFacts[] {
    const known = this.#posts?.deref()
    if (known !== undefined) return known
    const reader = new PackedReader()
    const posts = this.#sorted().flatMap(([, one]) => (one.kind === 'post' ? one.read(reader) : []))
    this.#posts = new WeakRef(posts)
    return posts
  }

  #sorted(): readonly (readonly [string, KnownFile])[] {
    return [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** All that is known but for the posts' facts. */
interface OwnView extends Pick<Workspace, 'seriesList' | 'settings'> {
  readonly others: readonly string[]
  readonly unreadable: readonly UnreadableFile[]
}

function ownViewOf(files: readonly (readonly [string, KnownFile])[]): OwnView {
  const own = new Map<string, string>()
  const others: string[] = []
  const unreadable: UnreadableFile[] = []
  const fileByName = new Map<PostName, string>()
  for (const [file, known] of files) {
    if (known.kind === 'own') own.set(file, known.text)
    else if (known.kind === 'other') others.push(file)
    else if (known.kind === 'unreadable') {
      unreadable.push({ file, reason: known.reason })
      others.push(file)
    } else {
      const other = fileByName.get(postName(file))
      if (other === undefined) fileByName.set(postName(file), file)
      else
        unreadable.push({ file, reason: `Its name is the same as that of “${other}”. Rename one of them.` })
    }
  }
  const seriesList = readSeriesList(own.get('series.yaml') ?? null)
  const settings = readSettings(own.get('throughline.yaml') ?? null)
  return { seriesList, settings, others, unreadable }
}

function isSame(before: KnownFile | undefined, now: KnownFile | undefined): boolean {
  if (before === undefined || now === undefined) return before === now
  if (before.kind === 'other' && now.kind === 'other') return before.stamp === now.stamp
  if (!hasRevision(before) || !hasRevision(now))
    return before.kind === now.kind && reasonOf(before) === reasonOf(now)
  return before.revision === now.revision
}

function isNoPost(known: KnownFile | undefined): boolean {
  return known?.kind === 'other' || known?.kind === 'unreadable'
}

function hasRevision(known: KnownFile): known is Extract<KnownFile, { readonly revision: Revision }> {
  return 'revision' in known
}

function reasonOf(known: KnownFile): string | null {
  return known.kind === 'unreadable' ? known.reason : null
}
