import { Waypoints } from 'lucide-react'
import { leaveSeries, useSeriesBoard } from '../state/series-board.ts'
import { showSeriesOfArticle } from '../state/series-of-article.ts'
import { command } from './command.ts'

/** Opens the board on the series of the article, and closes it again. */
export const showSeriesBoard = command({
  id: 'show-series',
  title: 'Show series',
  icon: Waypoints,
  key: 'Mod-Shift-S',
  menu: 'View',
  needs: 'folder',
  follows: useSeriesBoard,
  isOn: () => useSeriesBoard.getState().isOpen,
  run() {
    if (useSeriesBoard.getState().isOpen) leaveSeries()
    else showSeriesOfArticle()
  },
})
