import { List } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes items of a bulleted list of the lines, or lines of the items. */
export const bulletedList = command({
  id: 'bulleted-list',
  title: 'Bulleted list',
  icon: List,
  key: 'Mod-Shift-8',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().list === 'bulleted',
  run: () => currentEditor()?.run('bulleted-list'),
})
