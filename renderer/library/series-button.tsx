import { Waypoints } from 'lucide-react'
import { leaveSeries, useSeriesBoard } from '../state/series-board.ts'
import { showSeriesOfArticle } from '../state/series-of-article.ts'

/** Opens the board of the series of the open article, and closes it again. */
export function SeriesButton() {
  const isOpen = useSeriesBoard((state) => state.isOpen)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Series"
      aria-pressed={isOpen}
      title="The order of your series"
      onClick={isOpen ? leaveSeries : showSeriesOfArticle}
    >
      <Waypoints aria-hidden size={16} />
    </button>
  )
}
