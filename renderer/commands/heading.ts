import { Heading } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Goes round from paragraph through the levels of headings and back. */
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
