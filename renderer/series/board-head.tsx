import { ArrowLeft, BookOpenText, CalendarPlus, FilePlus2, List } from 'lucide-react'
import { useMemo } from 'react'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { useChecking } from '../state/checking.ts'
import { openDialog } from '../state/dialogs.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { readSeries, useSeriesBoard } from '../state/series-board.ts'
import { boardRows } from './board-rows.ts'
import { countWords } from './board-words.ts'
import { SeriesChoice } from './series-choice.tsx'

/** The series' name, how many parts it has and where they stand, and what can be done with it as a whole. */
export function BoardHead({
  folder,
  series,
  onBack,
}: {
  folder: FolderNow
  series: OrderedSeries
  onBack: () => void
}) {
  const isReading = useSeriesBoard((state) => state.isReading)
  const findings = useChecking((state) => state.findings)
  const states = useMemo(
    () => boardRows(series, folder.workspace, folder.known, findings).map(({ state }) => state),
    [series, folder, findings],
  )
  return (
    <header className="board-head">
      <div className="board-top">
        <button type="button" className="board-back" onClick={onBack}>
          <ArrowLeft aria-hidden size={15} /> Back to the article
        </button>
        <SeriesChoice all={folder.series} shown={series.slug} />
      </div>
      <h1>{series.name}</h1>
      <p className="board-count">{countWords(states)}</p>
      <div className="button-row">
        {(isReading || states.length > 0) && (
          <button type="button" className="button" onClick={() => readSeries(!isReading)}>
            {isReading ? <List aria-hidden size={16} /> : <BookOpenText aria-hidden size={16} />}
            {isReading ? 'Back to the list' : 'Read in order'}
          </button>
        )}
        {!isReading && (
          <>
            <button type="button" className="button" onClick={() => add(series)}>
              <FilePlus2 aria-hidden size={16} /> Add an article
            </button>
            <button type="button" className="button" onClick={() => plan(series)}>
              <CalendarPlus aria-hidden size={16} /> Plan an article
            </button>
          </>
        )}
      </div>
    </header>
  )
}

function add({ slug }: OrderedSeries): void {
  openDialog({ kind: 'series', about: { kind: 'add', slug } })
}

function plan({ slug, posts }: OrderedSeries): void {
  openDialog({
    kind: 'series',
    about: { kind: 'entry', slug, at: posts.length, beforeTitle: null, editedId: null },
  })
}
