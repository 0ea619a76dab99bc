import { Heading3 } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes a heading of the third level of the line. */
export const heading3 = command({
  id: 'heading-3',
  title: 'Heading, level 3',
  icon: Heading3,
  key: 'Mod-Alt-3',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().headingLevel === 3,
  run: () => currentEditor()?.run('heading-3'),
})
