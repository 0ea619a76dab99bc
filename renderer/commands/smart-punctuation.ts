import { Quote } from 'lucide-react'
import { useLibrary } from '../state/library.ts'
import { hasSmartPunctuation, toggleSmartPunctuation } from '../state/smart-punctuation.ts'
import { command } from './command.ts'

/** Curly quotation marks, dashes and dots on the folder's pages. */
export const smartPunctuation = command({
  id: 'smart-punctuation',
  title: 'Curly quotation marks on the page',
  icon: Quote,
  key: null,
  menu: 'View',
  needs: 'folder',
  follows: useLibrary,
  isOn: hasSmartPunctuation,
  run: toggleSmartPunctuation,
})
