import { Search } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { command } from './command.ts'

/** Opens the search in the text. */
export const find = command({
  id: 'find',
  title: 'Find…',
  icon: Search,
  key: 'Mod-F',
  menu: 'Edit',
  needs: 'article',
  run: () => currentEditor()?.run('find'),
})
