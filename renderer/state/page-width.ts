import { create } from 'zustand'
import { remember, remembered } from './remembered.ts'

/** What the preview's page is laid out for; `fit` is the width that the preview has, `paper` that of the sheets. */
export type PageWidth = (typeof widths)[number]

const widths = ['fit', 'phone', 'tablet', 'desktop', 'paper'] as const

/** The width that the page is laid out at, in CSS pixels: usual ones of each kind of device; null: as wide as there is room, or as its sheets. */
export const pageWidths: Readonly<Record<PageWidth, number | null>> = {
  fit: null,
  phone: 390,
  tablet: 768,
  desktop: 1200,
  paper: null,
}

const key = 'page-width'

/** The width of the preview's page, remembered from one start to the next. */
export const usePageWidth = create<{ readonly width: PageWidth }>(() => ({
  width: remembered(key, widths, 'fit'),
}))

/** Lays the preview's page out at this width. */
export function setPageWidth(width: PageWidth): void {
  usePageWidth.setState({ width })
  remember(key, width)
}
