import { ArrowDown, ArrowUp } from 'lucide-react'
import type { BoardRow } from './board-rows.ts'

/** Moves a part by one place. */
export function MoveButton({
  row,
  step,
  at,
  count,
  onMove,
}: {
  row: BoardRow
  step: -1 | 1
  at: number
  count: number
  onMove: (row: BoardRow, to: number) => void
}) {
  const way = step === -1 ? 'up' : 'down'
  const Icon = step === -1 ? ArrowUp : ArrowDown
  const isEnd = at + step < 0 || at + step >= count
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Move “${row.title}” ${way}`}
      // Not disabled: the part that has just become the first keeps the focus.
      aria-disabled={isEnd}
      title={`Move ${way} (Alt+${step === -1 ? '↑' : '↓'})`}
      data-control={way}
      onClick={() => onMove(row, at + step)}
    >
      <Icon aria-hidden size={16} />
    </button>
  )
}
