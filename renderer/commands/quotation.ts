import { TextQuote } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes a quotation of the paragraphs, or takes that away. */
export const quotation = command({
  id: 'quotation',
  title: 'Quotation',
  icon: TextQuote,
  key: 'Mod-Shift-9',
  menu: 'Format',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().isQuotation,
  run: () => currentEditor()?.run('quotation'),
})
