/** How the text of an article reached us. */
export type ImportFormat = 'text' | 'markdown' | 'html' | 'docx' | 'wxr'

/** What was understood of a text, in numbers. */
export interface ImportCounts {
  readonly titles: number
  readonly headings: number
  readonly paragraphs: number
  readonly lists: number
  readonly previousButtons: number
  readonly nextButtons: number
}

/** An article as it was understood, before anything is kept. */
export interface ImportedArticle {
  readonly title: string | null
  /** Markdown with LF line endings and a final one. */
  readonly body: string
  /** The site's buttons, moved out of the text. */
  readonly pager: { readonly previous: string | null; readonly next: string | null }
  readonly counts: ImportCounts
  /** Words of the text that are not in the article, or in the article and not in the text; empty where none changed. */
  readonly changedWords: readonly string[]
  /** A name for its file. */
  readonly name: string
  /** The whole file. */
  readonly text: string
}

/** An imported article, or a sentence that says why there is none. */
export type ImportResult =
  | { readonly kind: 'imported'; readonly article: ImportedArticle }
  | { readonly kind: 'refused'; readonly reason: string }
