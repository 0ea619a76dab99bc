import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useArranging } from '../state/arranging.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { returnToText } from '../state/scrolling.ts'
import { leaveSeries, readSeries, useSeriesBoard } from '../state/series-board.ts'
import { BoardHead } from './board-head.tsx'
import { BoardList } from './board-list.tsx'
import { EmptyBoard } from './empty-board.tsx'
import { ReadInOrder } from './read-in-order.tsx'

/** The board of a series: its parts in order, the ways between them, and what can be done about both. */
export function SeriesBoard() {
  const folder = useFolderNow()
  const { slug, isReading } = useSeriesBoard()
  const said = useArranging((state) => state.said)
  const region = useRef<HTMLElement>(null)
  const series = folder?.series.find((one) => one.slug === slug) ?? folder?.series[0] ?? null
  useEffect(() => region.current?.focus(), [series?.slug, isReading])

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return
    // What is being dragged is let go of first.
    if (event.currentTarget.querySelector('.board-item-dragged') !== null) return
    if (isReading) readSeries(false)
    else goBack()
  }

  return (
    <section ref={region} className="board" aria-label="Series" tabIndex={-1} onKeyDown={onKeyDown}>
      {folder !== null && series === null && <EmptyBoard onBack={goBack} />}
      {folder !== null && series !== null && (
        <>
          <BoardHead folder={folder} series={series} onBack={goBack} />
          {isReading ? (
            <ReadInOrder key={series.slug} folder={folder} series={series} />
          ) : (
            <BoardList key={series.slug} folder={folder} series={series} />
          )}
        </>
      )}
      <p className="only-heard" aria-live="assertive">
        {said}
      </p>
    </section>
  )
}

/** Back to the article, where one was writing. */
function goBack(): void {
  leaveSeries()
  // The editor can take the focus once it is shown again.
  requestAnimationFrame(() => returnToText())
}
