import { TextSearch } from 'lucide-react'
import { openPageSearch } from '../state/page-search.ts'
import { command } from './command.ts'

/** Opens the search in the page as readers see it. */
export const findOnPage = command({
  id: 'find-on-page',
  title: 'Find on the page…',
  icon: TextSearch,
  key: 'Mod-Shift-F',
  menu: 'Edit',
  needs: 'article',
  run: openPageSearch,
})
