import { HeadingIds } from '../domain/heading-ids.ts'
import { asWritten, type LinkTo } from './article-renderer.ts'
import { FootnoteNumbers, footnotesHtml } from './footnotes.ts'
import { namesOf, type Piece, type PieceAsks, type PieceNames } from './piece.ts'
import { sanitiseHtml } from './sanitise.ts'

/** Gives the headings and the references of an article's pieces their names, one piece after the other. */
export class ArticleNames {
  readonly #ids: HeadingIds
  readonly #numbers: FootnoteNumbers

  /**
   * `named` are the names that headings have in braces, `footnotes` the labels of the footnotes that are written, `htmlIds` the
   * ids in raw HTML.
   */
  constructor(named: Iterable<string>, footnotes: Iterable<string>, htmlIds: Iterable<string> = []) {
    this.#ids = new HeadingIds(named, htmlIds)
    this.#numbers = new FootnoteNumbers(footnotes)
  }

  /** The footnotes that were referred to, in the order of their numbers. */
  get footnotes(): readonly string[] {
    return this.#numbers.labels
  }

  /** The names of the next piece. */
  next({ headings, references }: PieceAsks): PieceNames {
    return {
      ids: headings.map(({ words, name }) => this.#ids.next(words, name)),
      marks: references.map((label) => this.#numbers.next(label)),
    }
  }
}

/** The names for pieces of which these are all. */
export function namesFor(pieces: readonly Pick<Piece, 'headings' | 'footnotes' | 'htmlIds'>[]): ArticleNames {
  return new ArticleNames(
    pieces.flatMap(({ headings }) => namesOf(headings)),
    pieces.flatMap(({ footnotes }) => footnotes.map(({ label }) => label)),
    pieces.flatMap(({ htmlIds }) => htmlIds),
  )
}

const notReadYet = { start: -1, end: -1 }

/** Where each of the footnotes behind a text is written: the pieces' stretches, in UTF-16 units of the text, in the order in which they are shown; -1 for one that is not read yet. */
export function endnotePlaces(
  pieces: readonly Piece[],
  { footnotes: labels }: ArticleNames,
): readonly { readonly start: number; readonly end: number }[] {
  const places = new Map<string, { readonly start: number; readonly end: number }>()
  let start = 0
  for (const { footnotes, length } of pieces) {
    for (const { label } of footnotes)
      if (!places.has(label)) places.set(label, { start, end: start + length })
    start += length
  }
  return labels.map((label) => places.get(label) ?? notReadYet)
}

/** The safe HTML of the footnotes behind a text, of those that it refers to; the first of a label counts. */
export function endnotes(
  pieces: readonly Piece[],
  { footnotes: labels }: ArticleNames,
  linkTo: LinkTo = asWritten,
): string {
  const htmls = new Map<string, string>()
  for (const { footnotes, holdsHtml } of pieces)
    for (const { label, html } of footnotes)
      if (!htmls.has(label)) htmls.set(label, holdsHtml ? sanitiseHtml(html, linkTo) : html)
  return footnotesHtml(labels.map((label) => htmls.get(label) ?? ''))
}
