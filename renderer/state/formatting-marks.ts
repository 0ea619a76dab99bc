import { create } from 'zustand'

const storageKey = 'show-formatting-marks'

/** Whether the marks of Markdown (`##`, `**`) are shown everywhere, or only where the cursor is. */
export const useFormattingMarks = create<{ readonly areShown: boolean }>(() => ({
  areShown: localStorage.getItem(storageKey) === 'yes',
}))

/** Shows or hides the marks; the choice is remembered. */
export function toggleFormattingMarks(): void {
  const areShown = !useFormattingMarks.getState().areShown
  localStorage.setItem(storageKey, areShown ? 'yes' : 'no')
  useFormattingMarks.setState({ areShown })
}
