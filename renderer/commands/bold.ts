import { Bold } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Puts words in bold, or takes that away. */
export const bold = command({
  id: 'bold',
  title: 'Bold',
  icon: Bold,
  key: 'Mod-B',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().isBold,
  run: () => currentEditor()?.run('bold'),
})
