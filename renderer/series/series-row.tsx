import { useSortable } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { openArticle } from '../state/library.ts'
import type { BoardRow } from './board-rows.ts'
import { Connector } from './connector.tsx'
import { MoveButton } from './move-button.tsx'
import { RowFacts } from './row-facts.tsx'
import { RowFindings } from './row-findings.tsx'
import { RowMenu } from './row-menu.tsx'
import { SiteCell } from './site-cell.tsx'

const stillness = matchMedia('(prefers-reduced-motion: reduce)')

/** One part of the series, and below it the way to the next one. */
export function SeriesRow({
  row,
  at,
  count,
  slug,
  onMove,
}: {
  row: BoardRow
  at: number
  count: number
  slug: string
  onMove: (row: BoardRow, to: number) => void
}) {
  const [areFindingsShown, showFindings] = useState(false)
  const sortable = useSortable({ id: row.id, ...(stillness.matches && { transition: null }) })
  const { transform, transition, isDragging } = sortable
  const { title, file } = row

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onMove(row, at + step)
  }

  return (
    // Alt and the arrow keys move it from any of its buttons.
    <li
      ref={sortable.setNodeRef}
      className={`board-item${isDragging ? ' board-item-dragged' : ''}`}
      style={{
        transform: transform === null ? undefined : `translate3d(0, ${Math.round(transform.y)}px, 0)`,
        transition,
      }}
      aria-label={`${at + 1}. ${title}`}
      data-row={row.id}
      data-state={row.state}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={`board-row board-row-${row.state}`}>
        <button
          ref={sortable.setActivatorNodeRef}
          type="button"
          className="board-handle"
          aria-label={`Move “${title}” with Alt and the arrow keys`}
          title="Drag, or press Alt+↑ or Alt+↓"
          data-control="handle"
          {...sortable.listeners}
        >
          <GripVertical aria-hidden size={16} />
        </button>
        <span className="board-number">{at + 1}</span>
        <div className="board-main">
          {file === null ? (
            <span className="board-part">{title}</span>
          ) : (
            <button
              type="button"
              className="board-part"
              data-control="open"
              onClick={() => void openArticle(file)}
            >
              {title}
            </button>
          )}
          <RowFacts
            row={row}
            slug={slug}
            areFindingsShown={areFindingsShown}
            onFindings={() => showFindings(!areFindingsShown)}
          />
        </div>
        <SiteCell onSite={row.onSite} />
        <div className="board-moves">
          <MoveButton row={row} step={-1} at={at} count={count} onMove={onMove} />
          <MoveButton row={row} step={1} at={at} count={count} onMove={onMove} />
          <RowMenu row={row} at={at} slug={slug} />
        </div>
      </div>
      {areFindingsShown && <RowFindings row={row} />}
      {row.gap !== null && <Connector gap={row.gap} />}
    </li>
  )
}
