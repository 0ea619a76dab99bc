import { spreadWords } from '../spread.ts'
import { targetWords } from '../target.ts'
import type { PreviewCell, PreviewResult } from './preview.ts'

/** The words for people: a table as Markdown has it, and what was wanted. */
export function previewWords({ rounds, cells, targets }: PreviewResult): string {
  return [
    `Milliseconds from a key on: medians (least–most) of all keys of ${rounds} rounds`,
    '| window | document | to page (dom) | to next paint | page painted | tasks over 50 ms |',
    '|---|---|---|---|---|---|',
    ...cells.map(row),
    ...targets.map(targetWords),
  ].join('\n')
}

function row(cell: PreviewCell): string {
  if (cell.kind === 'unknown') return `| ${cell.candidate} | ${cell.size} | ${cell.reason} | | | |`
  const { candidate, size, keys, dom, paint, shown, long } = cell
  const tasks = long.length === 0 ? 'none' : `${long.length} in ${keys} keys, longest ${Math.max(...long)}`
  return `| ${candidate} | ${size} | ${spreadWords(dom)} | ${spreadWords(paint)} | ${spreadWords(shown)} | ${tasks} |`
}
