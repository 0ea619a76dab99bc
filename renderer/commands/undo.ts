import { Undo2 } from 'lucide-react'
import { takeBack, useArranging } from '../state/arranging.ts'
import { currentEditor } from '../state/article.ts'
import { useSeriesBoard } from '../state/series-board.ts'
import { takeBackHere } from '../state/taking-back.ts'
import { command } from './command.ts'

/** Takes the last step back. */
export const undo = command({
  id: 'undo',
  title: 'Undo',
  icon: Undo2,
  key: 'Mod-Z',
  menu: 'Edit',
  needs: 'article',
  isOnText: true,
  run() {
    const isOnBoard = useSeriesBoard.getState().isOpen
    if (isOnBoard && useArranging.getState().steps.length > 0) void takeBack()
    else if (!takeBackHere() && !isOnBoard) currentEditor()?.run('undo')
  },
})
