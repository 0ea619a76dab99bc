import { z } from 'zod'
import type { OwnCss } from '../domain/own-css.ts'
import { largestPicture } from '../domain/picture-type.ts'
import type { PostFacts } from '../domain/post.ts'
import type { SeriesList, Workspace, WorkspaceSettings } from '../domain/workspace.ts'
import { call, event } from './declare.ts'

/** What stands on disk at one moment: a hash of the file's bytes. */
export type Revision = string

/** A file of the folder that can't be read as an article, with a plain reason. */
export interface UnreadableFile {
  readonly file: string
  readonly reason: string
}

/** The open Articles folder as the window shows it. */
export interface OpenedFolder {
  readonly path: string
  /** Tells this state of the folder from later ones. */
  readonly serial: number
  /** What the window told of the folder when it was last in this very state, as JSON; null where it was in another. */
  readonly told: string | null
  readonly displayName: string
  readonly workspace: Workspace
  readonly unreadable: readonly UnreadableFile[]
  /** The file that was open when this folder was last left; null where that is not known or it is gone. */
  readonly lastFile: string | null
  /** What its user should know of it at once, such as a change that a crash cut off and that was taken back. */
  readonly notices: readonly string[]
}

/** What became different in the open folder, by this window or by others. */
export interface FolderChange {
  readonly path: string
  readonly serial: number
  /** Posts that are new or read differently now. */
  readonly posts: readonly PostFacts[]
  /** Files that are gone, or can no longer be read. */
  readonly removed: readonly string[]
  /** The paths of all files that are no posts; null where none came or went. */
  readonly files: readonly string[] | null
  readonly seriesList: SeriesList
  readonly settings: WorkspaceSettings
  readonly unreadable: readonly UnreadableFile[]
}

/** How opening a folder ended; `cancelled` where the user closed the dialog. */
export type OpenFolderResult =
  | { readonly kind: 'opened'; readonly folder: OpenedFolder }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What the window shows first. */
export type StartUp =
  | { readonly kind: 'first-start'; readonly defaultFolder: string; readonly notice: string | null }
  | {
      readonly kind: 'folder'
      readonly folder: OpenedFolder
      /** What was read of the folder's last file, where it has one. */
      readonly first: ReadFile | null
    }

/** A file and what was read of it. */
export interface ReadFile {
  readonly file: string
  readonly result: ReadResult
}

/** A file's text with what it was read as, or a sentence that says why it can't be read. */
export type ReadResult =
  | { readonly kind: 'read'; readonly text: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly sentence: string }

/** How a save ended. `saved` is said only after the bytes are on the disk under their final name. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: Revision }
  | {
      readonly kind: 'conflict'
      readonly theirs: { readonly text: string; readonly revision: Revision } | null
    }
  | { readonly kind: 'failed'; readonly sentence: string }

/** How changing several files at once ended; where it failed, nothing was changed, or the sentence says what was. */
export type ApplyChangesResult =
  /** The revisions after it, by file; null of those that were taken away. */
  | { readonly kind: 'applied'; readonly revisions: Readonly<Record<string, Revision | null>> }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The file of a new article, or a sentence that says why there is none. */
export type CreateResult =
  | { readonly kind: 'created'; readonly file: string; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Whether something was done to a file, or a sentence that says why not; then nothing was changed. */
export type FileResult = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly sentence: string }

