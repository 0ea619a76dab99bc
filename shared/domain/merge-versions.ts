import type { DetailPieces } from './detail-pieces.ts'
import { usualLineEnding } from './front-matter.ts'
import { placeDetails } from './own-details.ts'
import { gapOfParagraphs } from './paragraphs.ts'
import { type ChosenRun, joinPieces, type Stretch } from './pieces.ts'
import {
  type Choice,
  type Comparison,
  type Difference,
  detailId,
  detailsId,
  formId,
  passageId,
  type Side,
  topOf,
  type Version,
  withLf,
} from './versions.ts'

/**
 * The text that chosen differences make of two versions; those without a choice are the article's. All from one side is
 * that side, to the byte. Else whatever was not chosen stays as the article (or the side chosen for the form) has it, and
 * what is taken from the other fits itself to its line endings.
 */
export function mergedText(
  comparison: Pick<Comparison, 'article' | 'copy' | 'runs'>,
  choices: ReadonlyMap<string, Choice>,
): string {
  const baseSide: Side = choices.get(formId) === 'copy' ? 'copy' : 'article'
  const isTurned = baseSide === 'copy'
  const { article, copy } = comparison
  const [base, other] = isTurned ? [copy, article] : [article, copy]
  const takes = (id: string): ChosenRun['takes'] => {
    const choice = choices.get(id) ?? 'article'
    if (choice === 'both') return isTurned ? 'other-then-base' : 'base-then-other'
    return choice === baseSide ? 'base' : 'other'
  }
  const fitting = fittingTo(base, other)
  const { top, isFramedByOther } = mergedTop(base, other, takes, fitting)
  const runs = comparison.runs.map((run): ChosenRun => {
    const chosen = run.isSame ? 'base' : takes(passageId(run))
    return isTurned
      ? { base: run.other, other: run.base, takes: chosen }
      : { base: run.base, other: run.other, takes: chosen }
  })
  const { fit, ending } = fitting
  const begins = fit(other.body.gaps[0] ?? '')
  const body = isFramedByOther ? { ...base.body, gaps: [begins, ...base.body.gaps.slice(1)] } : base.body
  return (
    top +
    joinPieces(body, other.body, runs, {
      fit,
      between: (before, after, gap) => gapOfParagraphs(before, after, gap, ending),
    })
  )
}

/** What a difference begins with: the article's, but for what only the copy has, so that no words are lost by not choosing. */
export function defaultChoice(difference: Difference): Choice {
  if (difference.kind === 'passage') return difference.article === '' ? 'copy' : 'article'
  if (difference.kind !== 'detail' || difference.article !== null) return 'article'
  return placing.has(difference.key) ? 'article' : 'copy'
}

/** Details that put an article on the site or into its series: none of them comes from a copy by itself. */
const placing: ReadonlySet<string> = new Set([
  ...placeDetails,
  'status',
  'placeholder',
  'date',
  'series',
  'ignore',
])

/** How a text of the other version becomes one of the base. */
interface Fitting {
  readonly ending: string
  readonly fit: (text: string) => string
}

function fittingTo(base: Version, other: Version): Fitting {
  const ending = usualLineEnding(/[\r\n]/.test(base.text) ? base.text : other.text)
  const isAlike = usualLineEnding(other.text) === ending
  return { ending, fit: (text) => (isAlike ? text : text.replace(/\r\n|\r|\n/g, ending)) }
}

interface MergedTop {
  readonly top: string
  /** True where the lines around the details, or that there are none, come from the other version. */
  readonly isFramedByOther: boolean
}

function mergedTop(
  base: Version,
  other: Version,
  takes: (id: string) => ChosenRun['takes'],
  { ending, fit }: Fitting,
): MergedTop {
  if (base.details === null || other.details === null)
    return takes(detailsId) === 'other' && withLf(topOf(base)) !== withLf(topOf(other))
      ? { top: fit(topOf(other)), isFramedByOther: true }
      : { top: topOf(base), isFramedByOther: false }
  const runs = detailRuns(base.details, other.details, takes)
  const details = joinPieces(base.details, other.details, runs, {
    fit,
    between: (_before, _after, gap) => gap ?? ending,
  })
  const isNone = runs.every(({ base: own, other: theirs, takes }) => isEmpty(takes === 'base' ? own : theirs))
  const mark = base.text.startsWith('\uFEFF') ? '\uFEFF' : ''
  if (base.place.kind === 'none') {
    if (isNone) return { top: topOf(base), isFramedByOther: false }
    return { top: mark + framed(other, fit(details), fit).replace(/^\uFEFF/, ''), isFramedByOther: true }
  }
  const isGivenUp = isNone && base.details.pieces.length > 0 && other.place.kind === 'none'
  if (isGivenUp) return { top: mark, isFramedByOther: true }
  return { top: framed(base, details, (text) => text), isFramedByOther: false }
}

/** Details between the lines that a version has around its own. */
function framed({ text, place }: Version, details: string, fit: (text: string) => string): string {
  return fit(text.slice(0, place.yamlStart)) + details + fit(text.slice(place.yamlEnd, place.bodyStart))
}

/** In the order of the base; what only the other has, after what it stands after there. */
function detailRuns(
  base: DetailPieces,
  other: DetailPieces,
  takes: (id: string) => ChosenRun['takes'],
): readonly ChosenRun[] {
  const at = new Map(base.pieces.map(({ key }, index) => [key, index]))
  const otherAt = new Map(other.pieces.map(({ key }, index) => [key, index]))
  const runs = base.pieces.map(({ key }, index): ChosenRun & { readonly key: string } => {
    const isOther = takes(detailId(key)) === 'other' && differs(base, other, key)
    return { key, base: one(index), other: one(otherAt.get(key)), takes: isOther ? 'other' : 'base' }
  })
  let after = -1
  for (const [index, { key }] of other.pieces.entries()) {
    if (at.has(key)) {
      after = runs.findIndex((run) => run.key === key)
      continue
    }
    const isTaken = takes(detailId(key)) === 'other'
    runs.splice(++after, 0, {
      key,
      base: one(undefined),
      other: one(index),
      takes: isTaken ? 'other' : 'base',
    })
  }
  return runs
}

/** Only what says something else is taken: how it is written stays as in the base. */
function differs(base: DetailPieces, other: DetailPieces, key: string): boolean {
  return JSON.stringify(base.said.get(key)) !== JSON.stringify(other.said.get(key))
}

function one(index: number | undefined): Stretch {
  return index === undefined ? { from: 0, to: 0 } : { from: index, to: index + 1 }
}

function isEmpty({ from, to }: Stretch): boolean {
  return from === to
}
