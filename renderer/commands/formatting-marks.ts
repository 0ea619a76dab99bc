import { Pilcrow } from 'lucide-react'
import { toggleFormattingMarks, useFormattingMarks } from '../state/formatting-marks.ts'
import { command } from './command.ts'

/** Shows Markdown's marks everywhere, or only where the cursor stands. */
export const formattingMarks = command({
  id: 'formatting-marks',
  title: 'Show formatting marks',
  icon: Pilcrow,
  key: 'Mod-Alt-M',
  menu: 'View',
  needs: 'nothing',
  follows: useFormattingMarks,
  isOn: () => useFormattingMarks.getState().areShown,
  run: toggleFormattingMarks,
})
