import { create } from 'zustand'
import type { ArticleText, TextChange } from '../../shared/domain/text-change.ts'
import type { Revision } from '../../shared/ipc/contract.ts'

/** How what is on the screen stands to what is on the disk. */
export type Draft =
  | { readonly kind: 'clean' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'conflict'
      readonly theirs: { readonly text: string; readonly revision: Revision } | null
      /** False while the screen shows only what the file held before it went. */
      readonly hasUnsaved: boolean
    }

/** The article in the editor. The text itself belongs to CodeMirror; `live` is its newest state, immutable and cheap to pass. */
export interface OpenArticle {
  readonly file: string
  /** Counts up at each load, so that the editor begins anew. */
  readonly load: number
  /** The whole file as it was loaded. */
  readonly loadedText: string
  readonly revision: Revision
  readonly draft: Draft
  readonly live: LiveText
  /** The whole file as it was changed before the editor stood, which takes it over; null where it was not. */
  readonly waiting: string | null
}

/** The newest text: the front matter as it stands in the file, and the body with LF line endings. */
export interface LiveText {
  readonly frontMatter: string
  readonly body: ArticleBody
  /** How another body became this one, where that is known. */
  readonly step: { readonly from: ArticleBody; readonly change: TextChange } | null
}

/** A text that can be read in stretches. */
export interface ArticleBody extends ArticleText {
  toString(): string
}

/** A text that nobody is writing. */
export function bodyOf(text: string): ArticleBody {
  return {
    length: text.length,
    sliceString: (from, to) => text.slice(from, to),
    toString: () => text,
  }
}

/** What a command can do to the text at the selection. */
export type TextEdit =
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'bold'
  | 'italic'
  | 'heading'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'paragraph'
  | 'bulleted-list'
  | 'numbered-list'
  | 'quotation'

/** A place of the whole file, from 1, as editors count. */
export interface FilePlace {
  readonly line: number
  readonly column: number
}

/** A picture as it is written into a text. A caption is shown below it where it stands alone, so that it is set apart. */
export interface WrittenPicture {
  readonly address: string
  readonly description: string
  readonly caption: string
}

/** What the editor offers to the rest of the window. */
export interface EditorPort {
  /** The whole file as it would be saved now. */
  text(): string
  /** Makes the whole file this text, as one step that can be undone. */
  replace(text: string): void
  /** Changes the front matter alone. */
  setFrontMatter(frontMatter: string): void
  /** Selects a place of the file by line and column from 1; false where it stands in the front matter, which is not shown. */
  goTo(line: number, column: number): boolean
  /** Does one edit at the selection, as one step that can be undone, and gives the text the focus. */
  run(edit: TextEdit): void
  /** Puts the cursor's focus into the text. */
  focus(): void
  /** True while one writes there. */
  hasFocus(): boolean
  /** What a link made or changed here would begin with; null where there can be none, as in a block of code. */
  linkHere(): LinkHere | null
  /** Puts a picture at a place that the editor keeps (null: at the cursor), as one step that can be undone. */
  insertPicture(picture: WrittenPicture, place: number | null): void
  /** Where the cursor stands in the file. */
  place(): FilePlace
  /** Where the cursor stands in the window, in CSS pixels. */
  placeBox(): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** Shows a sentence at the cursor, and says it to a screen reader; it goes away with the next move or key, or by null. */
  tell(sentence: string | null): void
}

/** A link at the cursor, or what would become one. */
export interface LinkHere {
  /** As a reader sees them. */
  readonly words: string
  /** Null where there is no link yet. */
  readonly address: string | null
  /** Makes the link, or changes the one that is there. */
  write(words: string, address: string): void
  /** Takes the link away; its words stay. */
  remove(): void
}

/** The open article, or null. */
export const useArticle = create<{ readonly article: OpenArticle | null }>(() => ({ article: null }))

let connected: { readonly load: number; readonly port: EditorPort } | null = null

/** The editor of the open article; null while it does not stand. That of an article that is left is never meant. */
export function currentEditor(): EditorPort | null {
  return connected?.load === useArticle.getState().article?.load ? (connected?.port ?? null) : null
}

let goingOn: { readonly load: number; readonly place: FilePlace } | null = null

/** The editor of this load takes over from the one that stands: whoever writes there goes on at the same place. */
export function goOnIn(load: number): void {
  const editor = currentEditor()
  goingOn = editor?.hasFocus() ? { load, place: editor.place() } : null
}

/** The editor of this load says that it is there; returns a function that says it is gone. */
export function connectEditor(load: number, port: EditorPort): () => void {
  connected = { load, port }
  if (goingOn?.load === load) {
    port.goTo(goingOn.place.line, goingOn.place.column)
    port.focus()
  }
  goingOn = null
  return () => {
    if (connected?.port === port) connected = null
  }
}

/** The whole text of the open article as it would be saved now. */
export function currentText(): string | null {
  const { article } = useArticle.getState()
  return article === null ? null : (currentEditor()?.text() ?? article.waiting ?? article.loadedText)
}

/** Changes the open article's entry, if it is still this file. */
export function updateArticle(file: string, change: Partial<OpenArticle>): void {
  useArticle.setState(({ article }) => (article?.file === file ? { article: { ...article, ...change } } : {}))
}

/** The words of the status line. */
export function draftWords(draft: Draft): string {
  switch (draft.kind) {
    case 'clean':
      return 'Saved'
    case 'edited':
      return 'Unsaved changes'
    case 'saving':
      return 'Saving…'
    case 'failed':
      return 'Not saved'
    case 'conflict':
      return draft.theirs === null ? 'Not saved' : 'Changed in two places'
    default:
      return draft satisfies never
  }
}
