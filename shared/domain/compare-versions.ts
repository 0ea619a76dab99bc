import { mergedText } from './merge-versions.ts'
import { type ComparedRun, pairedRuns } from './paired-runs.ts'
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

/** Holds an article and a second version of it against each other: details one by one, the text by paragraphs. */
export function compareVersions(article: string, copy: string): Comparison {
  const [own, other] = [versionOf(article), versionOf(copy)]
  const runs = pairedRuns(own.body.pieces, other.body.pieces)
  const passages = passagesOf(runs, own, other)
  const seen = [
    ...detailDifferences(own, other),
    ...passages.flatMap((passage) => (passage.kind === 'differs' ? [passage.difference] : [])),
  ]
  const comparison = { article: own, copy: other, differences: seen, passages, runs }
  const allOfCopy = new Map(seen.map(({ id }): [string, Choice] => [id, 'copy']))
  // What is left when all that is seen comes from the copy is what is not seen.
  if (mergedText(comparison, allOfCopy) === copy) return comparison
  return { ...comparison, differences: [...seen, { kind: 'form', id: formId }] }
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
