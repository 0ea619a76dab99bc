/** The sheets that pages are printed on. */
export type PaperSize = 'A4' | 'Letter'

/** Width and height of each sheet, in millimetres (ISO 216; ANSI/ASME Y14.1). */
export const paperSizes: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** What stays white round the text of a sheet, in millimetres; the page's number stands in the lower one. */
export const paperMargins = { top: 20, side: 22, bottom: 22 } as const
