import { Italic } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Puts words in italics, or takes that away. */
export const italic = command({
  id: 'italic',
  title: 'Italic',
  icon: Italic,
  key: 'Mod-I',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().isItalic,
  run: () => currentEditor()?.run('italic'),
})
