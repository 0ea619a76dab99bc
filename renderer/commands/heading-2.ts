import { Heading2 } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes a heading of the second level of the line. */
export const heading2 = command({
  id: 'heading-2',
  title: 'Heading, level 2',
  icon: Heading2,
  key: 'Mod-Alt-2',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().headingLevel === 2,
  run: () => currentEditor()?.run('heading-2'),
})
