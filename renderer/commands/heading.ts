import { Heading } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

export const heading = command({
  id: 'heading',
  title: 'Heading',
  icon: Heading,
  key: null,
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().headingLevel > 0,
  run: () => currentEditor()?.run('heading'),
})
