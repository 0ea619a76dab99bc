import { Pilcrow } from 'lucide-react'
import { toggleFormattingMarks, useFormattingMarks } from '../state/formatting-marks.ts'
import { command } from './command.ts'

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
