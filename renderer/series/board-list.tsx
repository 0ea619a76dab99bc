import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMemo } from 'react'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { useChecking } from '../state/checking.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { moveRow, usePendingOrder } from '../state/series-moves.ts'
import { ArrangedBar } from './arranged-bar.tsx'
import { type BoardRow, boardRows } from './board-rows.ts'
import { PlatformChoice } from './platform-choice.tsx'
import { SeriesRow } from './series-row.tsx'
import { UnplacedArticles } from './unplaced-articles.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { UseThisOrder } from './use-this-order.tsx'

/**
 * Where the library would say to a screen reader what is dragged: out of the page. We tell each move ourselves, and a second
 * status would be taken for the word that says whether the text is saved.
 */
const unheard = document.createElement('div')

/** The parts of a series in order: they are dragged, or moved with Alt and the arrow keys, or with their buttons. */
export function BoardList({ folder, series }: { folder: FolderNow; series: OrderedSeries }) {
  const rows = useRows(folder, series)
  const ids = rows.map(({ id }) => id)
  const isSiteElse = rows.some(({ onSite }) => onSite.length > 0)
  const list = useKeptFocus(ids)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const move = (row: BoardRow, to: number) => void moveRow(series.slug, ids, row.id, row.title, to)

  function drop({ active, over }: DragEndEvent): void {
    const row = rows.find(({ id }) => id === active.id)
    if (row !== undefined && over !== null) move(row, ids.indexOf(String(over.id)))
  }

  return (
    <div className="board-body">
      <UseThisOrder series={series} />
      <ArrangedBar />
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
        accessibility={{ container: unheard }}
        onDragEnd={drop}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {isSiteElse && (
            <p className="board-columns" aria-hidden>
              Your site’s buttons lead to
            </p>
          )}
          <ol
            ref={list}
            className={isSiteElse ? 'board-rows board-rows-site' : 'board-rows'}
            aria-label="Parts in reading order"
          >
            {rows.map((row, at) => (
              <SeriesRow
                key={row.id}
                row={row}
                at={at}
                count={rows.length}
                slug={series.slug}
                onMove={move}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {rows.length === 0 && (
        <p className="board-hint">Add an article that is written, or plan the first one.</p>
      )}
      <UnplacedArticles folder={folder} series={series} />
      {rows.length > 0 && (
        <PlatformChoice platform={folder.workspace.settings.platform} isElse={isSiteElse} />
      )}
    </div>
  )
}

/** The rows in the order in which they were put last, even before that is on the disk. */
function useRows(folder: FolderNow, series: OrderedSeries): readonly BoardRow[] {
  const findings = useChecking((state) => state.findings)
  const pending = usePendingOrder()
  const rows = useMemo(
    () => boardRows(series, folder.workspace, folder.known, findings),
    [series, folder, findings],
  )
  const wanted = pending.slug === series.slug ? pending.ids : null
  if (wanted === null || wanted.length !== rows.length) return rows
  const placed = wanted.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return placed.length === rows.length ? placed : rows
}
