import { Copy } from 'lucide-react'
import { useArticle } from '../state/article.ts'
import { duplicateArticle as duplicate } from '../state/article-files.ts'
import { command } from './command.ts'

export const duplicateArticle = command({
  id: 'duplicate-article',
  title: 'Duplicate',
  icon: Copy,
  key: null,
  menu: 'File',
  needs: 'article',
  run() {
    const file = useArticle.getState().article?.file
    if (file !== undefined) void duplicate(file)
  },
})
