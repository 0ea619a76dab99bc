import { Undo2 } from 'lucide-react'
import { takeBack } from '../state/arranging.ts'
import { currentEditor } from '../state/article.ts'
import { useSeriesBoard } from '../state/series-board.ts'
import { command } from './command.ts'

export const undo = command({
  id: 'undo',
  title: 'Undo',
  icon: Undo2,
  key: 'Mod-Z',
  menu: 'Edit',
  needs: 'article',
  isOnText: true,
  run() {
    if (useSeriesBoard.getState().isOpen) void takeBack()
    else currentEditor()?.run('undo')
  },
})
