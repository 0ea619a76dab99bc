import { create } from 'zustand'

/** Whether the board stands in the place of the article, of which series, and whether that is being read as one page. */
export interface SeriesBoard {
  readonly isOpen: boolean
  /** Null: whichever series comes first. */
  readonly slug: string | null
  readonly isReading: boolean
}

/** The board of a series. */
export const useSeriesBoard = create<SeriesBoard>(() => ({ isOpen: false, slug: null, isReading: false }))

/** Opens the board on a series; without one, on that which it showed last, or else the first. */
export function showSeries(slug: string | null = null): void {
  useSeriesBoard.setState((board) => ({ isOpen: true, slug: slug ?? board.slug, isReading: false }))
}

/** Goes back to the article. */
export function leaveSeries(): void {
  useSeriesBoard.setState({ isOpen: false, isReading: false })
}

/** Shows the series as one page to read, or its list again. */
export function readSeries(isReading: boolean): void {
  useSeriesBoard.setState({ isReading })
}
