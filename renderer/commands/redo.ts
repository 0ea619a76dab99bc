import { Redo2 } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { command } from './command.ts'

/** Does again what was undone. */
export const redo = command({
  id: 'redo',
  title: 'Redo',
  icon: Redo2,
  key: 'Mod-Shift-Z',
  menu: 'Edit',
  needs: 'article',
  isOnText: true,
  run: () => currentEditor()?.run('redo'),
})
