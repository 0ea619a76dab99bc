import { Search } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { command } from './command.ts'

export const find = command({
  id: 'find',
  title: 'Find…',
  icon: Search,
  key: 'Mod-F',
  menu: 'Edit',
  needs: 'article',
  run: () => currentEditor()?.run('find'),
})
