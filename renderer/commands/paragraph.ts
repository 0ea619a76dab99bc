import { Text } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes a paragraph of a heading. */
export const paragraph = command({
  id: 'paragraph',
  title: 'Paragraph',
  icon: Text,
  key: 'Mod-Alt-0',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().headingLevel === 0,
  run: () => currentEditor()?.run('paragraph'),
})
