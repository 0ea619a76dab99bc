import { atMost, type Target } from '../target.ts'
import { candidates, floor, isRival, ours, ownEditor } from './candidates.ts'
import { type DocumentSize, documentSizes } from './documents.ts'
import type { PreviewCell } from './preview.ts'

type Measured = Extract<PreviewCell, { kind: 'measured' }>

/** What is wanted of our window, as far as the cells allow to say. */
export function previewTargets(cells: readonly PreviewCell[]): readonly Target[] {
  const sizes = Object.keys(documentSizes) as DocumentSize[]
  return [
    ...sizes.flatMap((size) => overFloor(cells, size)),
    ...besideRivals(cells),
    ...growth(cells),
    ...sizes.flatMap((size) => overOwnEditor(cells, size)),
    ...longTasks(cells),
  ]
}

/** A quarter more than the floor, or two milliseconds where that is more; at 2 MB six tenths more. */
function overFloor(cells: readonly PreviewCell[], size: DocumentSize): readonly Target[] {
  const [own, base] = [found(cells, ours.name, size), found(cells, floor.name, size)]
  if (own === null || base === null) return []
  const least = base.dom.median
  const wanted = size === '2MB' ? least * 1.6 : Math.max(least * 1.25, least + 2)
  const times = (own.dom.median / least).toFixed(2)
  return [
    atMost(
      `key to page at ${size} (${times} × the floor of ${least.toFixed(1)} ms)`,
      own.dom.median,
      wanted,
      ' ms',
    ),
  ]
}

function besideRivals(cells: readonly PreviewCell[]): readonly Target[] {
  const own = found(cells, ours.name, '500KB')
  const rivals = candidates
    .filter(isRival)
    .flatMap(({ name }) => found(cells, name, '500KB') ?? [])
    .sort((a, b) => a.dom.median - b.dom.median)
  const [best] = rivals
  if (own === null || best === undefined) return []
  return [
    atMost(
      `key to page at 500KB beside the best other (${best.candidate}, ${best.dom.median.toFixed(0)} ms)`,
      own.dom.median / best.dom.median,
      0.2,
      ' ×',
    ),
  ]
}

function growth(cells: readonly PreviewCell[]): readonly Target[] {
  const [own, base] = [ours, floor].map(({ name }) => {
    const [short, long] = [found(cells, name, '5KB'), found(cells, name, '2MB')]
    return short === null || long === null ? null : long.dom.median / short.dom.median
  })
  if (own == null || base == null) return []
  return [
    atMost(
      `growth from 5KB to 2MB (${own.toFixed(2)}) over the bare editor’s own (${base.toFixed(2)})`,
      own / base,
      1.3,
      ' ×',
    ),
  ]
}

function overOwnEditor(cells: readonly PreviewCell[], size: DocumentSize): readonly Target[] {
  const [own, base] = [found(cells, ours.name, size), found(cells, ownEditor.name, size)]
  if (own === null || base === null) return []
  const [together, without] = [own.paint.median, base.paint.median]
  return [
    atMost(
      `key to the editor’s paint at ${size}, with page and checks (${without.toFixed(1)} ms without)`,
      together,
      without * 1.1 + 2,
      ' ms',
    ),
  ]
}

function longTasks(cells: readonly PreviewCell[]): readonly Target[] {
  const own = found(cells, ours.name, '500KB')
  return own === null ? [] : [atMost('tasks over 50 ms while typing at 500KB', own.long.length, 0, '')]
}

function found(cells: readonly PreviewCell[], candidate: string, size: DocumentSize): Measured | null {
  const cell = cells.find((one) => one.candidate === candidate && one.size === size)
  return cell?.kind === 'measured' ? cell : null
}