/** Where a picture was kept, from the folder, or why not. */
export type SavePictureResult =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Where an article went, with what had to be left out of it, or a sentence that says why it went nowhere. */
export type ExportResult =
  | { readonly kind: 'exported'; readonly path: string; readonly leftOut: readonly string[] }
  | { readonly kind: 'copied'; readonly leftOut: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** A folder that was open before. */
export interface RecentFolder {
  readonly path: string
  readonly displayName: string
}

const menuItem = z.object({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(120),
  /** Such as `Mod-Shift-E`; shown beside the title, handled in the window. */
  key: z.string().max(40).nullable(),
  menu: z.enum(['File', 'Edit', 'Insert', 'Format', 'View', 'Go']),
  isEnabled: z.boolean(),
  /** For what can be on or off; null for everything else. */
  isOn: z.boolean().nullable(),
})

/** One command of the window as the native menu shows it. */
export type MenuItem = z.infer<typeof menuItem>

const file = z.string().min(1).max(4096)
const text = z.string()
const revision = z.string().max(200)

const changedFile = z.object({
  file,
  /** What was read of it; null where it must not be there yet. */
  expected: revision.nullable(),
  /** Its new text; null where it is taken away. */
  text: text.nullable(),
  /** The name that the file has until now, where it is renamed; that one is taken away in the same step. */
  from: file.optional(),
  /** Where it is taken away: into the system's trash. */
  trash: z.boolean().optional(),
})

/** One of several files that change together. */
export type ChangedFile = z.infer<typeof changedFile>

/** Every call that the window may make of the main process, and every event it is told of. */
export const contract = {
  calls: {
    start: call().returns<StartUp>(),
    /** Shows the system's folder dialog. */
    chooseFolder: call().returns<OpenFolderResult>(),
    openSample: call().returns<OpenFolderResult>(),
    /** Opens, and makes where it is absent, the folder that a first article is kept in. */
    openDefaultFolder: call().returns<OpenFolderResult>(),
    /** The folders that were open before, newest first. */
    recentFolders: call().returns<readonly RecentFolder[]>(),
    /** Opens one of the recent folders; any other path is refused. */
    openRecent: call(file).returns<OpenFolderResult>(),
    /** Opens what `openingWanted` told of. */
    openWanted: call().returns<OpenFolderResult>(),
    /** Puts the window's commands, in their order, into the native menu. */
    showMenu: call(z.array(menuItem).max(300)).returns<void>(),
    readFile: call(file).returns<ReadResult>(),
    /** When a file of the folder was last written, in milliseconds since 1970; null where that is not known. */
    whenWritten: call(file).returns<number | null>(),
    /** Saves a file of the folder; a null revision means that it must not exist yet. */
    saveFile: call(file, text, revision.nullable()).returns<SaveResult>(),
    /** Changes several files of the folder, all of them or none, also through a crash. */
    applyChanges: call(z.array(changedFile).max(100_000)).returns<ApplyChangesResult>(),
    /** Makes a new post under this name, or the next free one like it. */
    createPost: call(z.string().min(1).max(255), text).returns<CreateResult>(),
    /** Moves a post to the system's trash. */
    trashPost: call(file).returns<FileResult>(),
    /** Shows a file of the folder in the system's file manager. */
    showInFolder: call(file).returns<void>(),
    /** Keeps a picture under `images/` of the folder, under this name or the next free one like it. */
    savePicture: call(
      z.string().min(1).max(255),
      z.instanceof(Uint8Array).refine(({ length }) => length <= largestPicture),
    ).returns<SavePictureResult>(),
    /** The folder's own style as it stands on the disk. */
    readOwnCss: call().returns<OwnCss>(),
    rememberFile: call(file).returns<void>(),
    /** Keeps what is told of the folder at this serial for the next start. */
    keepTold: call(z.number().int(), z.string().max(8_000_000)).returns<void>(),
    /** Asks where, then writes the page of this text. */
    exportPage: call(file, text).returns<ExportResult>(),
    /** Asks where, then writes this text as a PDF on sheets of this size. */
    exportPdf: call(file, text, z.enum(['A4', 'Letter'])).returns<ExportResult>(),
    /** Puts the article's HTML on the clipboard, as text. */
    copyHtml: call(file, text).returns<ExportResult>(),
    /** Puts the article on the clipboard as rich text and as plain text. */
    copyForSite: call(file, text).returns<ExportResult>(),
    /** Puts a short text on the clipboard, such as a line for a site's settings. */
    copyText: call(z.string().max(10_000)).returns<void>(),
    /** Opens a web address in the system's browser; anything else is ignored. */
    openInBrowser: call(z.url({ protocol: /^https?$/ })).returns<void>(),
    /** Answers `closeRequested`: the window may close now, or stays. */
    answerClose: call(z.enum(['close', 'stay'])).returns<void>(),
    /** Asks whether to close although this could not be saved. */
    confirmLosing: call(z.string().max(500)).returns<boolean>(),
  },
  events: {
    /** Files of the folder changed, by this window's saves or by others. */
    folderChanged: event<FolderChange>(),
    recentFoldersChanged: event<readonly RecentFolder[]>(),
    /** A menu or another start of the application wants a folder or article opened: save, then call `openWanted`. */
    openingWanted: event<null>(),
    /** A command was chosen in the native menu, by its id. */
    commandChosen: event<string>(),
    /** The user closes the window: save, then answer with `answerClose`. */
    closeRequested: event<null>(),
  },
} as const
