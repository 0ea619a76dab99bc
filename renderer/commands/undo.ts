import { Undo2 } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
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
    if (!takeBackHere()) currentEditor()?.run('undo')
  },
})
