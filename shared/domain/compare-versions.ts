import { splitFrontMatter } from './front-matter.ts'
import { mergedText } from './merge-versions.ts'
import { type ComparedRun, pairedRuns } from './paired-runs.ts'
import { paragraphs } from './paragraphs.ts'
import type { Pieces, Run } from './pieces.ts'
import {
  type Choice,
  type ComparedPassage,
  type Comparison,
  type Difference,
  detailId,
  detailsId,
  formId,
  passageId,
  topOf,
  type Version,
  versionOf,
  withLf,
} from './versions.ts'

/** How the text of an article reads as a page; the renderer's, which the domain does not know. */
export interface PageReading {
  /** Equal for texts between which no reader finds a difference. */
  readonly seen: (body: string) => string
  /** The text cut by the blocks of its page, with blank lines between each two. */
  readonly blocks: (body: string) => Pieces
}

/**
 * Holds an article and a second version of it against each other: details one by one, the text by paragraphs. Where readers
 * would see more than that tells, such as a blank line in a block of code, it is told block by block of the page instead.
 */
export function compareVersions(article: string, copy: string, page: PageReading): Comparison {
  const byParagraphs = compareBy(paragraphs, article, copy)
  if (tellsAll(byParagraphs, page)) return withForm(byParagraphs)
  const byBlocks = compareBy(page.blocks, article, copy)
  return withForm(tellsAll(byBlocks, page) ? byBlocks : compareBy(wholeText, article, copy))
}

function compareBy(cut: (body: string) => Pieces, article: string, copy: string): Comparison {
  const [own, other] = [versionOf(article, cut), versionOf(copy, cut)]
  // A block against the two that became of it, split by their words, would stand there twice.
  const runs = pairedRuns(own.body.pieces, other.body.pieces, cut !== paragraphs)
  const passages = passagesOf(runs, own, other)
  const differences = [
    ...detailDifferences(own, other),
    ...passages.flatMap((passage) => (passage.kind === 'differs' ? [passage.difference] : [])),
  ]
  return { article: own, copy: other, differences, passages, runs }
}

function wholeText(body: string): Pieces {
  return { pieces: [{ key: body, text: body }], gaps: ['', ''] }
}

function tellsAll(comparison: Comparison, page: PageReading): boolean {
  const [made, copy] = [allOfCopy(comparison), comparison.copy.text].map((text) =>
    withLf(text.slice(splitFrontMatter(text).bodyStart)),
  )
  return made === copy || page.seen(made ?? '') === page.seen(copy ?? '')
}

/** What is left when all that is told comes from the copy is what no reader sees. */
function withForm(comparison: Comparison): Comparison {
  if (allOfCopy(comparison) === comparison.copy.text) return comparison
  return { ...comparison, differences: [...comparison.differences, { kind: 'form', id: formId }] }
}

function allOfCopy(comparison: Comparison): string {
  return mergedText(
    comparison,
    new Map(comparison.differences.map(({ id }): [string, Choice] => [id, 'copy'])),
  )
}

function detailDifferences(own: Version, other: Version): readonly Difference[] {
  if (own.details === null || other.details === null) {
    const [article, copy] = [withLf(topOf(own)), withLf(topOf(other))]
    return article === copy ? [] : [{ kind: 'details', id: detailsId, article, copy }]
  }
  const [said, otherSaid] = [own.details.said, other.details.said]
  const keys = new Set([...said.keys(), ...otherSaid.keys()])
  return [...keys].flatMap((key): readonly Difference[] => {
    const [article, copy] = [said.get(key) ?? null, otherSaid.get(key) ?? null]
    if (JSON.stringify(article) === JSON.stringify(copy)) return []
    return [{ kind: 'detail', id: detailId(key), key, article, copy }]
  })
}

function passagesOf(runs: readonly ComparedRun[], own: Version, other: Version): readonly ComparedPassage[] {
  const passages: ComparedPassage[] = []
  let same: string[] = []
  const endSame = () => {
    if (same.length > 0) passages.push({ kind: 'same', paragraphs: same })
    same = []
  }
  for (const run of runs) {
    const article = stretchText(own.body, run.base)
    if (run.isSame) same.push(article)
    else {
      endSame()
      const copy = stretchText(other.body, run.other)
      passages.push({ kind: 'differs', difference: { kind: 'passage', id: passageId(run), article, copy } })
    }
  }
  endSame()
  return passages
}

/** The pieces of a stretch with what stands between them. */
function stretchText({ pieces, gaps }: Pieces, { from, to }: Run['base']): string {
  const text = pieces
    .slice(from, to)
    .map((piece, at) => (at === 0 ? piece.text : (gaps[from + at] ?? '') + piece.text))
    .join('')
  return withLf(text)
}
