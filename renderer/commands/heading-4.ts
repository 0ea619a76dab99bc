import { Heading4 } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes a heading of the fourth level of the line. */
export const heading4 = command({
  id: 'heading-4',
  title: 'Heading, level 4',
  icon: Heading4,
  key: 'Mod-Alt-4',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().headingLevel === 4,
  run: () => currentEditor()?.run('heading-4'),
})
