import { create } from 'zustand'

/** How the text at the cursor, or all that is selected, is formatted, and whether there is a step to take back. */
export interface Formatting {
  readonly isBold: boolean
  readonly isItalic: boolean
  /** 0 in a paragraph. */
  readonly headingLevel: number
  readonly list: 'bulleted' | 'numbered' | null
  readonly isQuotation: boolean
  readonly isLink: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What holds of no text. */
export const plainFormatting: Formatting = {
  isBold: false,
  isItalic: false,
  headingLevel: 0,
  list: null,
  isQuotation: false,
  isLink: false,
  canUndo: false,
  canRedo: false,
}

/** The formatting at the cursor of the open article. */
export const useFormatting = create<Formatting>(() => plainFormatting)

/** Tells of the formatting at the cursor; nothing is redrawn where it is as it was. */
export function setFormatting(now: Formatting): void {
  const before = useFormatting.getState()
  const isSame = (Object.keys(now) as (keyof Formatting)[]).every((key) => now[key] === before[key])
  if (!isSame) useFormatting.setState(now)
}

/** False of a command by its id that could change nothing now: there is no step to take back, or none that was. */
export function canDo(id: string, { canUndo, canRedo }: Formatting = useFormatting.getState()): boolean {
  return (id !== 'undo' || canUndo) && (id !== 'redo' || canRedo)
}
