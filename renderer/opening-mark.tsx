import { useIsOpening } from './state/opening.ts'

/** Says that an article is on its way, where that takes longer than a moment: the one before is still shown. */
export function OpeningMark() {
  return useIsOpening() ? <p className="opening-mark">Opening…</p> : null
}
