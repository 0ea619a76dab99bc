import { Copy } from 'lucide-react'
import { duplicateArticle as duplicate } from '../state/article-files.ts'
import { fileCommand } from './file-command.ts'

/** Makes a draft with the same text beside an article. */
export const duplicateArticle = fileCommand({
  id: 'duplicate-article',
  title: 'Duplicate',
  icon: Copy,
  key: null,
  runFor: duplicate,
})
