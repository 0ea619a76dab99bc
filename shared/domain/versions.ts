import { type DetailPieces, detailPieces, type SaidDetail } from './detail-pieces.ts'
import { type FrontMatterPlace, splitFrontMatter } from './front-matter.ts'
import type { ComparedRun } from './paired-runs.ts'
import { paragraphs } from './paragraphs.ts'
import type { Pieces, Run } from './pieces.ts'

/** One of two versions: the article, or what another program put beside it. */
export type Side = 'article' | 'copy'

/** What becomes of a difference; `both` puts the copy's passage after the article's. */
export type Choice = Side | 'both'

/** One thing in which two versions of an article differ. `id` tells it from the others. */
export type Difference =
  /** A detail; null where a version does not have it. */
  | {
      readonly kind: 'detail'
      readonly id: string
      readonly key: string
      readonly article: readonly SaidDetail[] | null
      readonly copy: readonly SaidDetail[] | null
    }
  /** All details at once, where they can't be told apart; as they are written. */
  | { readonly kind: 'details'; readonly id: string; readonly article: string; readonly copy: string }
  /** A passage of the text, with line endings as LF; empty where a version does not have it. */
  | { readonly kind: 'passage'; readonly id: string; readonly article: string; readonly copy: string }
  /** What no reader sees: line endings, blank lines, the order of details. */
  | { readonly kind: 'form'; readonly id: string }

/** The text of two versions from top to bottom: what is the same in both, paragraph by paragraph, and what differs. */
export type ComparedPassage =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'differs'; readonly difference: Extract<Difference, { kind: 'passage' }> }

/** Two versions of an article held against each other. */
export interface Comparison {
  readonly article: Version
  readonly copy: Version
  /** From the top of the file to its end; what no reader sees comes last. */
  readonly differences: readonly Difference[]
  readonly passages: readonly ComparedPassage[]
  /** Of the paragraphs: the article is the base. */
  readonly runs: readonly ComparedRun[]
}

/** A version of an article, in its parts. */
export interface Version {
  readonly text: string
  readonly place: FrontMatterPlace
  /** Null where they can't be told apart. */
  readonly details: DetailPieces | null
  readonly body: Pieces
}

/** The id of what no reader sees. */
export const formId = 'form'

/** The id of the passage that differs in this run of the text. */
export function passageId({ base, other }: Run): string {
  return `passage ${base.from} ${other.from}`
}

/** The id of the detail that differs under this key. */
export function detailId(key: string): string {
  return `detail ${key}`
}

/** The id of all details, where they can't be told apart. */
export const detailsId = 'details'

/** The top of a file down to where its text begins. */
export function topOf({ text, place }: Version): string {
  return text.slice(0, place.bodyStart)
}

/** A text in the parts that are compared; what stands below the details is cut in paragraphs, or as `cut` does. */
export function versionOf(text: string, cut: (body: string) => Pieces = paragraphs): Version {
  const place = splitFrontMatter(text)
  const body = cut(text.slice(place.bodyStart))
  return { text, place, details: detailPieces(text, place), body }
}

/** The same text with every line ending as LF. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
