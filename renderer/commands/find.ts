import { Search } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { isOnPage, openPageSearch } from '../state/page-search.ts'
import { command } from './command.ts'

/** Opens the search in the text; on the page, where that has the focus. */
export const find = command({
  id: 'find',
  title: 'Find…',
  icon: Search,
  key: 'Mod-F',
  menu: 'Edit',
  needs: 'article',
  run: () => (isOnPage() ? openPageSearch() : currentEditor()?.run('find')),
})
