import { HeadingIds } from '../domain/heading-ids.ts'
import { FootnoteNumbers, footnotesHtml } from './footnotes.ts'
import {
  areSameHeadings,
  type FootnoteAsks,
  isSameList,
  namesOf,
  type Piece,
  type PieceAsks,
  type PieceFootnote,
  type PieceNames,
} from './piece.ts'

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

  /** The names of the next piece, as far as they are known: the references in footnotes are numbered behind the text. */
  next({ headings, references, footnotes }: PieceAsks): PieceNames {
    if (headings.length + references.length + footnotes.length === 0) return nothing
    return {
      ids: headings.map(({ words, name }) => this.#ids.next(words, name)),
      marks: references.map((label) => this.#numbers.next(label)),
      noteMarks: footnotes.flatMap((footnote) => footnote.references.map(() => '')),
    }
  }

  /**
   * The names of all pieces. Footnotes are read behind the text, in the order of their numbers, so that one which only another
   * mentions is numbered too; the references in one that is not shown stay as they are written.
   */
  all(pieces: readonly PieceAsks[]): readonly PieceNames[] {
    const names = pieces.map((piece) => this.next(piece))
    const written = firstOfLabels(pieces)
    const marks = this.#numbers.within((label) => written.get(label)?.references ?? [])
    return pieces.map(({ footnotes }, at) => {
      const known = names[at] ?? nothing
      if (known.noteMarks.length === 0) return known
      const noteMarks = footnotes.flatMap((footnote) => {
        const isShown = written.get(footnote.label) === footnote
        return (isShown && marks.get(footnote.label)) || footnote.references.map(() => '')
      })
      return { ...known, noteMarks }
    })
  }
}

/** The names of a piece that asks for none. */
export const nothing: PieceNames = { ids: [], marks: [], noteMarks: [] }

/** The names for pieces of which these are all; `ahead` are the labels of footnotes that are still to be read. */
export function namesFor(pieces: readonly PieceAsks[], ahead: readonly string[] = []): ArticleNames {
  const labels = pieces.flatMap(({ footnotes }) => footnotes.map(({ label }) => label))
  return new ArticleNames(
    pieces.flatMap(({ headings }) => namesOf(headings)),
    [...labels, ...ahead],
    pieces.flatMap(({ htmlIds }) => htmlIds),
  )
}

/** True of pieces that ask the same of others, and write footnotes that do, with the same labels. */
export function askTheSame(old: readonly Piece[], fresh: readonly Piece[]): boolean {
  const all = (pieces: readonly Piece[]) => ({
    headings: pieces.flatMap(({ headings }) => headings),
    references: pieces.flatMap(({ references }) => references),
    // A label holds no blank.
    footnotes: pieces.flatMap(({ footnotes }) =>
      footnotes.map(({ label, references }) => [label, ...references].join(' ')),
    ),
    htmlIds: pieces.flatMap(({ htmlIds }) => htmlIds),
  })
  const [before, now] = [all(old), all(fresh)]
  return (
    areSameHeadings(before.headings, now.headings) &&
    isSameList(before.references, now.references) &&
    isSameList(before.footnotes, now.footnotes) &&
    isSameList(before.htmlIds, now.htmlIds)
  )
}

/** Gives the names that these pieces have, one after the other. */
export function knownNames(pieces: readonly PieceNames[]): (asked: PieceAsks) => PieceNames {
  const ids = inTurn(pieces.flatMap((piece) => piece.ids))
  const marks = inTurn(pieces.flatMap((piece) => piece.marks))
  const noteMarks = inTurn(pieces.flatMap((piece) => piece.noteMarks))
  return ({ headings, references, footnotes }) => ({
    ids: headings.map(ids),
    marks: references.map(marks),
    noteMarks: footnotes.flatMap((footnote) => footnote.references.map(noteMarks)),
  })
}

/** Gives these texts one after the other. */
function inTurn(texts: readonly string[]): () => string {
  let next = 0
  return () => texts[next++] ?? ''
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

/** The footnotes behind a text, those that it refers to, in the order of their numbers; the first of a label counts. */
export function shownFootnotes(
  pieces: readonly Piece[],
  { footnotes: labels }: ArticleNames,
): readonly (PieceFootnote | null)[] {
  const written = firstOfLabels(pieces)
  return labels.map((label) => written.get(label) ?? null)
}

/** The safe HTML of these footnotes; one that is not read yet is empty. */
export function endnotes(footnotes: readonly (PieceFootnote | null)[]): string {
  return footnotesHtml(footnotes.map((footnote) => footnote?.html ?? ''))
}

function firstOfLabels<Footnote extends FootnoteAsks>(
  pieces: readonly { readonly footnotes: readonly Footnote[] }[],
): ReadonlyMap<string, Footnote> {
  const written = new Map<string, Footnote>()
  for (const { footnotes } of pieces)
    for (const footnote of footnotes) if (!written.has(footnote.label)) written.set(footnote.label, footnote)
  return written
}
