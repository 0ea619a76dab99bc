import { ListOrdered } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes items of a numbered list of the lines, or lines of the items. */
export const numberedList = command({
  id: 'numbered-list',
  title: 'Numbered list',
  icon: ListOrdered,
  key: 'Mod-Shift-7',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().list === 'numbered',
  run: () => currentEditor()?.run('numbered-list'),
})
