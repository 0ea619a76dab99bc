import { create } from 'zustand'
import { remember, remembered } from './remembered.ts'

const storageKey = 'show-formatting-marks'

/** Whether the marks of Markdown (`##`, `**`) are shown everywhere, or only where the cursor is. */
export const useFormattingMarks = create<{ readonly areShown: boolean }>(() => ({
  areShown: remembered(storageKey, ['yes', 'no'], 'no') === 'yes',
}))

/** Shows or hides the marks; the choice is remembered. */
export function toggleFormattingMarks(): void {
  const areShown = !useFormattingMarks.getState().areShown
  remember(storageKey, areShown ? 'yes' : 'no')
  useFormattingMarks.setState({ areShown })
}
