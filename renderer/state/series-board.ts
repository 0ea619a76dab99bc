import { create } from 'zustand'

/** Whether the board of a series is shown, and of which one. */
const useSeriesBoard = create<{ readonly isOpen: boolean; readonly slug: string | null }>(() => ({
  isOpen: false,
  slug: null,
}))

/** Opens the board on a series. */
export function showSeries(slug: string): void {
  useSeriesBoard.setState({ isOpen: true, slug })
}
