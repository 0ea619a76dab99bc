import { Replace } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { command, isMac } from './command.ts'

/** Opens the search in the text with a field for what to write instead. */
export const findAndReplace = command({
  id: 'find-and-replace',
  title: 'Find and replace…',
  icon: Replace,
  key: isMac ? 'Mod-Alt-F' : 'Mod-H',
  menu: 'Edit',
  needs: 'article',
  run: () => currentEditor()?.run('replace'),
})
