import { Desk } from './desk.tsx'
import { later } from './later.tsx'
import { leaveSeries, useSeriesBoard } from './state/series-board.ts'

const SeriesBoard = later(async () => (await import('./series/series-board.tsx')).SeriesBoard, leaveSeries)

/** The middle of the window: the article, or over it the board of a series. The article stays as it was left, cursor and all. */
export function DeskPlace() {
  const isBoardOpen = useSeriesBoard((state) => state.isOpen)
  return (
    <div className="desk-place">
      <div className="desk-under" inert={isBoardOpen} data-hidden={isBoardOpen}>
        <Desk />
      </div>
      {isBoardOpen && <SeriesBoard />}
    </div>
  )
}
